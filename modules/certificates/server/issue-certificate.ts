import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { addDays } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { fromHex, sameBytes } from "../../cards/bytes.ts";
import { base64url } from "../address.ts";
import { issueCertificate as signCertificate } from "../certificate.ts";
import { CertificateIssued } from "../events.ts";
import { newCertificateNumber } from "../number.ts";
import { certifiedDoses, claimedOf } from "../of-the-register.ts";
import { issueCertificate } from "../operations.ts";
import type { CertificateShown } from "../shown.ts";
import { asRegistered } from "./as-registered.ts";
import { issuerNow } from "./issuer.ts";
import { opened, sealedColumn } from "./kept.sql.ts";
import { recordsOf } from "./records-of.sql.ts";
import { certificate } from "./tables.ts";

/** Five years, the day of issue among them: it speaks of the day as of which it was issued, and whoever needs it later asks for a new one. */
const goodDays = 1826;

export default handle(
  issueCertificate,
  async ({ input, actor, now, today, newId, tx, vault, ask, refuse, emit, about }) => {
    const { childId, certificateId } = input;
    about(childId);
    const [organisation, by] = [organisationOf(actor), actorName(actor)];
    // Whoever issues another one of the same child waits here, and finds this one.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`certificates of ${childId}`}, 0))`);
    const child = await asRegistered(ask, childId);
    const key = (await vault.keysOf([childId])).get(childId);
    if (!child || !key) return refuse("erased");
    if (child.name === null) return refuse("not-named-yet");
    const doses = certifiedDoses(child);
    if (doses.length === 0) return refuse("nothing-to-certify");
    const signer = await issuerNow({ tx, vault, organisation, today });
    const { rows: names } = await tx.execute<{ name: string }>(
      sql`select name from places.published_organisation where id = ${organisation}`,
    );
    const content = {
      ...claimedOf(child, today),
      number: newCertificateNumber(fromHex(newId().replaceAll("-", "").slice(16)) ?? new Uint8Array(8)),
      issuedBy: [child.row.facility?.name, names[0]?.name].filter((name) => name).join(", "),
      issuedOn: today,
      goodUntil: addDays(today, goodDays - 1),
      childName: child.name,
    };
    const { cose } = signCertificate(content, doses, signer);

    const { rows: standing } = await tx.execute<Standing>(sql`
    select c.id, c.child, c.sealed, c.number
    from certificates.certificate c
    where c.child = any (${recordsOf(sql`${childId}::uuid`)}) and c.revoked_at is null and c.replaced_by is null
    order by c.issued_at desc, c.id desc`);
    const keys = await vault.keysOf(standing.map((one) => one.child));
    // Who says the same by the same key under the same number writes the same bytes.
    const same = standing.find((one) => {
      const before = opened(keys.get(one.child), one.id, one.sealed);
      const again = signCertificate({ ...content, number: one.number }, doses, signer);
      return before !== null && sameBytes(before.cose, again.cose);
    });
    if (same) return { certificateId: same.id };

    const issuedAt = await laterThanAny(tx, childId, now);
    const kept = await tx
      .insert(certificate)
      .values({
        ...{ organisation, id: certificateId, child: childId, number: content.number, nth: signer.nth },
        sealed: key.seal(sealedColumn, certificateId, base64url(cose)),
        ...{ issuedOn: today, goodUntil: content.goodUntil, issuedAt, issuedBy: by },
      })
      .onConflictDoNothing()
      .returning({ id: certificate.id });
    if (kept.length === 0) return refuse("already-added");
    // Of its day it stays true; one that says otherwise who the child is does not.
    await tx.execute(sql`
    update certificates.certificate c set replaced_by = ${certificateId},
      revoked_at = case when c.disagrees_since is null then null else ${new Date(now)}::timestamptz end,
      revoked_by = case when c.disagrees_since is null then null else ${by} end,
      revoked_why = case when c.disagrees_since is null then null else 'replaced' end
    where c.id = any (${sql.param(standing.map(({ id }) => id))}::uuid[])`);
    emit(CertificateIssued, { childId });
    return { certificateId };
  },
);

interface Standing extends Record<string, unknown> {
  id: CertificateShown["certificateId"];
  child: string;
  number: string;
  sealed: Buffer | null;
}

/** The newest one is the last that was issued, also of two within one millisecond or by a clock that went back. */
async function laterThanAny(tx: Tx, childId: string, now: number): Promise<Date> {
  const { rows } = await tx.execute<{ newest: string | null }>(sql`
    select max(c.issued_at) as newest from certificates.certificate c where c.child = any (${recordsOf(sql`${childId}::uuid`)})`);
  return new Date(Math.max(now, new Date(rows[0]?.newest ?? 0).getTime() + 1));
}
