import { calendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { doseRules } from "../../adherence/dose-day.ts";
import { findPatients } from "../../people/operations.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { readAdherence } from "../operations.ts";
import { adherenceByPatient, AdherenceCursor } from "./adherence-by-patient.sql.ts";
import { adherenceByPlace } from "./adherence-by-place.sql.ts";
import { adherenceBySpan } from "./adherence-by-span.sql.ts";
import { cohortReaches } from "./cohort.sql.ts";
import { myReaches } from "./my-reaches.ts";

export default handle(readAdherence, async ({ input, actor, now, timeZone, tx, ask, refuse, about }) => {
  const { by, placeId, order, limit, ...rest } = input;
  if (rest.to >= calendarDay(now, timeZone, doseDayBegins)) return refuse("day-not-ended");
  const from = readCursor(AdherenceCursor, rest.after);
  if (from === undefined || (from?.[0] === null) !== (from !== null && order === "steady"))
    return refuse("page-unknown");
  const reaches = placeId === undefined ? myReaches(actor) : await cohortReaches(tx, actor, placeId);
  if (reaches === null) return refuse("not-my-place");
  const asked = { from: rest.from, to: rest.to, phase: rest.phase, regimen: rest.regimen, reaches };
  const empty = {
    from: rest.from,
    to: rest.to,
    rules: doseRules,
    whole: null,
    places: [],
    spans: [],
    patients: [],
    next: null,
  };
  if (by === "week" || by === "month") return { ...empty, spans: await adherenceBySpan(tx, asked, by) };
  if (by !== "patient") return { ...empty, ...(await adherenceByPlace(tx, asked, by)) };
  const page = await adherenceByPatient(tx, asked, { order, from, limit });
  const patientIds = page.patients.map(({ patientId }) => patientId);
  about(...patientIds);
  const found = await ask(findPatients, { patientIds, limit: 100 });
  const known = new Map(isRefusal(found) ? [] : found.patients.map((patient) => [patient.patientId, patient]));
  const patients = page.patients.flatMap((days) => {
    const patient = known.get(days.patientId);
    return patient ? [{ ...patient, ...days }] : [];
  });
  return { ...empty, patients, next: page.next };
});
