import { handle } from "../../../server/module.ts";
import { numberOf } from "../../schedules/day-number.ts";
import { readGiven } from "../operations.ts";
import { dropOuts, infantMarks, percentOf, targetOfDays } from "../period.ts";
import { areasOf, givenTo, headCountsOf, untilToday } from "./given-in.sql.ts";
import { countsOf } from "./in-month.sql.ts";

export default handle(readGiven, async ({ input, actor, today, tx, refuse }) => {
  const period = untilToday(input, today);
  const reaches = await areasOf(tx, actor, input.placeId);
  if (reaches === null) return refuse("not-my-place");
  const days = Math.max(0, numberOf(period.until) - numberOf(period.from) + 1);
  const counts = await countsOf(tx, reaches, infantMarks.map(givenTo), period);
  const { infants, uncounted } = await headCountsOf(tx, actor, reaches, period);
  const target = infants === null ? null : { infants, ofDays: targetOfDays(infants, days) };
  const given = new Map(infantMarks.map((mark, at) => [mark, counts[at] ?? 0]));
  return {
    ...{ ...period, days, target, uncounted },
    doses: [...given].map(([mark, count]) => ({
      ...{ mark, count, percent: target === null ? null : percentOf(count, target.ofDays) },
    })),
    dropOuts: dropOuts.map(([first, second]) => {
      const [firsts, seconds] = [given.get(first) ?? 0, given.get(second) ?? 0];
      return { first, second, firsts, seconds, percent: percentOf(firsts - seconds, firsts) };
    }),
  };
});
