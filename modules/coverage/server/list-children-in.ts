import { handle } from "../../../server/module.ts";
import { listChildrenIn } from "../operations.ts";
import { askedOf, pageOf } from "./page-of.ts";
import { shownChildren } from "./shown-children.ts";

export default handle(listChildrenIn, async (turning) => {
  const { order, after, limit, ...wanted } = turning.input;
  const asked = await askedOf(turning, wanted);
  if (typeof asked === "string") return turning.refuse(asked);
  const page = await pageOf(turning.tx, asked, { order, after, limit });
  if (typeof page === "string") return turning.refuse(page);
  const children = await shownChildren(
    turning,
    page.found.map(({ childId }) => childId),
  );
  return { today: turning.today, children, next: page.next };
});
