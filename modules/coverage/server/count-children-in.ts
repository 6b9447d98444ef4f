import { handle } from "../../../server/module.ts";
import { countChildrenIn } from "../operations.ts";
import { askedOf, countSql } from "./page-of.ts";

export default handle(countChildrenIn, async (turning) => {
  const asked = await askedOf(turning, turning.input);
  if (typeof asked === "string") return turning.refuse(asked);
  const { rows } = await turning.tx.execute<{ total: number }>(countSql(asked));
  return { total: rows[0]?.total ?? 0 };
});
