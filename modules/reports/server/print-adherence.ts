import { sql } from "drizzle-orm";
import { calendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { drawPdf } from "../../../server/pdf/draw-pdf.ts";
import { doseRules } from "../../adherence/dose-day.ts";
import { findPatients } from "../../people/operations.ts";
import type { PatientId } from "../../people/patient.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { mostPrinted } from "../adherence-report.ts";
import { printAdherence } from "../operations.ts";
import type { Asked } from "./adherence.sql.ts";
import { adherenceByPatient } from "./adherence-by-patient.sql.ts";
import { adherenceByPlace } from "./adherence-by-place.sql.ts";
import { figureColumns, paperIn } from "./adherence-on-paper.ts";
import { cohortReaches } from "./cohort.sql.ts";
import { myReaches } from "./my-reaches.ts";

const template = new URL("./adherence-report.typ", import.meta.url);

export default handle(printAdherence, async ({ input, actor, now, timeZone, tx, ask, refuse, about }) => {
  const { from, to, placeId, by, language } = input;
  const today = calendarDay(now, timeZone, doseDayBegins);
  if (to >= today) return refuse("day-not-ended");
  const reaches = placeId === undefined ? myReaches(actor) : await cohortReaches(tx, actor, placeId);
  if (reaches === null) return refuse("not-my-place");
  const asked: Asked = { from, to, phase: input.phase, regimen: input.regimen, reaches };
  const { words, number, day, rates, cells } = paperIn(language);
  const { whole, places } = await adherenceByPlace(tx, asked, by === "patient" ? "total" : by);
  if ((by === "patient" ? whole.patients : places.length) > mostPrinted)
    return refuse("too-many-to-print", { most: mostPrinted });

  const named = (name: string, hindi: string | null) => (language === "hi" ? (hindi ?? name) : name);
  const column = (name: string) => words(`adherence-column.${name}`);
  let columns = [column(by), column("patients"), column("without"), ...figureColumns.map(column)];
  let rows = places.map(({ name, nameHindi, ...figures }) => [
    name === null ? words("adherence-print.nowhere") : named(name, nameHindi),
    ...[figures.patients, figures.withoutAnyRecord].map(number),
    ...cells(figures),
  ]);
  const all = [words("adherence-print.all"), number(whole.patients), number(whole.withoutAnyRecord), ...cells(whole)];
  if (by === "patient") {
    columns = [column("patient"), ...figureColumns.map(column)];
    const page = await adherenceByPatient(tx, asked, { order: "fewest-taken", from: null, limit: mostPrinted });
    const names = await namesOf(page.patients.map(({ patientId }) => patientId));
    rows = page.patients.map((patient) => [names.get(patient.patientId) ?? "", ...cells(patient)]);
    all.splice(1, 2);
  }
  const data = {
    title: words("adherence-print.title"),
    language,
    foot: words("adherence-print.foot", { on: day(today) }),
    about: [
      `${await placeName()} · ${words("adherence-print.period", { from: day(from), to: day(to) })}`,
      words("adherence-print.patients", { count: whole.patients }),
      words("adherence-print.without", { count: whole.withoutAnyRecord }),
    ],
    rates: rates(whole),
    columns,
    rows: [...rows, all],
    rule: words("adherence-print.rule", { rules: doseRules }),
  };
  return {
    mediaType: "application/octet-stream",
    bytes: new Uint8Array(),
    pressed: false,
    saveAs: `adherence-${from}-${to}.pdf`,
    later: () => drawPdf({ template, data }),
  };

  async function placeName(): Promise<string> {
    if (placeId === undefined) return words("adherence-print.everywhere");
    const { rows: found } = await tx.execute<{ name: string; hindi: string | null }>(
      sql`select name, name_hindi as hindi from places.published_place where id = ${placeId}`,
    );
    return found[0] ? named(found[0].name, found[0].hindi) : "";
  }

  async function namesOf(patientIds: readonly PatientId[]) {
    about(...patientIds);
    const names = new Map<string, string>();
    for (let at = 0; at < patientIds.length; at += 100) {
      const found = await ask(findPatients, { patientIds: patientIds.slice(at, at + 100), limit: 100 });
      for (const { patientId, name } of isRefusal(found) ? [] : found.patients) names.set(patientId, name);
    }
    return names;
  }
});
