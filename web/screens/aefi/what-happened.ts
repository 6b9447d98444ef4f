import { useLingui } from "@lingui/react/macro";
import type { AefiFacts } from "../../../modules/immunization/aefi.ts";
import { aefiSignWords, aefiStandsWords, graveWords } from "../../text/aefi.ts";

/** An event in a line of words. */
export function useWhatHappened(): (aefi: Pick<AefiFacts, "seen" | "grave" | "stands">) => string {
  const { i18n } = useLingui();
  return ({ seen, grave, stands }) => {
    const all = [...seen.map((one) => aefiSignWords[one]), ...grave.map((one) => graveWords[one])];
    return all.length === 0 ? i18n._(aefiStandsWords[stands]) : all.map((words) => i18n._(words)).join(", ");
  };
}
