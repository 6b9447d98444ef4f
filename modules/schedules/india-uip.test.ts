import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { indiaUip } from "./india-uip.ts";
import { type DoseLine, linesOf } from "./programme.ts";

/* The table of the product against the list that was put together from documents: `tools/cases/data`. */

interface Published {
  readonly code: string;
  readonly antigens: readonly string[];
  readonly dose: number;
  readonly recommendedAge: string;
  readonly minimumAge: string | null;
  readonly maxAgeToStart: string | null;
  readonly maxAgeToComplete: string | null;
  readonly minIntervalFromPrevious: string | null;
  readonly volume: string;
  readonly route: string;
  readonly site: string;
  readonly cvx: string | null;
  readonly sources: readonly string[];
  readonly confidence: string;
}
const file = join(import.meta.dirname, "../../tools/cases/data/india-uip-schedule.json");
const { doses: published } = JSON.parse(readFileSync(file, "utf8")) as { doses: Published[] };
const ours = new Map(linesOf(indiaUip).map((line) => [line.code, line]));

/** Where documents are silent or disagree: decision 55, by hand. */
const decided: Readonly<Record<string, Partial<Pick<DoseLine, "minimumAge" | "before" | "gap">>>> = {
  "HEPB-0": { before: "2 d" },
  "OPV-0": { before: "16 d" },
  "PENTA-2": { before: "7 y" },
  "PENTA-3": { before: "7 y" },
  "RVV-2": { before: "2 y" },
  "RVV-3": { before: "2 y" },
  "FIPV-3": { minimumAge: "9 m" },
  "MR-1": { minimumAge: "270 d" },
  "JE-2": { gap: "4 w" },
  "VITA-9": { before: "5 y + 1 d" },
  "TD-16": { gap: "4 w" },
};

/** "9 m (to 12 m)" is a span, "16-24 m" too; "first contact after 1 y" begins at 1 y. */
function agesIn(text: string): DoseLine["at"] {
  if (text === "birth") return "birth";
  const span = /^(\d+)-(\d+) ([my])$/.exec(text) ?? /^(\d+) m \(to (\d+) (m)\)$/.exec(text);
  if (span) return [`${span[1]} ${span[3]}`, `${span[2]} ${span[3]}`] as unknown as DoseLine["at"];
  return firstIn(text) as DoseLine["at"];
}
const firstIn = (text: string | null) => /\d+ [dwmy]\b/.exec(text ?? "")?.[0] ?? null;

for (const line of published) {
  test(`${line.code} stands as in the documents`, () => {
    const mine = ours.get(line.code);
    assert.ok(mine);
    assert.deepEqual(mine.at, agesIn(line.recommendedAge));
    const known = decided[line.code] ?? {};
    assert.equal(mine.minimumAge, known.minimumAge ?? firstIn(line.minimumAge));
    // After the first dose of a course the age to complete by is what binds.
    const isFirst = mine.gap === null;
    const limit = isFirst ? line.maxAgeToStart : (line.maxAgeToComplete ?? line.maxAgeToStart);
    assert.equal(mine.before, known.before ?? firstIn(limit));
    assert.equal(mine.gap, known.gap ?? firstIn(line.minIntervalFromPrevious));
    assert.deepEqual(
      [mine.dose, mine.antigens, mine.volume, mine.route, mine.cvx],
      [line.dose, line.antigens, line.volume, line.route, line.cvx],
    );
    assert.equal(
      mine.site.replace("live: left upper arm; killed: anterolateral left mid-thigh", "as JE-1"),
      siteOf(line),
    );
    assert.deepEqual(
      mine.sources.filter((one) => one !== "S10"),
      line.sources,
    );
    assert.equal(mine.confidence, line.confidence);
  });
}

const siteOf = ({ code, site }: Published) => (code === "JE-1" ? "as JE-1" : site);

test("all doses of the documents are in the table, and no other", () => {
  assert.deepEqual([...ours.keys()].toSorted(), published.map(({ code }) => code).toSorted());
});

test("every source that a line names is described", () => {
  for (const { sources } of ours.values()) for (const one of sources) assert.ok(indiaUip.sources[one], one);
});
