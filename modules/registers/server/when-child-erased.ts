import { sql } from "drizzle-orm";
import { when } from "../../../server/module.ts";
import { ChildErased } from "../../children/events.ts";

/** By their row nobody is known again who was erased. */
export default when(
  ChildErased,
  { name: "registers.whenChildErased", does: "Forget by what the row of a child who was erased was known again." },
  async ({ tx }, { carries }) => {
    await tx.execute(sql`update registers.line set token = null where child = ${carries.childId}`);
  },
);
