import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { listImports } from "../operations.ts";
import { importsOf } from "./imports-of.ts";

export default handle(listImports, async (turning) => {
  const { actor } = turning;
  const areas =
    actor.is === "person" ? actor.assignments.filter(({ role }) => role === "admin").map((one) => one.place) : [];
  const within = areas.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(areas)}::uuid[]`;
  const imports = await importsOf(turning, within);
  return { imports: imports };
});
