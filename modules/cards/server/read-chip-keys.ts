import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { OrganisationId } from "../../places/place.ts";
import { readChipKeys } from "../operations.ts";
import { macKeyOf, piccKeyOf } from "./chip-keys.ts";

export default handle(readChipKeys, async ({ input, actor, tx, vault, refuse }) => {
  const { rows } = await tx.execute<{ number: string }>(sql`
    select c.number from cards.card c
    where c.id = ${input.cardId} and c.place = ${input.placeId} and c.kind = 'sun-chip' and c.voided_at is null`);
  const uid = rows[0]?.number;
  if (uid === undefined) return refuse("no-such-chip");
  const [picc, mac] = [await piccKeyOf(vault), await macKeyOf(vault, uid)];
  return {
    organisationId: OrganisationId.parse(organisationOf(actor)),
    piccKey: picc.toString("hex"),
    macKey: mac.toString("hex"),
  };
});
