import { calendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { readGate } from "../../diagnosis/operations.ts";
import { readPatient } from "../../people/operations.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { doseDayBegins } from "../episode.ts";
import { readTreatments } from "../operations.ts";
import { episodesOf } from "./episodes.sql.ts";
import { namesIn, type NowOf, shownTreatment } from "./shown-treatment.ts";

export default handle(readTreatments, async ({ input, now, today, timeZone, tx, vault, ask, about }) => {
  const { patientId } = input;
  about(patientId);
  const episodes = await episodesOf(tx, patientId);
  if (episodes.length === 0) return { treatments: [] };
  const key = (await vault.keysOf([patientId])).get(patientId);
  const by = await whoWrote(episodes.flatMap(namesIn), async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });
  const gate = await ask(readGate, { patientId });
  if (isRefusal(gate)) throw new Error("The gate of a patient can always be read.");
  const nowOf: NowOf = {
    today,
    doseDay: calendarDay(now, timeZone, doseDayBegins),
    resistance: gate.resistance,
    patient: await ask(readPatient, { patientId }),
  };
  const opens = {
    by,
    words: (column: string, row: string, sealed: string | null) =>
      openNote(key, column, row, sealed === null ? null : Buffer.from(sealed, "hex")),
  };
  return {
    treatments: episodes.map((episode, at) => ({
      ...shownTreatment(episode, nowOf, opens),
      after: episodes[at + 1]?.closed?.outcome ?? null,
    })),
  };
});
