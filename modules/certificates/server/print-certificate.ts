import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { drawPdf } from "../../../server/pdf/draw-pdf.ts";
import { addressOf } from "../address.ts";
import { printCertificate } from "../operations.ts";
import { asRegistered } from "./as-registered.ts";
import { certificatesWithIssuers, opened, stateOf } from "./kept.sql.ts";
import { onPaper } from "./on-paper.ts";
import { pageThatVerifies } from "./page-that-verifies.ts";
import { recordsOf } from "./records-of.sql.ts";

const template = new URL("./certificate.typ", import.meta.url);

export default handle(printCertificate, async ({ input, today, tx, vault, ask, refuse, about, door }) => {
  const { childId, certificateId } = input;
  about(childId);
  const { rows } = await tx.execute<{ child: string; state: string; sealed: Buffer | null }>(sql`
    select c.child, ${stateOf(today)} as state, c.sealed from ${certificatesWithIssuers}
    where c.id = ${certificateId} and c.child = any (${recordsOf(sql`${childId}::uuid`)})`);
  const row = rows[0];
  if (!row) return refuse("no-such-certificate");
  const kept = opened((await vault.keysOf([row.child])).get(row.child), certificateId, row.sealed);
  const isGood = row.state === "active" || row.state === "replaced";
  const child = await asRegistered(ask, childId);
  if (!isGood || !kept || !child) return refuse("certificate-not-good");
  const data = onPaper(kept.content, {
    mother: child.row.mother,
    village: child.row.village,
    doses: child.immunization.doses,
    code: addressOf(pageThatVerifies(door), kept.cose),
  });
  return {
    mediaType: "application/octet-stream",
    bytes: new Uint8Array(),
    pressed: false,
    saveAs: `certificate-${kept.content.number}.pdf`,
    later: () => drawPdf({ template, data }),
  };
});
