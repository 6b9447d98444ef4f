import { sql } from "drizzle-orm";
import { calendarDay } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { atRiskEvery, kaplanMeier, medianDay, type WatchedTime } from "../kaplan-meier.ts";
import { readSurvival } from "../operations.ts";
import { fewestForCurve, type TreatmentTimes, watchedFor } from "../survival.ts";
import { linesWithin, cohortReaches, within } from "./cohort.sql.ts";

type Group = TreatmentTimes & { readonly people: number; readonly watched: boolean };

/** Their newest treatment: of an earlier one nothing is in the line. */
export default handle(readSurvival, async ({ input, actor, now, timeZone, tx, refuse }) => {
  const { what, regimen, resistance } = input;
  const today = calendarDay(now, timeZone, doseDayBegins);
  const reaches = await cohortReaches(tx, actor, input.placeId);
  if (reaches === null) return refuse("not-my-place");
  const { rows } = await tx.execute<Group & Record<string, unknown>>(sql`
    select ${today}::date - started_on as ran, closed_on - started_on as closed, outcome,
      converted_on - started_on as converted,
      ${what === "conversion" ? sql`coalesce(positive_at_start, false)` : sql`true`} as watched, count(*)::int as people
    ${linesWithin(reaches)}
    where started_on is not null and ${within(sql`started_on`, input)}
      and ${regimen ? sql`regimen = ${regimen}` : sql`true`}
      and ${resistance ? sql`resistance = ${resistance}` : sql`true`}
    group by 1, 2, 3, 4, 5`);
  const times: WatchedTime[] = rows
    .filter(({ watched }) => watched)
    .map((group) => ({ ...watchedFor(what, group), people: group.people }));
  const people = countOf(times);
  const enough = people >= fewestForCurve;
  const steps = enough ? kaplanMeier(times) : [];
  return {
    today,
    started: countOf(rows),
    people,
    happened: countOf(times.filter(({ happened }) => happened)),
    steps: [...steps],
    atRisk: enough ? [...atRiskEvery(30, times)] : [],
    median: medianDay(steps),
  };
});

const countOf = (groups: readonly { readonly people: number }[]) => groups.reduce((all, { people }) => all + people, 0);
