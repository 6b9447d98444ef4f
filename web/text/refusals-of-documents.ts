import { msg } from "@lingui/core/macro";

/** What went wrong with a paper that came with a patient; a code that stands nowhere else. */
export const refusalsOfDocuments = {
  "not-a-paper": msg({
    id: "refusal.not-a-paper",
    message: "This file is no photo and no PDF. Photograph the paper, or choose a JPEG, PNG or PDF file.",
  }),
  "paper-too-large": msg({
    id: "refusal.paper-too-large",
    message: "The file is too large: at most 10 MB and 40 million picture points. Take a photo of the paper instead.",
  }),
  "paper-cut-short": msg({
    id: "refusal.paper-cut-short",
    message: "The PDF ends too early: a part of it is missing. Get it once more and choose it here, or photograph it.",
  }),
  "paper-damaged": msg({
    id: "refusal.paper-damaged",
    message: "The picture in the file is damaged. Photograph the paper again.",
  }),
  "paper-has-other-inside": msg({
    id: "refusal.paper-has-other-inside",
    message: "Something else stands in front of the PDF in this file. Save it again as a PDF, or photograph the paper.",
  }),
  "no-such-page": msg({
    id: "refusal.no-such-page",
    message: "A page of this paper is not here. Remove it from the form and choose it again.",
  }),
  "no-such-document": msg({
    id: "refusal.no-such-document",
    message: "This paper is not in the patient’s record. Open the page again.",
  }),
  "document-no-longer-kept": msg({
    id: "refusal.document-no-longer-kept",
    message: "This page is not kept any more: its time is over. That there was a paper stays in the record.",
  }),
  "document-withdrawn": msg({
    id: "refusal.document-withdrawn",
    message: "This paper was taken back. Only a doctor can still read it.",
  }),
  "somebody-elses-document": msg({
    id: "refusal.somebody-elses-document",
    message: "Somebody else added this paper. Ask them or the doctor to take it back.",
  }),
};
