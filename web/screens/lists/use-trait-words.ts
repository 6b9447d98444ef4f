import type { MessageDescriptor } from "@lingui/core";
import { useLingui } from "@lingui/react/macro";
import { classes } from "../../../modules/diagnosis/resistance.ts";
import { Sex } from "../../../modules/people/patient.ts";
import { type Order, ordersOf, type Trait } from "../../../modules/reports/lists.ts";
import type { PatientSet } from "../../../modules/reports/numbers.ts";
import { PhaseCode } from "../../../modules/treatment/episode.ts";
import { outcomes } from "../../../modules/treatment/outcome.ts";
import { regimens } from "../../../modules/treatment/regimens.ts";
import { sexWords } from "../../text/people.ts";
import { classWords } from "../../text/resistance.ts";
import { outcomeWords, phaseWords, regimenNames } from "../../text/treatment.ts";
import type { Choice } from "../../ui/select-field.tsx";

/** By what a list is narrowed and ordered, in the reader's words. */
export function useTraitWords() {
  const { t, i18n } = useLingui();
  const worded = <Key extends string>(keys: readonly Key[], words: Record<Key, MessageDescriptor>): readonly Choice[] =>
    keys.map((value) => ({ value, words: i18n._(words[value]) }));
  const regimenChoices = [...new Map(regimens.map(({ code, shortName }) => [code, shortName]))].map(
    ([value, shortName]) => ({ value, words: regimenNames[value] ? i18n._(regimenNames[value]) : shortName }),
  );
  const choices: Record<Trait, readonly Choice[]> = {
    sex: worded(Sex.options, sexWords),
    phase: worded(PhaseCode.options, phaseWords),
    regimen: regimenChoices,
    resistance: worded(classes, classWords),
    outcome: worded(outcomes, outcomeWords),
  };
  const names: Record<Trait, { readonly label: string; readonly all: string }> = {
    sex: { label: t`Woman or man`, all: t`Women and men` },
    phase: { label: t`Phase`, all: t`All phases` },
    regimen: { label: t`Regimen`, all: t`All regimens` },
    resistance: { label: t`Resistance`, all: t`Any resistance` },
    outcome: { label: t`Outcome`, all: t`All outcomes` },
  };
  const orders = (set: PatientSet): Record<Order, string> => ({
    newest: t`Newest first`,
    // A list that begins with the oldest is one of people who wait.
    oldest: ordersOf(set)[0] === "oldest" ? t`Longest first` : t`Oldest first`,
    "fewest-taken": t`Fewest doses taken first`,
  });
  return {
    choices,
    names,
    orders,
    /** "BPaLM"; of a value that no list has, the value. */
    said: (trait: Trait, value: string) => choices[trait].find((choice) => choice.value === value)?.words ?? value,
  };
}
