/**
 * Draws a page to print from a Typst template of ours and data of anybody's.
 *
 * What people wrote goes to the template as data and never into its source: Typst's source is a program. It runs
 * in a process of its own (files/in-a-child.ts), within seconds and memory, and without the network where
 * that can be.
 *
 * A template finds its data as `json(bytes(sys.inputs.data))`, and sets text in "Noto Sans" and, behind it, "Noto Sans
 * Devanagari", regular and bold (SIL Open Font License 1.1). `server/pdf/frame.typ` stands before each template.
 */
import { readFile } from "node:fs/promises";
import { type ChildLimits, inAChild } from "../files/in-a-child.ts";

export interface Page {
  /** The file of the template. */
  readonly template: URL;
  /** Whatever JSON can say. */
  readonly data: unknown;
}

const typst = new URL("./typst-in-a-child.ts", import.meta.url);
const frame = new URL("./frame.typ", import.meta.url);

/** A table of 500 rows takes half a second and 590 kB. Node and Typst map 1.7 GB before they do anything. */
const limits: ChildLimits = { seconds: 20, outputBytes: 24_000_000, heapMb: 256, addressSpaceMb: 4096 };

/** @throws when it could not be drawn: the template is wrong, or the data is more than fits into the limits */
export async function drawPdf({ template, data }: Page): Promise<Buffer> {
  const source = `${await readFile(frame, "utf8")}\n${await readFile(template, "utf8")}`;
  const input = Buffer.from(JSON.stringify({ source, data: JSON.stringify(data) }));
  const drawn = await inAChild(typst, [], input, limits);
  if (drawn.is !== "answered")
    throw new Error(`Typst could not draw ${template.pathname.split("/").at(-1)}: ${drawn.is}.`);
  // The child answers with a PDF, or with what Typst says against the template.
  if (drawn.output.toString("latin1", 0, 5) !== "%PDF-") throw new Error(drawn.output.toString("utf8").slice(0, 2_000));
  return drawn.output;
}
