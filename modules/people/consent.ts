import * as z from "zod/mini";

/** The words that are read out. When they change, a version is added, and each consent keeps its own. */
const noticeVersions = ["2026-11", "2026-11-21"] as const;
/** Of the words as they stand now: the first version did not name the laboratory and the supervisors. */
export const noticeVersion = "2026-11-21";

/** What somebody agrees to beside their care, each on its own and each to be withdrawn. */
export const consentPurposes = ["messages", "video"] as const;
export const ConsentPurpose = z.enum(consentPurposes);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

export const consentWays = ["spoken", "signed", "thumbprint"] as const;

/** What was agreed to, and how (DPDP Rules 2025, rules 3 and 10; research/security.md §2). */
export const Consent = z.strictObject({
  noticeVersion: z.enum(noticeVersions),
  language: z.enum(["hi", "en"]),
  /** A minor's guardian answers for them. */
  givenBy: z.enum(["self", "guardian"]),
  how: z.enum(consentWays),
  /** That this record is kept for their care. Without it nothing is kept. */
  care: z.literal(true),
  alsoFor: z.array(ConsentPurpose).check(z.maxLength(consentPurposes.length)),
});
export type Consent = z.infer<typeof Consent>;
