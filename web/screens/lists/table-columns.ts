import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { exportPatientsIn } from "../../../modules/reports/operations.ts";
import { inLanguage } from "../../text/language.ts";
import { sexWords } from "../../text/people.ts";
import { setWords } from "../../text/programme.ts";
import { classWords } from "../../text/resistance.ts";
import { useAtHand } from "../at-hand.ts";
import { useTraitWords } from "./use-trait-words.ts";
import type { TableCell, TableColumn } from "./write-table.ts";

export type Exported = AnswerOf<typeof exportPatientsIn>["patients"][number];
/** What is taken along of each patient, in the reader's language: a row stands for itself, without the screen beside it. */
export function useTableColumns(): readonly TableColumn<Exported>[] {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const { said } = useTraitWords();
  const of = (cell: (treatment: NonNullable<Exported["treatment"]>) => TableCell) => (row: Exported) =>
    row.treatment === null ? null : cell(row.treatment);
  const dayOf = (day: CalendarDay | null): TableCell => (day === null ? null : { day });
  return [
    { title: t`TB register`, width: 16, cell: of((one) => one.registrationNumber) },
    { title: t`Name`, width: 28, cell: ({ name }) => name },
    { title: t`Woman or man`, width: 12, cell: ({ sex }) => i18n._(sexWords[sex]) },
    { title: t`Age`, width: 6, cell: ({ age }) => age },
    { title: t`Village or ward`, width: 20, cell: ({ village }) => village },
    {
      title: t`Facility`,
      width: 24,
      cell: ({ facility }) => (facility === null ? null : inLanguage(language, facility).first),
    },
    { title: t`Registered`, width: 12, isDay: true, cell: ({ registeredOn }) => dayOf(registeredOn) },
    { title: t`Resistance`, width: 18, cell: ({ resistance }) => i18n._(classWords[resistance]) },
    {
      title: t`Regimen`,
      width: 22,
      cell: of(({ regimen }) => (regimen === null ? null : said("regimen", regimen))),
    },
    { title: t`Phase`, width: 18, cell: of(({ phase }) => (phase === null ? null : i18n._(setWords[phase]))) },
    { title: t`Started on`, width: 12, isDay: true, cell: of(({ startedOn }) => dayOf(startedOn)) },
    { title: t`Day of treatment`, width: 10, cell: of(({ dayNumber }) => dayNumber) },
    { title: t`Doses of the course`, width: 10, cell: of(({ dosesOfCourse }) => dosesOfCourse) },
    ...doseColumns(i18n, t`until now`, (row) => row.treatment?.doses),
    ...doseColumns(i18n, t`last 30 days`, (row) => row.treatment?.lately),
    { title: t`Last heard`, width: 12, isDay: true, cell: of(({ heardOn }) => dayOf(heardOn)) },
    {
      title: t`Outcome`,
      width: 20,
      cell: of(({ closed }) => (closed === null ? null : i18n._(setWords[closed.outcome]))),
    },
    { title: t`Closed on`, width: 12, isDay: true, cell: of(({ closed }) => dayOf(closed?.on ?? null)) },
  ];
}

type Doses = NonNullable<Exported["treatment"]>["doses"];

const doseCounts = [
  ["due", msg`Doses due`],
  ["verified", msg`Seen`],
  ["reported", msg`Told`],
  ["unknown", msg`Unknown`],
  ["missed", msg`Missed`],
] as const;

/** The last four add up to the first. */
function doseColumns(
  i18n: I18n,
  when: string,
  of: (row: Exported) => Doses | undefined,
): readonly TableColumn<Exported>[] {
  return doseCounts.map(([part, words]) => ({
    title: `${i18n._(words)}, ${when}`,
    width: 11,
    cell: (row) => of(row)?.[part] ?? null,
  }));
}
