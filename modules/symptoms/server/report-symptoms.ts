import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { calendarDay } from "../../../foundation/calendar-day.ts";
import { holdsAnyOf } from "../../../foundation/permission.ts";
import { Id } from "../../../foundation/id.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { raise } from "../../alerts/operations.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { reportSymptoms } from "../operations.ts";
import { asksForDoctor } from "../symptom.ts";
import { report, voice as voiceTable } from "./tables.ts";

export const noteColumn = "symptoms.report.note";

export default handle(reportSymptoms, async (turning) => {
  const { input, actor, now, timeZone, tx, vault, ask, newId, refuse, about } = turning;
  const { patientId, reportId, symptoms, note, voice } = input;
  about(patientId);
  const bySelf = actor.is === "person" && actor.phone !== null;
  // Whoever holds somebody's locked phone may say how they feel, and writes no words in their name.
  if (bySelf && note !== null && !holdsAnyOf(actor, ["patient"])) return refuse("note-needs-pin");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const today = calendarDay(now, timeZone, doseDayBegins);
  const day = input.day > today ? today : input.day;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from treatment.published_episode
    where patient = ${patientId} and starts_on <= ${day} and (closed_on is null or closed_on >= ${day})
    order by starts_on desc, id desc limit 1`);
  const organisation = organisationOf(actor);
  const kept = await tx
    .insert(report)
    .values({
      organisation,
      id: reportId,
      patient: patientId,
      episode: rows[0]?.id ?? null,
      day,
      symptoms,
      note: sealNote(key, noteColumn, reportId, note),
      source: bySelf ? "patient" : "staff",
      // A clock that runs ahead must not put it behind what comes after.
      at: new Date(Math.min(Date.parse(input.at), now)),
      receivedAt: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: report.id });
  if (kept.length === 0) {
    const { rows: theirs } = await tx.execute(
      sql`select from symptoms.report where id = ${reportId} and patient = ${patientId}`,
    );
    return theirs.length > 0 ? { reportId } : refuse("already-added");
  }
  if (voice !== null) {
    const { seconds, bytes, sha256, type } = voice;
    await tx.insert(voiceTable).values({
      organisation,
      report: reportId,
      patient: patientId,
      upload: newId(),
      fileType: type,
      seconds: Math.max(1, Math.round(seconds)),
      bytes,
      sha256: Buffer.from(sha256, "hex"),
      at: new Date(now),
    });
  }
  const codes = asksForDoctor(symptoms);
  if (codes.length > 0) {
    await ask(raise, { patientId, kind: "severe-symptom", thing: Id.parse(reportId), facts: { codes: [...codes] } });
  }
  return { reportId };
});
