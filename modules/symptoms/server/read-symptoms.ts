import { calendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { readSymptoms } from "../operations.ts";
import { lookColumn } from "./look-at-report.ts";
import { noteColumn } from "./report-symptoms.ts";
import { reportsOf } from "./reports.sql.ts";

export default handle(readSymptoms, async ({ input, now, timeZone, tx, vault, ask, refuse, about }) => {
  const { patientId } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const rows = await reportsOf(tx, patientId);
  const by = await whoWrote(
    rows.flatMap((row) => [...(row.source === "staff" ? [row.by] : []), ...row.looks.map((look) => look.by)]),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  return {
    today: calendarDay(now, timeZone, doseDayBegins),
    reports: rows.map(({ reportId, day, at, symptoms, note, source, by: writer, voice, looks }) => ({
      ...{ reportId, day, at, symptoms, source, voice },
      note: openNote(key, noteColumn, reportId, note),
      by: source === "staff" ? by(writer) : nobody,
      looks: looks.map((look) => ({
        at: look.at,
        by: by(look.by),
        words: openNote(
          key,
          lookColumn,
          look.lookId ?? "",
          look.words === null ? null : Buffer.from(look.words, "hex"),
        ),
      })),
    })),
  };
});

const nobody = { memberId: null, name: null };
