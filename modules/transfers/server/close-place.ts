import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { markClosed } from "../../places/operations.ts";
import { closePlace } from "../operations.ts";
import { placeUse } from "./place-use.sql.ts";

/** Marked first and looked at then: whoever brings somebody there waits for this turn, or was here before it. */
export default handle(closePlace, async ({ input, tx, refuse, ask }) => {
  const { placeId } = input;
  const closed = await ask(markClosed, { placeId });
  if (isRefusal(closed)) return refuse(closed.refused, closed.params);
  const { patients, children, coming, tests, boxes, staff } = await placeUse(tx, placeId);
  if (patients + children + coming + tests + boxes + staff.length > 0) return refuse("still-in-use");
  return { placeId };
});
