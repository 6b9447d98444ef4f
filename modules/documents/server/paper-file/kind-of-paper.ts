import type { PaperFault, PaperKind } from "../../paper.ts";

const pictures = [Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.from([0xff, 0xd8, 0xff])];
const pdf = Buffer.from("%PDF-", "latin1");
const endOfPdf = Buffer.from("%%EOF", "latin1");

/**
 * By its first bytes, whatever its name. A PDF has to begin with its first byte and to end: readers look for both marks
 * in a thousand bytes, and so would find one behind a picture or in front of something else.
 */
export function kindOfPaper(bytes: Buffer): PaperKind | PaperFault {
  if (pictures.some((signature) => bytes.subarray(0, signature.length).equals(signature))) return "picture";
  if (!bytes.subarray(0, pdf.length).equals(pdf)) {
    return bytes.subarray(0, 1024).includes(pdf) ? "paper-has-other-inside" : "not-a-paper";
  }
  return bytes.subarray(-1024).includes(endOfPdf) ? "pdf" : "paper-cut-short";
}
