import { calendarDay } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { cascadeOf } from "../cascade.ts";
import { readCascade } from "../operations.ts";
import { readGroups } from "./cascade-facts.sql.ts";
import { cohortReaches } from "./cohort.sql.ts";

export default handle(readCascade, async ({ input, actor, now, timeZone, tx, refuse }) => {
  const today = calendarDay(now, timeZone, doseDayBegins);
  const reaches = await cohortReaches(tx, actor, input.placeId);
  if (reaches === null) return refuse("not-my-place");
  const { steps, places } = cascadeOf(await readGroups(tx, input, reaches, today));
  return { today, steps: [...steps], places: [...places] };
});
