import { usualKeptDays } from "../foundation/keep-rules.ts";
import { type Attempt, ofPatient } from "./attempt.ts";

/* Papers that came with a patient. */

export const attemptsOnDocuments: Readonly<Record<string, Attempt>> = {
  "documents.sendDocumentFile": ofPatient((patientId, { id }) => ({
    patientId,
    fileId: id(),
    sha256: "0".repeat(64),
  })),
  "documents.addDocument": ofPatient((patientId, { id }) => ({
    patientId,
    documentId: id(),
    kind: "referral",
    title: null,
    dated: null,
    fileIds: [id()],
  })),
  "documents.listDocuments": ofPatient((patientId) => ({ patientId })),
  "documents.openDocument": ofPatient((patientId, { id }) => ({ patientId, documentId: id(), fileId: id() })),
  "documents.withdrawDocument": ofPatient((patientId, { id }) => ({
    patientId,
    documentId: id(),
    why: "by-mistake",
  })),
  "documents.forgetOldPapers": () => ({ kept: usualKeptDays }),
  "documents.listPaperFiles": () => ({ after: null }),
};
