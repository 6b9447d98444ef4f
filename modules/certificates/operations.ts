import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, FileGiven, query } from "../../foundation/operation.ts";
import { anyone, holding, overAll } from "../../foundation/permission.ts";
import { Called, ChildId } from "../children/child.ts";
import { readChildRows } from "../children/operations.ts";
import { carriesChild, overChild } from "../children/rules.ts";
import { readImmunizationFacts } from "../immunization/operations.ts";
import { Facility } from "../people/shown.ts";
import { nameMembers } from "../staff/operations.ts";
import { CertificateNumber } from "./number.ts";
import {
  CertificateId,
  CertificateOfChild,
  CertificateShown,
  certificateStates,
  IssuerShown,
  revokedBecause,
} from "./shown.ts";

const readers = [overChild("childId", "admin", "doctor", "supervisor"), carriesChild("childId", "worker")] as const;
const One = { childId: ChildId, certificateId: CertificateId };

export const issueCertificate = command({
  name: "certificates.issueCertificate",
  does: "Certify, signed, which vaccines a child was given. The house alone certifies: it needs a network.",
  at: "POST /children/{childId}/certificates",
  allow: [overChild("childId", "admin", "doctor"), carriesChild("childId", "worker")],
  takes: z.strictObject(One),
  gives: z.object({
    /** Another one than asked for where the same was issued today already. */
    certificateId: CertificateId,
  }),
  refuses: ["erased", "not-named-yet", "nothing-to-certify", "already-added"],
  uses: [readChildRows, readImmunizationFacts],
});

export const readCertificatesOfChild = query({
  name: "certificates.readCertificatesOfChild",
  does: "Read which certificates a child has, the newest first, and the code of those that are good.",
  at: "GET /children/{childId}/certificates",
  allow: readers,
  takes: z.strictObject({ childId: ChildId }),
  gives: z.object({ certificates: z.array(CertificateOfChild) }),
  refuses: [],
  uses: [nameMembers],
});

export const printCertificate = query({
  name: "certificates.printCertificate",
  does: "Print a child's certificate on one page, in Hindi and English, with its code.",
  at: "GET /children/{childId}/certificates/{certificateId}/paper",
  allow: readers,
  takes: z.strictObject(One),
  gives: FileGiven,
  refuses: ["no-such-certificate", "certificate-not-good"],
  givesFile: true,
  uses: [readChildRows, readImmunizationFacts],
});

export const revokeCertificate = command({
  name: "certificates.revokeCertificate",
  does: "Revoke a certificate, and say why: whoever verifies it from then on is told that it is void.",
  at: "POST /children/{childId}/certificates/{certificateId}/revoked",
  allow: [overChild("childId", "admin", "doctor")],
  takes: z.strictObject({ ...One, why: z.enum(revokedBecause) }),
  gives: z.object({ certificateId: CertificateId }),
  refuses: ["no-such-certificate", "revoked-already"],
});

export const listCertificates = query({
  name: "certificates.listCertificates",
  does: "List the certificates of the children of my area, the newest first, or find one by its number.",
  at: "GET /certificates",
  allow: [holding("admin", "doctor", "supervisor")],
  takes: z.strictObject({
    state: z.optional(z.enum(certificateStates)),
    number: z.optional(CertificateNumber),
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    certificates: z.array(
      z.extend(CertificateShown, { childId: ChildId, called: Called, facility: z.nullable(Facility) }),
    ),
    /** Of the area, whatever is asked for. */
    counts: z.object({ active: z.int(), replaced: z.int(), expired: z.int(), revoked: z.int() }),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
  uses: [nameMembers, readChildRows],
});

export const readIssuers = query({
  name: "certificates.readIssuers",
  does: "Read by whose keys certificates are verified and which are void: what a page without network verifies by.",
  at: "GET /certificates/issuers",
  allow: [anyone],
  takes: z.strictObject({}),
  gives: z.object({ issuers: z.array(IssuerShown), asOf: CalendarDay }),
  refuses: [],
  unaudited: "It shows public keys and numbers, and nothing of a person.",
});

export const changeCertificateKey = command({
  name: "certificates.changeCertificateKey",
  does: "Sign certificates by a new key from now on. Those by the old one stay good, or are all void where it was stolen.",
  at: "POST /certificates/keys",
  allow: [overAll("super-admin")],
  takes: z.strictObject({ oldOneIs: z.enum(["good", "stolen"]) }),
  gives: z.object({ keys: z.int() }),
  refuses: [],
});
