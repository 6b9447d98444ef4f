import { Trans, useLingui } from "@lingui/react/macro";
import { scriptOf } from "../../text/language.ts";
import type { By } from "./use-record.ts";

/** "Dr Farida Khan", in the language of her name; the house has none, and some left before names were kept. */
export function WrittenBy({ by }: { readonly by: By }) {
  const { t } = useLingui();
  if (by.name !== null) return <span lang={scriptOf(by.name)}>{by.name}</span>;
  return by.memberId === null ? <Trans>the house itself</Trans> : <>{t`someone who left`}</>;
}
