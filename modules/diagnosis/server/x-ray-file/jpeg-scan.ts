import { type CodeTable, intervalsOf, readCodeTables } from "./huffman.ts";
import { type JpegFrame, type Segment, startOfScan } from "./jpeg-segments.ts";
import { Unreadable } from "./picture.ts";

/** The one scan of a grey JPEG that is not in several passes, with what was said before it. */
export interface GreyScan {
  readonly codes: ReadonlyMap<number, CodeTable>;
  /** The content of each DQT. */
  readonly quantities: readonly Buffer[];
  /** The place of the table for DC or lossless, and for AC. */
  readonly tables: readonly [dc: number, ac: number];
  /** Ss, Se and Ah/Al of T.81 B.2.3. */
  readonly parameters: readonly [start: number, end: number, shift: number];
  /** Of the restarts, in units of this kind of JPEG; none: the whole picture is one. */
  readonly interval: number;
  readonly intervals: readonly Buffer[];
}

/** @throws Unreadable when the restarts do not lie where they are announced for so many units */
export function greyScanIn(frame: JpegFrame, segments: readonly Segment[], units: number): GreyScan {
  const codes = new Map<number, CodeTable>();
  const quantities: Buffer[] = [];
  let interval = units;
  for (const { marker, content } of segments.slice(0, segments.findIndex(isScan))) {
    if (marker === 0xc4) readCodeTables(content, codes);
    if (marker === 0xdb) quantities.push(content);
    if (marker === 0xdd && content.length === 2) interval = content.readUInt16BE() || units;
  }
  const [scan, another] = segments.filter(isScan);
  if (!scan || another || frame.components !== 1) throw new Unreadable("x-ray-damaged");
  const [components, , tables = 0, start = 0, end = 0, shift = 0] = scan.content;
  const intervals = intervalsOf(scan.scan);
  if (components !== 1 || scan.content.length !== 6 || intervals.length !== Math.ceil(units / interval)) {
    throw new Unreadable("x-ray-damaged");
  }
  return {
    ...{ codes, quantities, interval, intervals },
    tables: [tables >> 4, 16 + (tables & 15)],
    parameters: [start, end, shift],
  };
}

const isScan = ({ marker }: Segment) => marker === startOfScan;
