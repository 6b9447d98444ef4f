import { handle } from "../../../server/module.ts";
import { listGivenIn } from "../operations.ts";
import { areasOf, givenTo, untilToday } from "./given-in.sql.ts";
import { pageOfCounted } from "./in-month.sql.ts";
import { shownCounted } from "./shown-counted.ts";

export default handle(listGivenIn, async (turning) => {
  const { input, actor, today, tx, refuse } = turning;
  const reaches = await areasOf(tx, actor, input.placeId);
  if (reaches === null) return refuse("not-my-place");
  const page = await pageOfCounted(tx, { reaches, counts: givenTo(input.mark), ...untilToday(input, today) }, input);
  if (typeof page === "string") return refuse(page);
  return { today, children: await shownCounted(turning, page.found), next: page.next };
});
