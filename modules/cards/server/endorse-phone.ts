import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { addDays, CalendarDay } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { fromHex, hexOf } from "../bytes.ts";
import { endorsedDays } from "../card.ts";
import { endorsePhone } from "../operations.ts";
import { keyIdOf } from "../signature.ts";
import { endorse } from "../trust.ts";
import { issuerOf } from "./issuer.ts";
import { signer } from "./tables.ts";

/** So many phones of one worker are endorsed within a month: one that is emptied makes a new key. */
const atMostPhones = 12;
const monthOfDays = 30;

export default handle(endorsePhone, async ({ input, actor, now, today, tx, vault, refuse }) => {
  const publicKey = fromHex(input.publicKey) ?? new Uint8Array();
  const member = actor.is === "person" ? actor.id : "";
  const keyId = keyIdOf(publicKey);
  const until = addDays(today, endorsedDays);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`cards.signer ${member}`}, 0))`);
  const { rows } = await tx.execute<{ mine: boolean; revoked: boolean }>(sql`
    select member = ${member} as mine, revoked_at is not null as revoked from cards.signer where key_id = ${keyId}`);
  const known = rows[0];
  if (known && (known.revoked || !known.mine)) return refuse("key-revoked");
  if (!known) {
    const { rows: count } = await tx.execute<{ n: number }>(sql`
      select count(*)::int as n from cards.signer
      where member = ${member} and revoked_at is null and until >= ${addDays(until, -monthOfDays)}::date`);
    if ((count[0]?.n ?? 0) >= atMostPhones) return refuse("too-many-phones");
  }
  await tx
    .insert(signer)
    .values({
      ...{ organisation: organisationOf(actor), keyId, publicKey: Buffer.from(publicKey), member },
      ...{ since: new Date(now), until },
    })
    .onConflictDoUpdate({ target: [signer.organisation, signer.keyId], set: { until } });
  const endorsement = endorse(publicKey, { from: today, to: until }, await issuerOf(vault));
  return { endorsement: hexOf(endorsement), until: CalendarDay.parse(until) };
});
