import { sql } from "drizzle-orm";
import { calendarDay } from "../../../foundation/calendar-day.ts";
import { when } from "../../../server/module.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { lookOver } from "../../treatment/operations.ts";
import { DayResolved } from "../events.ts";

export default when(
  DayResolved,
  {
    name: "adherence.whenDayResolved",
    does: "Have what waits for a doctor follow a day that says something else than before: late evidence takes down what it answers.",
    uses: [lookOver],
  },
  async ({ now, timeZone, tx, ask, about }, { carries: { patientId, day } }) => {
    about(patientId);
    const { rows } = await tx.execute(sql`
      select from alerts.published_alert where patient = ${patientId} limit 1`);
    // A day that has not ended raises nothing, and where nothing waits it takes nothing down.
    if (rows.length === 0 && day === calendarDay(now, timeZone, doseDayBegins)) return;
    await ask(lookOver, { patientId });
  },
);
