import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { By } from "../staff/who-wrote.ts";
import { certificateStatuses } from "./claims.ts";
import { CertificateNumber } from "./number.ts";

export const CertificateId = idOf("CertificateId");

/** Why somebody revokes one. */
export const revokedBecause = ["wrong-child", "wrong-details", "misused", "asked-for-it"] as const;
/** Why the house does: a dose in it was taken back, another one took its place, the child was erased. */
export const revokedByTheHouse = ["dose-taken-back", "replaced", "erased"] as const;

/**
 * `active`: good today. `replaced`: true as of its day, and there is a newer one. `revoked` is said before `expired`, and
 * both before `replaced`.
 */
export const certificateStates = ["active", "replaced", "expired", "revoked"] as const;
export type CertificateState = (typeof certificateStates)[number];

export const CertificateShown = z.object({
  certificateId: CertificateId,
  number: CertificateNumber,
  state: z.enum(certificateStates),
  issuedOn: CalendarDay,
  goodUntil: CalendarDay,
  issuedBy: By,
  /** Who the child is was corrected since: it no longer agrees with the register. */
  disagrees: z.boolean(),
  revoked: z.nullable(
    z.object({ at: z.iso.datetime(), by: By, why: z.enum([...revokedBecause, ...revokedByTheHouse]) }),
  ),
});
export type CertificateShown = z.infer<typeof CertificateShown>;

/** Of a child: with what it says, and the text of its code. */
export const CertificateOfChild = z.extend(CertificateShown, {
  /** Null: it is not there to be shown any more, since it is good no longer. */
  says: z.nullable(
    z.object({
      childName: z.string(),
      doses: z.int(),
      status: z.enum(certificateStatuses),
      asOf: CalendarDay,
      /** What its code says: the address of the page that verifies it, and the certificate behind the #. */
      code: z.string(),
    }),
  ),
});
export type CertificateOfChild = z.infer<typeof CertificateOfChild>;

/** One issuer's key, and what of its certificates is void or was replaced. */
export const IssuerShown = z.object({
  publicKey: z.string(),
  name: z.string(),
  nameHindi: z.nullable(z.string()),
  from: CalendarDay,
  to: CalendarDay,
  revoked: z.boolean(),
  revokedNumbers: z.array(z.string()),
  /** Still true as of their day; somebody has a newer one. */
  replacedNumbers: z.array(z.string()),
});
export type IssuerShown = z.infer<typeof IssuerShown>;
