import { sql } from "drizzle-orm";
import { when } from "../../../server/module.ts";
import { ChildErased } from "../../children/events.ts";

/** Their name still stands on it: it is nobody's, and is given to nobody. */
export default when(
  ChildErased,
  { name: "cards.whenChildErased", does: "End the cards of a child who was erased." },
  async ({ tx, now }, { carries }) => {
    const [at, by] = [new Date(now), "house:cards.whenChildErased"];
    await tx.execute(sql`
      update cards.card c set voided_at = ${at}, voided_by = ${by}, void_why = 'lost'
      where c.voided_at is null
        and exists (select from cards.given g where g.card = c.id and g.child = ${carries.childId} and g.ended_at is null)`);
    await tx.execute(sql`
      update cards.given set ended_at = ${at}, ended_by = ${by}, ended_why = 'not-needed'
      where child = ${carries.childId} and ended_at is null`);
  },
);
