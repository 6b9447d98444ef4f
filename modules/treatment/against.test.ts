import assert from "node:assert/strict";
import { test } from "node:test";
import type { Drug } from "../diagnosis/drug.ts";
import type { ResistanceClass } from "../diagnosis/resistance.ts";
import { groupsLack, personAgainst, type Resistance, resistanceAgainst, stops, wantsWords } from "./against.ts";
import type { Medicine } from "./medicine.ts";
import type { Regimen } from "./regimen.ts";
import { regimens } from "./regimens.ts";

/*
 * By hand: who may be given what, from research/tb.md §3.1, §3.2 and §3.5. "R:R H:R" as a slip has it; a drug with
 * "!" is in conflict.
 */

const regimen = (code: string): Regimen => regimens.find((one) => one.code === code) as Regimen;
const usual = ({ medicines }: Regimen): Medicine[] => medicines.flatMap(({ oneOf }) => oneOf[0]?.medicine ?? []);
const resistance = (is: ResistanceClass, slip: string): Resistance => ({
  class: is,
  drugs: slip
    .split(" ")
    .filter((one) => one !== "")
    .map((one) => {
      const [drug, says = ""] = one.split(":");
      const result = says.startsWith("R")
        ? ("R" as const)
        : says.startsWith("S")
          ? ("S" as const)
          : ("unknown" as const);
      return { drug: drug as Drug, result, conflict: says.endsWith("!") };
    }),
});

const table: readonly (readonly [code: string, is: ResistanceClass, slip: string, against: readonly string[]])[] = [
  ["india-dstb", "DS", "R:S H:S", []],
  // Begun before the test is there: said, and no more.
  ["india-dstb", "unknown", "", ["class to-know"]],
  ["india-dstb", "RR", "R:R", ["R stops", "class wants-words"]],
  ["india-dstb", "RR", "R:R!", ["R? stops", "class wants-words"]],
  ["india-dstb", "Hr", "R:S H:R", ["H wants-words", "class wants-words"]],
  ["india-dstb", "other", "R:S H:S Z:R", ["Z wants-words", "class wants-words"]],
  ["india-dstb", "DS", "R:S H:S Lfx:R", []],
  ["bpalm", "MDR", "R:R H:R Lfx:S Bdq:S", []],
  ["bpalm", "RR", "R:R", []],
  ["bpalm", "unknown", "", ["class wants-words"]],
  ["bpalm", "DS", "R:S H:S", ["class wants-words"]],
  // Moxifloxacin is to be left out then: it becomes BPaL.
  ["bpalm", "pre-XDR", "R:R H:R Lfx:R", ["Lfx wants-words", "class wants-words"]],
  ["bpalm", "MDR", "R:R H:R Bdq:R", ["Bdq stops"]],
  ["bpalm", "MDR", "R:R H:R Lzd:R!", ["Lzd? stops"]],
  ["bpalm", "MDR", "R:R H:R Pa:R", ["Pa stops"]],
  ["bpal", "pre-XDR", "R:R H:R Mfx:R", []],
  ["bpal", "XDR", "R:R H:R Mfx:R Lzd:R", ["Lzd stops", "class wants-words"]],
  ["nine-month-eto", "MDR", "R:R H:R Lfx:S", []],
  ["nine-month-eto", "pre-XDR", "R:R H:R Mfx:R", ["Mfx stops", "class wants-words"]],
  // High-dose isoniazid is given just because the usual one does not work.
  ["nine-month-eto", "MDR", "R:R H:R Hh:R", ["Hh wants-words"]],
  ["nine-month-eto", "MDR", "R:R H:R Eto:R Z:R", ["Eto wants-words", "Z wants-words"]],
  ["nine-month-lzd", "MDR", "R:R H:R Lzd:R", ["Lzd stops"]],
  ["nine-month-lzd", "MDR", "R:R H:R Eto:R", []],
  ["h-mono", "Hr", "R:S H:R", []],
  ["h-mono", "MDR", "R:R H:R", ["R stops", "class wants-words"]],
  ["h-mono", "Hr", "R:S H:R Ofx:R", ["Ofx wants-words"]],
  ["longer", "XDR", "R:R H:R Lfx:R Bdq:R", ["Lfx wants-words", "Bdq wants-words"]],
  ["longer", "MDR", "R:R H:R Lfx:S", []],
  ["longer", "Hr", "R:S H:R", ["class wants-words"]],
];

