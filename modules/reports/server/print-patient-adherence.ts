import { sql } from "drizzle-orm";
import { addDays, calendarDay, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { drawPdf } from "../../../server/pdf/draw-pdf.ts";
import { readDoses } from "../../adherence/operations.ts";
import { findPatients } from "../../people/operations.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { monthsOf } from "../adherence-report.ts";
import { printPatientAdherence } from "../operations.ts";
import { figureColumns, paperIn } from "./adherence-on-paper.ts";

const template = new URL("./patient-adherence.typ", import.meta.url);
const letters = { verified: "v", reported: "r", missed: "m", unknown: "–", "not-due": "x" } as const;
type Day = AnswerOf<typeof readDoses>["days"][number];

export default handle(printPatientAdherence, async ({ input, now, timeZone, tx, ask, refuse, about }) => {
  const { patientId, episodeId, language } = input;
  about(patientId);
  const doses = await ask(readDoses, { patientId, episodeId });
  if (isRefusal(doses)) return refuse("no-such-treatment");
  const found = await ask(findPatients, { patientIds: [patientId], limit: 1 });
  const [patient] = isRefusal(found) ? [] : found.patients;
  if (!patient) return refuse("erased");
  const { rows: episodes } = await tx.execute<{ number: string | null }>(sql`
    select registration_number as number from treatment.published_episode where id = ${episodeId}`);
  const number = episodes[0]?.number ?? null;
  const paper = paperIn(language);
  const { words, day, month, cells } = paper;
  const column = (name: string) => words(`adherence-column.${name}`);
  const ended = doses.days.filter(({ open }) => !open);
  const last = ended.at(-1)?.day ?? doses.startedOn;
  const data = {
    title: words("adherence-print.patient-title"),
    language,
    foot: words("adherence-print.foot", { on: day(calendarDay(now, timeZone, doseDayBegins)) }),
    about: [
      patient.name,
      ...(number === null ? [] : [words("adherence-print.registration", { number })]),
      words("adherence-print.period", { from: day(doses.startedOn), to: day(last) }),
    ],
    columns: [column("period"), words("adherence-print.doses-due"), ...figureColumns.slice(1).map(column)],
    rows: doses.figures.map((figures) => [
      figures.days === null
        ? words("adherence-print.whole")
        : words("adherence-print.last-days", { days: figures.days }),
      ...cells(figures),
    ]),
    calendar: words("adherence-print.calendar"),
    legend: ["v", "r", "m", "unknown", "x"].map((letter) => words(`adherence-print.${letter}`)),
    weekdays: paper.weekdays,
    months: monthsOf({ from: doses.startedOn, to: last }).map(({ from, before }) => ({
      name: month(from),
      cells: [...Array.from({ length: before }, () => null), ...daysOfMonth(from).map((one) => cellOf(one, ended))],
    })),
    rule: words("adherence-print.rule", { rules: doses.rules }),
  };
  return {
    mediaType: "application/octet-stream",
    bytes: new Uint8Array(),
    pressed: false,
    saveAs: "doses.pdf",
    later: () => drawPdf({ template, data }),
  };
});

function daysOfMonth(first: CalendarDay): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day);
  return days;
}

function cellOf(day: CalendarDay, ended: readonly Day[]): { day: string; letter: string } {
  const state = ended.find((one) => one.day === day)?.state;
  return { day: String(Number(day.slice(8))), letter: state === undefined ? "" : letters[state] };
}
