import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { hexOf } from "../bytes.ts";
import { readTrust } from "../operations.ts";
import { issuerOf, issuerSpan } from "./issuer.ts";

/** The newest so many: a phone on a thin network is not sent a city's lost cards of ten years. */
const atMostVoid = 2000;

export default handle(readTrust, async ({ actor, today, tx, vault }) => {
  const { publicKey } = await issuerOf(vault);
  const areas = actor.is === "person" ? actor.assignments.map(({ place }) => place) : [];
  const mine = areas.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(areas)}::uuid[]`;
  const { rows: revoked } = await tx.execute<{ keyId: string }>(sql`
    select key_id as "keyId" from cards.signer where revoked_at is not null order by key_id`);
  const { rows: voided } = await tx.execute<{ number: string }>(sql`
    select c.number from cards.card c join places.published_place p on p.organisation = c.organisation and p.id = c.place
    where c.voided_at is not null and ${mine} order by c.voided_at desc, c.number limit ${atMostVoid}`);
  return {
    issuers: [{ publicKey: hexOf(publicKey), ...issuerSpan, revoked: false }],
    revokedSigners: revoked.map(({ keyId }) => keyId),
    voidCards: voided.map(({ number }) => number),
    asOf: today,
  };
});
