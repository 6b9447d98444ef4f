import type { Module } from "../../../server/module.ts";
import { forgetOldPapers as forget, listPaperFiles as list } from "../operations.ts";
import addDocument from "./add-document.ts";
import forgetOldPapers from "./forget-old-papers.ts";
import listDocuments from "./list-documents.ts";
import listPaperFiles from "./list-paper-files.ts";
import openDocument from "./open-document.ts";
import sendDocumentFile from "./send-document-file.ts";
import withdrawDocument from "./withdraw-document.ts";

export const documents: Module = {
  name: "documents",
  handlers: [
    sendDocumentFile,
    addDocument,
    listDocuments,
    openDocument,
    withdrawDocument,
    forgetOldPapers,
    listPaperFiles,
  ],
  faces: [],
  events: [],
  reactions: [],
  files: { forget, list },
  jobs: [],
};