for (const [code, is, slip, expected] of table) {
  test(`${code}, ${is} (${slip}): ${expected.join(", ") || "nothing speaks against it"}`, () => {
    const against = resistanceAgainst(regimen(code), usual(regimen(code)), resistance(is, slip));
    const said = against.map((one) =>
      one.is === "resistant"
        ? `${one.drug} ${one.weight}`
        : one.is === "in-conflict"
          ? `${one.drug}? ${one.weight}`
          : `${one.is} ${one.weight}`,
    );
    assert.deepEqual(said.toSorted(), expected.toSorted());
    assert.equal(
      stops(against),
      expected.some((one) => one.endsWith("stops")),
    );
    assert.equal(
      wantsWords(against),
      expected.some((one) => one.endsWith("wants-words")),
    );
  });
}

test("without moxifloxacin BPaLM is BPaL: a resistance to it speaks against nothing any more", () => {
  const without: Medicine[] = ["Bdq", "Pa", "Lzd"];
  const slip = resistance("pre-XDR", "R:R Mfx:R");
  assert.deepEqual(resistanceAgainst(regimen("bpalm"), without, slip), []);
  // Held, nothing is prescribed, and it is still what it was.
  assert.deepEqual(
    resistanceAgainst(regimen("bpalm"), [], slip).map(({ is }) => is),
    ["class"],
  );
});

const person = (more: object) => ({ age: 30, weightKg: 50, present: [], ...more });
const people: readonly (readonly [code: string, who: object, against: readonly string[]])[] = [
  ["bpalm", {}, []],
  ["bpalm", { age: 13 }, ["too-young"]],
  ["bpalm", { age: 14 }, []],
  ["bpalm", { present: ["pregnant", "tb-of-bones"] }, ["condition", "condition"]],
  ["bpalm", { present: ["extensive-pulmonary-tb"] }, []],
  ["nine-month-eto", { age: 5, weightKg: 14.9 }, ["too-young", "too-light"]],
  ["nine-month-eto", { age: 6, weightKg: 15 }, []],
  ["nine-month-eto", { present: ["pregnant"] }, ["condition"]],
  // The form for pregnant women.
  ["nine-month-lzd", { present: ["pregnant"] }, []],
  ["nine-month-lzd", { present: ["second-line-over-a-month"] }, ["condition"]],
  ["longer", { age: 1, weightKg: 8, present: ["pregnant", "tb-of-the-brain"] }, []],
];
for (const [code, who, expected] of people) {
  test(`${code} for ${JSON.stringify(who)}: ${expected.join(", ") || "nothing"}`, () => {
    const against = personAgainst(regimen(code), person(who) as never);
    assert.deepEqual(
      against.map(({ is }) => is),
      expected,
    );
    assert.equal(stops(against), false);
  });
}

/* tbksp.org, term 84: all of A and one of B; with one or two of A both of B; four to begin with. */
const groups: readonly (readonly [drugs: string, lacks: readonly string[]])[] = [
  ["Bdq Lfx Lzd Cfz", []],
  ["Bdq Mfx Lzd Cs", []],
  ["Bdq Lfx Mfx Lzd", ["group-b", "four-drugs"]],
  ["Bdq Lzd Cfz", ["both-of-group-b", "four-drugs"]],
  ["Bdq Lzd Cfz Cs", []],
  ["Lfx Cfz Trd Dlm", []],
  ["Lfx Cfz Dlm E", ["both-of-group-b"]],
  ["Cfz Cs Dlm E", ["group-a"]],
  ["Bdq Lfx Lzd", ["group-b", "four-drugs"]],
  ["", ["group-a", "four-drugs"]],
];
for (const [list, lacks] of groups) {
  test(`a longer regimen of ${list || "nothing"} lacks ${lacks.join(", ") || "nothing"}`, () => {
    assert.deepEqual(groupsLack(list === "" ? [] : (list.split(" ") as Drug[])), lacks);
  });
}
