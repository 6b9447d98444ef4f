import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import type { Medicine } from "../../treatment/medicine.ts";
import { limitsCrossed } from "../crossed.ts";
import { readMonitoring } from "../operations.ts";
import { adverseEventsOf } from "./adverse-events.sql.ts";
import { bodyMassOf } from "./alert-body-mass.ts";
import { examinationsOf, thoseThatStand } from "./examinations.sql.ts";
import { examinationNote } from "./keep-examination.ts";
import { lookWords } from "./keep-look.ts";
import { labelsOf } from "./keep-standing.ts";
import { eventCalled } from "./record-adverse-event.ts";
import { shownPlan } from "./shown-plan.ts";
import { type Watched, watchedOf } from "./watched.sql.ts";

type Shown = AnswerOf<typeof readMonitoring>;

export default handle(readMonitoring, async ({ input, today, tx, vault, ask, refuse, about }) => {
  const { patientId } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  const person = (await labelsOf(ask, [patientId])).get(patientId);
  if (!key || !person) return refuse("erased");
  const watched = (await watchedOf(tx, [patientId], today)).get(patientId) ?? null;
  const examinations = await examinationsOf(tx, patientId);
  const events = await adverseEventsOf(tx, patientId);
  const crossed = limitsCrossed(thoseThatStand(examinations), watched);
  const by = await whoWrote(
    [
      ...examinations.map((row) => row.by),
      ...events.flatMap((event) => [event.by, ...event.looks.map((look) => look.by)]),
    ],
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  const adverseEvents: Shown["adverseEvents"] = events.map(({ called, looks, ...event }) => ({
    ...event,
    by: by(event.by),
    called: openNote(key, eventCalled, event.eventId, called),
    looks: looks.map(({ lookId, words, ...look }) => ({
      ...look,
      by: by(look.by),
      words: openNote(key, lookWords, lookId, words === null ? null : Buffer.from(words, "hex")),
    })),
  }));
  return {
    today,
    plan: watched && shownPlan(watched, person, today),
    medicines: watched ? medicinesOn(watched, today) : [],
    bodyMass: watched && !watched.closed ? await bodyMassOf(tx, patientId, person.age, watched) : null,
    examinations: examinations.map((row) => ({
      ...row,
      note: openNote(key, examinationNote, row.examinationId, row.note),
      limits: crossed.get(row.examinationId) ?? [],
      by: by(row.by),
    })),
    adverseEvents,
  };
});

/** What somebody takes on a day, or would if it were not held; what ended in the month before it too. */
function medicinesOn({ prescriptions }: Watched, day: CalendarDay): Medicine[] {
  const newest = prescriptions.findLast(({ from, items }) => from <= day && items.length > 0);
  return [...new Set(newest?.items.filter(({ from }) => from <= day).map(({ medicine }) => medicine))];
}
