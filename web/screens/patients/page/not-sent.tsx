import { Trans, useLingui } from "@lingui/react/macro";
import { type Refused, sayRefusal } from "../../../text/say-refusal.ts";
import { Notice } from "../../../ui/notice.tsx";

/** Why it was not taken, and that nothing was lost. */
export function NotSent({ refused }: { readonly refused: Refused | null }) {
  const { i18n } = useLingui();
  if (refused === null) return null;
  return (
    <Notice look={refused.code === "no-network" ? "offline" : "wrong"}>
      <span>{sayRefusal(i18n, refused)}</span>
      <span>
        <Trans>What you wrote is still here. Sending it again saves it only once.</Trans>
      </span>
    </Notice>
  );
}
