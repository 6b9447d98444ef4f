import { useLingui } from "@lingui/react/macro";
import type { Against } from "../../../modules/treatment/against.ts";
import { againstUnknownClass, againstWords, conditionAskedWords } from "../../text/against.ts";
import { drugWords } from "../../text/drugs.ts";
import { classWords } from "../../text/resistance.ts";
import { sayFilled } from "../../text/treatment.ts";

/** What speaks against a regimen, in a few words: "Levofloxacin (Lfx) does not work". */
export function useAgainstWords(): (against: Against) => string {
  const { i18n } = useLingui();
  return (against) => {
    if (against.is === "class" && against.class === "unknown") return i18n._(againstUnknownClass);
    return sayFilled(i18n, againstWords[against.is], {
      drug: "drug" in against ? i18n._(drugWords[against.drug]) : "",
      class: "class" in against ? i18n._(classWords[against.class]) : "",
      condition: "condition" in against ? i18n._(conditionAskedWords[against.condition]) : "",
      fromAge: "fromAge" in against ? i18n.number(against.fromAge) : "",
      fromKg: "fromKg" in against ? i18n.number(against.fromKg) : "",
    });
  };
}
