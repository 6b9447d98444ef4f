import * as z from "zod/mini";
import { consentWays } from "../people/consent.ts";

/** The words that are read out to whoever brings a child. When they change, a version is added, and each consent keeps its own. */
const childNoticeVersions = ["children-2026-11-22"] as const;
export const childNoticeVersion: (typeof childNoticeVersions)[number] = "children-2026-11-22";

/**
 * What is agreed to beside the child's care, each on its own and each to be withdrawn:
 * - `messages`: reminders to the phone
 * - `outreach`: that a community finder may be told where to call when a visit is needed, and no more than that
 *   (research/security.md §3)
 */
export const childPurposes = ["messages", "outreach"] as const;
export const ChildPurpose = z.enum(childPurposes);

export const consentGivers = ["mother", "father", "guardian"] as const;

/** What a parent or guardian agreed to for a child, and how (DPDP Act 2023, section 9; DPDP Rules 2025, rule 10). */
export const ChildConsent = z.strictObject({
  noticeVersion: z.enum(childNoticeVersions),
  language: z.enum(["hi", "en"]),
  givenBy: z.enum(consentGivers),
  how: z.enum(consentWays),
  /** That this record is kept for the child's vaccines. Without it nothing is kept. */
  care: z.literal(true),
  alsoFor: z.array(ChildPurpose).check(z.maxLength(childPurposes.length)),
});
export type ChildConsent = z.infer<typeof ChildConsent>;
