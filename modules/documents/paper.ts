import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";

export const DocumentId = idOf("DocumentId");
export const DocumentFileId = idOf("DocumentFileId");

/** What sort of paper it is. A prescription here is one that somebody wrote elsewhere. */
export const documentKinds = [
  "referral",
  "lab-report",
  "discharge",
  "prescription",
  "consent",
  "certificate",
  "other",
] as const;
export const DocumentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** By its bytes, and never by its name. A picture is shown; a PDF is handed out and never opened here. */
export const paperKinds = ["picture", "pdf"] as const;
export const PaperKind = z.enum(paperKinds);
export type PaperKind = z.infer<typeof PaperKind>;

/** Bytes, as it is sent. */
export const largestPaper = 10_000_000;
/** Files of one document: a letter of several pages is photographed page by page. */
export const mostPages = 10;

/** What a file is refused for. */
export const paperFaults = [
  "not-a-paper",
  "paper-too-large",
  "paper-cut-short",
  "paper-damaged",
  "paper-has-other-inside",
] as const;
export type PaperFault = (typeof paperFaults)[number];

export const documentWithdrawals = ["wrong-patient", "unreadable", "by-mistake"] as const;
export const DocumentWithdrawal = z.enum(documentWithdrawals);

/** What a saved PDF is called. Not after the patient: a download folder is read by whoever sits there next. */
export const paperFileName = (fileId: string): string => `paper-${fileId.slice(-8)}.pdf`;
