import assert from "node:assert/strict";
import { test } from "node:test";
import type { DoseSaid } from "../../../../modules/immunization/dose.ts";
import { linesOf } from "../../../../modules/schedules/programme.ts";
import { programmes } from "../../../../modules/schedules/schedules.ts";
import { messages as english } from "../../../text/en/caseload.ts";
import { messages as hindi } from "../../../text/hi/caseload.ts";
import { lineOf, whereOf } from "./where.ts";

/** Where a vaccinator gives it, as India's national schedule has it; null: it leaves the side open. */
const national: readonly (readonly [string, DoseSaid["site"]])[] = [
  ["BCG", "left-arm"],
  ["OPV-1", "mouth"],
  ["RVV-1", "mouth"],
  ["PENTA-1", "left-thigh"],
  ["PCV-1", "right-thigh"],
  ["FIPV-1", "right-arm"],
  ["FIPV-3", "left-arm"],
  ["MR-1", "right-arm"],
  ["DPT-1", null],
];

for (const [code, site] of national) {
  test(`${code} is written down as given ${site ?? "where nobody said"} unless somebody says another place`, () => {
    const line = lineOf("india-uip", code);
    assert.ok(line);
    assert.equal(whereOf(line).site, site);
  });
}

test("of what each brand has a place of its own for, no place is guessed", () => {
  const line = lineOf("india-uip", "JE-1");
  assert.ok(line);
  assert.deepEqual([whereOf(line).site, whereOf(line).says], [null, "by-the-vial"]);
});

test("each line of every schedule says where in words of both languages, and how it goes in", () => {
  for (const line of programmes.flatMap(linesOf)) {
    const { says, route } = whereOf(line);
    for (const words of [english, hindi]) {
      assert.ok(words[`vaccine-site.${says}`], line.code);
      const saysAll = says === "mouth" || says === "by-the-vial";
      assert.ok(saysAll || words[`vaccine-route.${route}`], `${line.code}: ${route}`);
    }
  }
});
