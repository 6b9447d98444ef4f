import { useLingui } from "@lingui/react/macro";
import type { ConditionCode } from "../../../modules/treatment/condition.ts";
import { conditionAskedWords } from "../../text/against.ts";
import { AnyOf } from "../../ui/choice.tsx";
import type { Patient } from "../patients/page/use-patient.ts";

interface ConditionsAskedProps {
  readonly asked: readonly ConditionCode[];
  readonly present: readonly ConditionCode[];
  readonly none: boolean;
  readonly history: Patient["history"];
  readonly wrong: boolean;
  /** `none`: it was said that none of those asked is so. */
  readonly onChange: (answer: { present: readonly ConditionCode[]; none: readonly ConditionCode[] }) => void;
}

/** What speaks against the regimen and stands in no result: one tap where none of it is so. */
export function ConditionsAsked({ asked, present, none, history, wrong, onChange }: ConditionsAskedProps) {
  const { t, i18n } = useLingui();
  if (asked.length === 0) return null;
  const taken = history.medicineOverAMonth === "yes";
  return (
    <AnyOf<ConditionCode | "none">
      question={t`Is one of these so?`}
      wrong={wrong ? t`Say what of it is so, or that none of it is.` : null}
      answers={[
        ...asked.map((condition) => ({
          value: condition,
          words: i18n._(conditionAskedWords[condition]),
          ...(condition === "second-line-over-a-month" && taken
            ? { beneath: t`The record says: TB medicine for more than a month. Ask which.` }
            : {}),
        })),
        { value: "none", words: t`None of these` },
      ]}
      chosen={none ? ["none"] : present}
      onChange={(chosen) => {
        if (chosen.includes("none") && !none) return onChange({ present: [], none: asked });
        onChange({ present: chosen.filter((one) => one !== "none"), none: [] });
      }}
    />
  );
}
