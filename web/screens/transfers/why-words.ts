import { useLingui } from "@lingui/react/macro";
import { ReferredFor, TransferReason } from "../../../modules/transfers/sending.ts";
import { referredForWords, transferReasonWords } from "../../text/transfers.ts";

/** Why, or for what, somebody was sent; a code that this version does not know is shown as it came. */
export function useWhyWords(): (sending: { readonly kind: string; readonly why: string }) => string {
  const { i18n } = useLingui();
  return ({ kind, why }) => {
    const [thing, reason] = [ReferredFor.safeParse(why).data, TransferReason.safeParse(why).data];
    if (kind === "referral" && thing !== undefined) return i18n._(referredForWords[thing]);
    return reason === undefined ? why : i18n._(transferReasonWords[reason]);
  };
}
