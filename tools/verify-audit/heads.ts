import { createHmac, timingSafeEqual } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import * as z from "zod/mini";
import type { Finding } from "./finding.ts";
import type { Look } from "./line.ts";

const Hexadecimal = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Head = z.object({ at: z.string(), lines: z.int().check(z.positive()), head: Hexadecimal, proof: Hexadecimal });
type Head = z.infer<typeof Head>;

/** What was found of the file of heads, beside its findings. */
export interface HeadsRead {
  /** Heads that the chain still meets. */
  readonly met: number;
  /** Lines that are no whole head: a power cut may leave one. */
  readonly unreadable: number;
}

/**
 * The rows of a file of heads as they are now: a running house adds others, of lines that a snapshot of its database
 * taken just after does not have.
 */
export async function rowsUntilNow(path: string): Promise<AsyncIterable<string>> {
  const { size } = await stat(path);
  async function* rows() {
    if (size > 0) yield* createInterface({ input: createReadStream(path, { end: size - 1 }) });
  }
  return rows();
}

/**
 * Compares every head that was exported with the line it was the head of.
 *
 * @param key the one under which the house proves that a head is its own
 */
export async function compareHeads(
  look: Look,
  exported: AsyncIterable<string>,
  key: Buffer,
  tell: (finding: Finding) => void,
): Promise<HeadsRead> {
  let [met, unreadable, row] = [0, 0, 0];
  let lastMet: Head | null = null;
  /** Heads in a row that are not met are one finding. */
  let broken: { first: Head; after: Head | null; kept: boolean; count: number } | null = null;
  const close = () => {
    if (broken) tell(broken.kept ? rewritten(broken) : cut(broken.first, broken.count));
    broken = null;
  };

  async function compare(heads: readonly Head[]): Promise<void> {
    const rows = await look<{ number: string; hash: Buffer }>(
      "select number::text as number, hash from house.audit_line where number = any ($1)",
      [heads.map(({ lines }) => lines)],
    );
    const kept = new Map(rows.map(({ number, hash }) => [Number(number), hash.toString("hex")]));
    for (const head of heads) {
      const there = kept.get(head.lines);
      if (there === head.head) {
        close();
        met += 1;
        lastMet = head;
      } else if (broken && broken.kept === (there !== undefined)) broken.count += 1;
      else {
        close();
        broken = { first: head, after: lastMet, kept: there !== undefined, count: 1 };
      }
    }
  }

  const waiting: Head[] = [];
  for await (const text of exported) {
    row += 1;
    const head = readHead(text);
    if (head === null) unreadable += text === "" ? 0 : 1;
    else if (!isOurs(head, key)) tell(notOurs(head, row));
    else waiting.push(head);
    if (waiting.length === 1_000) await compare(waiting.splice(0));
  }
  await compare(waiting);
  close();
  return { met, unreadable };
}

function readHead(text: string): Head | null {
  try {
    return Head.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function isOurs({ at, lines, head, proof }: Head, key: Buffer): boolean {
  const wanted = createHmac("sha256", key)
    .update(JSON.stringify([at, lines, head]))
    .digest();
  return timingSafeEqual(wanted, Buffer.from(proof, "hex"));
}

function rewritten({ first, after, count }: { first: Head; after: Head | null; count: number }): Finding {
  const from = after
    ? `after line ${after.lines}, whose head was exported at ${after.at} and still holds`
    : "from its beginning or later";
  const more = count > 1 ? ` Nor do ${count - 1} heads after that one.` : "";
  return {
    what: "rewritten",
    lines: [first.lines],
    says: `The chain was made anew ${from}: line ${first.lines} does not have the head that was exported at ${first.at}.${more}`,
  };
}

const cut = (first: Head, count: number): Finding => ({
  what: "cut",
  lines: [first.lines],
  says: `Line ${first.lines}, whose head was exported at ${first.at}, is not there${count > 1 ? `, nor are those of ${count - 1} heads after it` : ""}: it was deleted, or an older copy of the database was restored.`,
});

const notOurs = ({ at, lines }: Head, row: number): Finding => ({
  what: "not-ours",
  lines: [],
  says: `Row ${row} of the file of heads (${lines} lines, ${at}) was not written by this house, or was changed: its proof does not fit.`,
});
