import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, FileGiven, query } from "../../foundation/operation.ts";
import { FilesAfter, FilesNamed, Forgotten, ForgetOld } from "../../foundation/keep-rules.ts";
import { theHouse } from "../../foundation/permission.ts";
import { PatientId } from "../people/patient.ts";
import { looksAfter, overPatient } from "../people/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { By } from "../staff/who-wrote.ts";
import {
  DocumentFileId,
  DocumentId,
  DocumentKind,
  DocumentWithdrawal,
  mostPages,
  paperFaults,
  PaperKind,
} from "./paper.ts";

const reads = [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")] as const;
const writes = [overPatient("patientId", "doctor"), looksAfter("patientId", "worker")] as const;

export const sendDocumentFile = command({
  name: "documents.sendDocumentFile",
  does: "Send one page of a paper: a photo is looked into and drawn anew without what a camera hides in it, a PDF is kept as it came.",
  at: "PUT /patients/{patientId}/document-files/{fileId}",
  allow: writes,
  takes: z.strictObject({
    patientId: PatientId,
    fileId: DocumentFileId,
    /** Of the file as it is sent, in hexadecimal. */
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  gives: z.object({ fileId: DocumentFileId, is: PaperKind }),
  refuses: [...paperFaults, "file-changed-on-the-way", "already-added", "erased"],
  carriesFile: true,
});

export const addDocument = command({
  name: "documents.addDocument",
  does: "Add a paper to a patient's record, from pages that were sent.",
  at: "POST /patients/{patientId}/documents",
  allow: writes,
  takes: z.strictObject({
    patientId: PatientId,
    documentId: DocumentId,
    kind: DocumentKind,
    title: z.nullable(z.string().check(z.trim(), z.maxLength(120))),
    /** The day that stands on the paper; null where none does. */
    dated: z.nullable(CalendarDay),
    /** In the order of the pages. */
    fileIds: z.array(DocumentFileId).check(z.minLength(1), z.maxLength(mostPages)),
  }),
  gives: z.object({ documentId: DocumentId }),
  refuses: ["no-such-page", "already-added", "day-not-begun", "erased"],
});

export const listDocuments = query({
  name: "documents.listDocuments",
  does: "List a patient's papers, the newest first; those taken back are shown to the doctor only.",
  at: "GET /patients/{patientId}/documents",
  allow: reads,
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    documents: z.array(
      z.object({
        documentId: DocumentId,
        kind: DocumentKind,
        title: z.nullable(z.string()),
        dated: z.nullable(CalendarDay),
        /** Bytes as they are kept; `width` and `height` in points, null for a PDF. */
        pages: z.array(
          z.object({
            fileId: DocumentFileId,
            is: PaperKind,
            bytes: z.int(),
            width: z.nullable(z.int()),
            height: z.nullable(z.int()),
          }),
        ),
        addedAt: z.iso.datetime(),
        by: By,
        withdrawn: z.nullable(z.object({ why: DocumentWithdrawal, at: z.iso.datetime(), by: By })),
        /** May whoever asks take it back? */
        mayWithdraw: z.boolean(),
      }),
    ),
  }),
  refuses: ["erased"],
  uses: [nameMembers],
});

export const openDocument = query({
  name: "documents.openDocument",
  does: "Open one page of a paper: a picture for the screen, a PDF to be saved.",
  at: "GET /patients/{patientId}/documents/{documentId}/pages/{fileId}",
  allow: reads,
  takes: z.strictObject({ patientId: PatientId, documentId: DocumentId, fileId: DocumentFileId }),
  gives: FileGiven,
  refuses: ["no-such-document", "document-withdrawn", "document-no-longer-kept", "erased"],
  givesFile: true,
});

export const withdrawDocument = command({
  name: "documents.withdrawDocument",
  does: "Take a paper back that does not belong here; the doctor can still read it, with who took it back and why.",
  at: "POST /patients/{patientId}/documents/{documentId}/withdraw",
  allow: writes,
  takes: z.strictObject({ patientId: PatientId, documentId: DocumentId, why: DocumentWithdrawal }),
  gives: z.object({ documentId: DocumentId }),
  refuses: ["no-such-document", "somebody-elses-document", "withdrawn-already"],
});

export const forgetOldPapers = command({
  name: "documents.forgetOldPapers",
  does: "Throw away pages of papers whose time is over; that there was a paper stays.",
  at: "POST /documents/forget",
  allow: [theHouse],
  takes: ForgetOld,
  gives: Forgotten,
  refuses: [],
});

export const listPaperFiles = query({
  name: "documents.listPaperFiles",
  does: "Name the files of papers that must be in the store.",
  at: "POST /documents/files",
  allow: [theHouse],
  takes: FilesAfter,
  gives: FilesNamed,
  unaudited: "The house counts its own files each night and shows nobody anything.",
  refuses: [],
});
