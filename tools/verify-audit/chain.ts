/**
 * Walks the chain from its first line to its last and names what does not fit.
 *
 * Each line is worked out from the *kept* hash of the line before, so that one changed leaf is one finding and not a
 * finding for every line behind it. Where a line does not fit, the one behind it tells what was changed: when it fits the
 * kept hash, that hash is the old one and the leaf was changed; when it fits the hash that was worked out, the leaf is
 * the old one and its hash was changed.
 *
 * Somebody who changes a leaf and makes the hashes anew from there to the end leaves nothing to be found here: that is
 * what exported heads are for (heads.ts).
 */
import { exchanged } from "./exchanged.ts";
import type { Finding, Suspect } from "./finding.ts";
import { beginning, hashOf, type Line, linesAfter, type Look, named } from "./line.ts";

/** So many are kept to see whether they changed places with each other. */
const compared = 200;

/** @returns how many lines there are; findings are told as they come */
export async function walkChain(look: Look, tell: (finding: Finding) => void, batch = 2_000): Promise<number> {
  const suspects: Suspect[] = [];
  let run: Suspect[] = [];
  let [last, count] = [0, 0];
  let previous: Buffer | null = beginning;

  function settle(fits: "kept" | "worked out" | "unknown"): void {
    for (const suspect of run) {
      if (fits === "worked out") {
        if (!suspect.worked.equals(suspect.line.hash)) tell(hashChanged(suspect.line));
      } else if (suspects.length < compared) suspects.push(suspect);
      else tell(changed(suspect.line));
    }
    run = [];
  }

  function judge(line: Line): void {
    if (line.number !== last + 1) {
      settle("unknown");
      tell(missing(last + 1, line.number - 1));
      previous = null;
    }
    const { fields } = line;
    if (fields === null || line.form !== 1) {
      settle("unknown");
      tell(fields === null ? leafGone(line) : unknownForm(line));
    } else if (previous !== null) {
      const by = (before: Buffer) => hashOf(before, line.form, line.number, fields) ?? beginning;
      const before = run.at(-1)?.worked;
      const worked = by(before ?? previous);
      if (by(previous).equals(line.hash)) settle("kept");
      else if (before && worked.equals(line.hash)) settle("worked out");
      else run.push({ line: { ...line, fields }, previous, worked });
    }
    previous = line.hash;
    last = line.number;
    count += 1;
  }

  for (;;) {
    const lines = await linesAfter(look, last, batch);
    for (const line of lines) judge(line);
    if (lines.length < batch) break;
  }
  settle("unknown");
  const { pairs, others } = exchanged(suspects);
  for (const finding of pairs) tell(finding);
  for (const { line } of others) tell(changed(line));
  return count;
}

const changed = (line: Line): Finding => ({
  what: "changed",
  lines: [line.number],
  says: `${named(line)} was changed after it was sealed, or line ${line.number - 1} was and got a new hash.`,
});

const hashChanged = (line: Line): Finding => ({
  what: "hash-changed",
  lines: [line.number],
  says: `${named(line)}: its hash was changed; its leaf is as it was sealed.`,
});

const leafGone = (line: Line): Finding => ({
  what: "leaf-gone",
  lines: [line.number],
  says: `${named(line)}: its leaf was deleted.`,
});

const unknownForm = (line: Line): Finding => ({
  what: "unknown-form",
  lines: [line.number],
  says: `${named(line)} says that it is of form ${line.form}, which this program does not know: it was changed, or a newer Khurak wrote it.`,
});

function missing(from: number, to: number): Finding {
  const which = from === to ? `Line ${from} was` : `Lines ${from} to ${to} were`;
  return {
    what: "line-missing",
    lines: Array.from({ length: Math.min(to - from + 1, 1_000) }, (_, index) => from + index),
    says: `${which} deleted. So it cannot be told whether line ${to + 1} was changed.`,
  };
}
