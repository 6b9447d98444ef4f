import { handle } from "../../../server/module.ts";
import { daysOfMonth, monthRows } from "../month.ts";
import { listInMonth } from "../operations.ts";
import { pageOfCounted } from "./in-month.sql.ts";
import { reachesOf } from "./my-reaches.sql.ts";
import { shownCounted } from "./shown-counted.ts";

export default handle(listInMonth, async (turning) => {
  const { input, actor, today, tx, refuse } = turning;
  const days = daysOfMonth(input.month, today);
  if (days === null) return refuse("month-not-begun");
  const reaches = await reachesOf(tx, actor, input.placeId);
  if (reaches === null) return refuse("not-my-place");
  const counts = monthRows.find(({ id }) => id === input.line)?.counts;
  if (counts === undefined || counts.is === "sessions")
    throw new Error("A line that opens a list is not in the report.");
  const { from, until } = days;
  const page = await pageOfCounted(tx, { reaches, counts, from, until }, input);
  if (typeof page === "string") return refuse(page);
  return { today, children: await shownCounted(turning, page.found), next: page.next };
});
