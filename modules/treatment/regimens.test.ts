import assert from "node:assert/strict";
import { test } from "node:test";
import { drugGroups } from "../diagnosis/drug.ts";
import { drugsIn, isCombination, medicines } from "./medicine.ts";
import { dosesOf, phaseAfter, phaseOf, type Regimen } from "./regimen.ts";
import { regimenOf, regimens } from "./regimens.ts";

/* What each regimen is, by hand from research: tbksp.org nodes 567, 573, 579, 2506; ntep.in 770, 1134; PMC10674844 t1. */

type Line = readonly [
  code: string,
  phases: string,
  doses: number,
  longest: number,
  medicines: string,
  fromAge: number | null,
  isFor: string,
  countsOn: string,
];
const table: readonly Line[] = [
  ["india-dstb", "intensive continuation", 168, 168, "HRZE HRE", null, "DS", "R"],
  ["bpalm", "whole", 182, 182, "Bdq Pa Lzd Mfx", 14, "RR MDR", "Bdq Lzd Pa"],
  ["bpal", "whole", 182, 273, "Bdq Pa Lzd", 14, "RR MDR pre-XDR", "Bdq Lzd Pa"],
  // Four months and five of 30 doses; the first may become six.
  ["nine-month-eto", "intensive continuation", 270, 330, "Bdq Lfx|Mfx Cfz Z E Hh Eto B6", 6, "RR MDR", "Lfx Mfx Bdq"],
  [
    "nine-month-lzd",
    "intensive continuation",
    270,
    330,
    "Bdq Lfx|Mfx Cfz Z E Hh Lzd B6",
    6,
    "RR MDR",
    "Lfx Mfx Bdq Lzd",
  ],
  ["h-mono", "whole", 180, 180, "HRZE Lfx", null, "Hr", "R"],
  ["longer", "whole", 540, 600, "Bdq Lfx|Mfx Lzd Cfz B6", null, "RR MDR pre-XDR XDR", ""],
];

const longestOf = ({ phases }: Regimen) =>
  phases.reduce((sum, { doses, extension }) => sum + (extension?.upToDoses ?? doses), 0);

for (const [code, phases, doses, longest, takes, fromAge, isFor, countsOn] of table) {
  test(`${code}: ${takes}, ${doses} doses`, () => {
    const regimen = regimenOf({ code, version: "2026-11" });
    assert.ok(regimen);
    assert.equal(regimen.phases.map((phase) => phase.code).join(" "), phases);
    assert.equal(dosesOf(regimen), doses);
    assert.equal(longestOf(regimen), longest);
    assert.equal(
      regimen.medicines.map(({ oneOf }) => oneOf.map(({ medicine }) => medicine).join("|")).join(" "),
      takes,
    );
    assert.equal(regimen.fromAge, fromAge);
    assert.equal(regimen.isFor.join(" "), isFor);
    assert.equal(regimen.countsOn.join(" "), countsOn);
  });
}

test("the table above knows every regimen", () => {
  assert.deepEqual(regimens.map(({ code }) => code).toSorted(), table.map(([code]) => code).toSorted());
});

test("every line of a regimen says where it is from, and what nobody has read says so", () => {
  for (const regimen of regimens) {
    const sources = [
      regimen.source,
      ...regimen.phases.flatMap(({ source, extension }) => (extension ? [source, extension.source] : [source])),
      ...regimen.medicines.map(({ source }) => source),
      ...regimen.excludedBy.map(({ source }) => source),
      ...(regimen.gaps ? [regimen.gaps.source] : []),
    ];
    for (const { says, confidence } of sources) {
      assert.ok(says.length > 10, regimen.code);
      if (/recalled|months of 30/.test(says)) assert.equal(confidence, "unverified", says);
    }
  }
});

test("a medicine of a phase that the regimen does not have, or an extension to less, would be a slip of the pen", () => {
  for (const { code, phases, medicines: planned } of regimens) {
    const known = new Set(phases.map((phase) => phase.code));
    for (const { in: where } of planned) for (const phase of where) assert.ok(known.has(phase), code);
    for (const { doses, extension, followUpFromDose } of phases) {
      assert.ok(followUpFromDose > 0 && followUpFromDose <= doses, code);
      if (extension) assert.equal((extension.upToDoses - doses) % extension.byDoses, 0, code);
    }
  }
});

test("the phase that follows, and none after the last; a version that nobody wrote is no regimen", () => {
  const dstb = regimenOf({ code: "india-dstb", version: "2026-11" });
  assert.ok(dstb);
  assert.equal(phaseAfter(dstb, "intensive")?.code, "continuation");
  assert.equal(phaseAfter(dstb, "continuation"), null);
  assert.equal(phaseOf(dstb, "whole"), null);
  assert.equal(regimenOf({ code: "india-dstb", version: "2031-01" }), null);
});

test("bedaquiline for 24 weeks is the jar of 188 tablets of 100 mg (ntep.in node 1825)", () => {
  const bedaquiline = regimenOf({ code: "nine-month-eto", version: "2026-11" })?.medicines[0]?.oneOf[0];
  const tablets = bedaquiline?.steps.reduce((sum, { days, weekdays, dose }) => {
    const each = dose.by === "fixed" ? (dose.tablets ?? 0) : 0;
    return sum + (weekdays === null ? (days ?? 0) : ((days ?? 0) / 7) * weekdays.length) * each;
  }, 0);
  assert.equal(tablets, 188);
});

test("nobody is prescribed a drug that is no longer recommended, and every medicine says which drugs are in it", () => {
  for (const medicine of medicines) {
    for (const drug of drugsIn(medicine)) assert.notEqual(drugGroups[drug], "legacy");
    assert.equal(isCombination(medicine), drugsIn(medicine).length > 1, medicine);
  }
  assert.deepEqual(drugsIn("HRZE"), ["H", "R", "Z", "E"]);
  assert.deepEqual(drugsIn("B6"), []);
});
