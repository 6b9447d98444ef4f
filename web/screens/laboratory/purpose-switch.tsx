import { useLingui } from "@lingui/react/macro";
import { purposes } from "../../../modules/laboratory/specimen.ts";
import { type Purpose, purposeShortWords } from "../../text/laboratory.ts";
import { Segments } from "../../ui/chips.tsx";

export type PurposeFilter = Purpose | "all";

interface PurposeSwitchProps {
  readonly chosen: PurposeFilter;
  /** How many there are of each; null: not known yet. */
  readonly count: ((purpose: PurposeFilter) => number) | null;
  readonly onChange: (chosen: PurposeFilter) => void;
}

/** Laboratories keep the two apart: a culture of month 4 is no hurry, the first test of somebody who coughs is. */
export function PurposeSwitch({ chosen, count, onChange }: PurposeSwitchProps) {
  const { t, i18n } = useLingui();
  const of = (purpose: PurposeFilter, words: string) => ({
    value: purpose,
    words: count === null ? words : `${words} ${i18n.number(count(purpose))}`,
  });
  return (
    <Segments
      label={t`What the tests are for`}
      choices={[of("all", t`All`), ...purposes.map((purpose) => of(purpose, i18n._(purposeShortWords[purpose])))]}
      chosen={chosen}
      onChange={onChange}
    />
  );
}
