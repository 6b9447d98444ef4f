import { handle } from "../../../server/module.ts";
import { countPatientsIn } from "../operations.ts";
import { daysOf, isOffered, reachesOf } from "./listed-as.sql.ts";
import { countOf } from "./page-of.ts";
import { soughtIn } from "./sought-in.ts";

export default handle(countPatientsIn, async (turning) => {
  const { input, actor, tx, ask, refuse } = turning;
  const { search, ...wanted } = input;
  if (!isOffered(wanted, undefined)) return refuse("not-for-this-list");
  const reaches = await reachesOf(tx, actor, wanted.placeId ?? null);
  if (reaches === null) return refuse("not-my-place");
  const { among, narrow } = await soughtIn(ask, search);
  return { total: await countOf(tx, { wanted, reaches, days: daysOf(turning), among }), narrow };
});
