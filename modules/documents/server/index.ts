import type { Module } from "../../../server/module.ts";
import addDocument from "./add-document.ts";
import listDocuments from "./list-documents.ts";
import openDocument from "./open-document.ts";
import sendDocumentFile from "./send-document-file.ts";
import withdrawDocument from "./withdraw-document.ts";

export const documents: Module = {
  name: "documents",
  handlers: [sendDocumentFile, addDocument, listDocuments, openDocument, withdrawDocument],
  faces: [],
  events: [],
  reactions: [],
  jobs: [],
};
