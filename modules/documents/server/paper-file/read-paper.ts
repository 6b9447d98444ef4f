import * as z from "zod/mini";
import { type ChildLimits, inAChild } from "../../../../server/files/in-a-child.ts";
import { largestPaper, type PaperFault } from "../../paper.ts";
import { kindOfPaper } from "./kind-of-paper.ts";

/** What is kept of a paper: a picture drawn anew, or a PDF as it came. */
export type PaperRead =
  | { readonly is: "picture"; readonly bytes: Buffer; readonly width: number; readonly height: number }
  | { readonly is: "pdf"; readonly bytes: Buffer; readonly width: null; readonly height: null };

const painter = new URL("./draw-paper.ts", import.meta.url);

/** Of the largest that is taken the child draws some 3000 × 3000 points, which JPEG packs into 5 MB at most. */
const limits: ChildLimits = { seconds: 20, outputBytes: 12_000_000, heapMb: 512, addressSpaceMb: 4096 };

/** Looks into a file from outside. What it says of itself, its name among it, is not asked. */
export async function readPaper(bytes: Buffer): Promise<PaperRead | { readonly fault: PaperFault }> {
  if (bytes.length > largestPaper) return { fault: "paper-too-large" };
  const is = kindOfPaper(bytes);
  if (is === "pdf") return { is, bytes, width: null, height: null };
  if (is !== "picture") return { fault: is };
  const draw = () => inAChild(painter, [], bytes, limits);
  const first = await draw();
  // On a machine that is short of everything a good photo may fail once; what fails twice was in the file.
  const answer = first.is === "died" || first.is === "too-slow" ? await draw() : first;
  return answer.is === "answered" ? pictureIn(answer.output) : { fault: "paper-damaged" };
}

const Side = z.int().check(z.positive(), z.maximum(3000));
const Answer = z.union([
  z.object({ fault: z.enum(["paper-damaged", "paper-too-large"]) }),
  z.object({ width: Side, height: Side }),
]);

/** The child has read what nobody trusts, so neither is its answer. */
function pictureIn(output: Buffer): PaperRead | { readonly fault: PaperFault } {
  const end = output.indexOf("\n");
  const answer = Answer.parse(JSON.parse(output.toString("utf8", 0, end)));
  if ("fault" in answer) return answer;
  const bytes = output.subarray(end + 1);
  if (bytes.readUInt16BE(0) !== 0xffd8) throw new Error("The painter of papers answered with no JPEG.");
  return { is: "picture", bytes, ...answer };
}
