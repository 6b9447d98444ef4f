import type { Finding, Suspect } from "./finding.ts";
import { hashOf, named } from "./line.ts";

/**
 * Of lines that do not fit, those that would fit in each other's place: somebody changed their order. Tried are the
 * three ways to do it: the lines' leaves, whole lines, and all that the leaves say but their ids.
 */
export function exchanged(suspects: readonly Suspect[]): { pairs: readonly Finding[]; others: readonly Suspect[] } {
  const pairs = new Map<string, Finding>();
  const others: Suspect[] = [];
  /** Where a whole line was moved, the hash that its old place had. */
  const hashAt = new Map<number, Buffer>();
  for (const here of suspects) {
    const { line } = here;
    const previous = hashAt.get(line.number - 1) ?? here.previous;
    const withLeaf = (fields: readonly (string | null)[]) => hashOf(previous, line.form, line.number, fields);
    const belongs = suspects.find((other) => {
      if (other === here) return false;
      const { hash, fields } = other.line;
      const whole = withLeaf(fields);
      if (whole?.equals(hash)) hashAt.set(line.number, hash);
      return (
        whole?.equals(hash) || whole?.equals(line.hash) || withLeaf([line.leaf, ...fields.slice(1)])?.equals(line.hash)
      );
    });
    if (belongs) {
      const both = [line.number, belongs.line.number].toSorted((a, b) => a - b);
      const says = `${named(line)} and ${inside(named(belongs.line))} were put in each other's place.`;
      if (!pairs.has(both.join())) pairs.set(both.join(), { what: "exchanged", lines: both, says });
    } else if (!withLeaf(line.fields)?.equals(line.hash)) others.push(here);
  }
  return { pairs: Array.from(pairs.values()), others };
}

const inside = (sentence: string) => sentence.replace("Line", "line");
