import assert from "node:assert/strict";
import { test } from "node:test";
import { type DocumentDraft, documentFaults } from "./document-draft.ts";

const draft: DocumentDraft = { documentId: "", kind: "referral", title: "", dated: "" };
const today = "2026-11-21";

test("a paper of which all pages arrived and whose sort is known can be added, also without a day or a title", () => {
  assert.deepEqual(documentFaults(draft, ["arrived", "arrived"], today), []);
  assert.deepEqual(documentFaults({ ...draft, dated: today, title: "From Ranchi" }, ["arrived"], today), []);
});

test("one without a page, with a page that has not arrived, or without a sort cannot", () => {
  assert.deepEqual(documentFaults(draft, [], today), ["no-page"]);
  assert.deepEqual(documentFaults(draft, ["arrived", "waits"], today), ["page-on-its-way"]);
  assert.deepEqual(documentFaults(draft, ["on-its-way"], today), ["page-on-its-way"]);
  assert.deepEqual(documentFaults({ ...draft, kind: "" }, ["arrived"], today), ["no-kind"]);
});

test("a page that was not taken is named before one that is still coming: waiting does not help", () => {
  assert.deepEqual(documentFaults(draft, ["on-its-way", "stopped"], today), ["page-stopped"]);
});

test("no paper bears a day that has not come", () => {
  assert.deepEqual(documentFaults({ ...draft, dated: "2026-11-22" }, ["arrived"], today), ["day-to-come"]);
});
