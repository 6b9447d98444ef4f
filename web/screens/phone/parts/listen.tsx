import { Trans } from "@lingui/react/macro";
import { Act } from "./act.tsx";
import type { Listening } from "./use-listening.ts";

/** Nothing where the phone has no voice for these words. */
export function Listen({ to, listening }: { readonly to: readonly string[]; readonly listening: Listening }) {
  if (!listening.possible) return null;
  return (
    <Act drawing="speak" onPress={() => listening.press(to)}>
      {listening.reads === null ? <Trans>Listen</Trans> : <Trans>Be silent</Trans>}
    </Act>
  );
}
