import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ChildId } from "../../children/child.ts";
import { ImmunizationChanged } from "../events.ts";
import { setJapaneseEncephalitis } from "../operations.ts";
import { laterThan } from "./later-than.sql.ts";
import { japaneseEncephalitis } from "./tables.ts";

export default handle(setJapaneseEncephalitis, async ({ input, actor, now, tx, refuse, emit }) => {
  const { placeId, ruleId, endemic } = input;
  const { rows } = await tx.execute(
    sql`select from places.published_place where id = ${placeId} and kind = 'district' and closed_at is null`,
  );
  if (rows.length === 0) return refuse("not-a-district");
  const newest = sql`select max(at) from immunization.japanese_encephalitis where place = ${placeId}`;
  const at = await laterThan(tx, `japanese encephalitis ${placeId}`, newest, now);
  const kept = await tx
    .insert(japaneseEncephalitis)
    .values({
      ...{ organisation: organisationOf(actor), id: ruleId, place: placeId, endemic },
      ...{ at, by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: japaneseEncephalitis.id });
  if (kept.length === 0) return refuse("already-added");
  // Every phone that carries a child of the district plans anew.
  const { rows: children } = await tx.execute<{ child: string }>(sql`
    select r.subject as child from children.published_reach r
    where r.areas && array[${placeId}]::uuid[] order by r.subject`);
  for (const { child } of children) emit(ImmunizationChanged, { childId: ChildId.parse(child) });
  return { ruleId };
});
