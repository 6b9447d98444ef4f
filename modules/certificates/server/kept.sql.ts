import { type SQL, sql } from "drizzle-orm";
import { moment } from "../../../server/database/moment.sql.ts";
import type { PersonKey } from "../../../server/keys/vault.ts";
import { fromBase64url } from "../address.ts";
import { type CertificateContent, readClaims } from "../claims.ts";
import { readSign1 } from "../cose.ts";
import type { CertificateShown, CertificateState } from "../shown.ts";

export const sealedColumn = "certificates.certificate.sealed";

/** @param today a day: what is over is expired */
export const stateOf = (today: string): SQL => sql`
  case when c.revoked_at is not null or i.revoked_at is not null then 'revoked'
    when c.good_until < ${today} then 'expired'
    when c.replaced_by is not null then 'replaced' else 'active' end`;

export const certificatesWithIssuers: SQL = sql`
  certificates.certificate c join certificates.issuer i on i.organisation = c.organisation and i.nth = c.nth`;

export const shownColumns = (today: string): SQL => sql`
  c.id as "certificateId", c.number, ${stateOf(today)} as state, c.issued_on::text as "issuedOn",
  c.good_until::text as "goodUntil", c.issued_by as "issuedBy", c.disagrees_since is not null as disagrees,
  ${moment("c.revoked_at")} as "revokedAt", c.revoked_by as "revokedBy", c.revoked_why as "revokedWhy"`;

type Why = NonNullable<CertificateShown["revoked"]>["why"];

export interface ShownRow extends Record<string, unknown> {
  certificateId: CertificateShown["certificateId"];
  number: string;
  state: CertificateState;
  issuedOn: CertificateShown["issuedOn"];
  goodUntil: CertificateShown["goodUntil"];
  issuedBy: string;
  disagrees: boolean;
  revokedAt: string | null;
  revokedBy: string | null;
  revokedWhy: Why | null;
}

export const writersOf = (rows: readonly ShownRow[]): string[] =>
  rows.flatMap(({ issuedBy, revokedBy }) => [issuedBy, ...(revokedBy === null ? [] : [revokedBy])]);

export function shownOf(row: ShownRow, by: (writer: string) => CertificateShown["issuedBy"]): CertificateShown {
  const { certificateId, number, state, issuedOn, goodUntil, disagrees, revokedAt, revokedBy, revokedWhy } = row;
  return {
    ...{ certificateId, number, state, issuedOn, goodUntil, disagrees, issuedBy: by(row.issuedBy) },
    revoked:
      revokedAt !== null && revokedBy !== null && revokedWhy !== null
        ? { at: revokedAt, by: by(revokedBy), why: revokedWhy }
        : null,
  };
}

export interface Opened {
  readonly cose: Uint8Array;
  readonly content: CertificateContent;
}

/** @returns null: the child was erased */
export function opened(key: PersonKey | undefined, certificateId: string, sealed: Buffer | null): Opened | null {
  if (key === undefined || sealed === null) return null;
  const cose = fromBase64url(key.open(sealedColumn, certificateId, sealed));
  const message = cose && readSign1(cose);
  const content = message && readClaims(message.payload);
  return cose && content ? { cose, content } : null;
}
