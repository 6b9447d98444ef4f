import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { indiaUip } from "../schedules/india-uip.ts";
import { indiaIap } from "../schedules/india-iap.ts";
import { linesOf } from "../schedules/programme.ts";
import { vaccineCodes } from "../schedules/vaccines.ts";
import { aefiSigns, lineOfSign } from "./aefi-signs.ts";
import type { AefiKept, StopDecision } from "./shown.ts";
import { componentsOf, shareComponent } from "./stop-rules.ts";
import { givenInSpite, stoppedBy, stopsOf } from "./stops.ts";

const day = "2026-11-03" as CalendarDay;

let ids = 0;
const aefi = (gave: readonly AefiKept["gave"][number]["vaccine"][], more: Partial<AefiKept> = {}): AefiKept => ({
  ...{ aefiId: `event ${ids++}` as never, beganOn: day, seen: [], grave: [], stands: "recovered", raisedTo: null },
  gave: gave.map((vaccine) => ({ vaccine, on: day })),
  ...more,
});
const decided = (one: Pick<StopDecision, "vaccine" | "decision" | "saw">): StopDecision => ({ ...one, on: day });
const stopped = (aefis: readonly AefiKept[], stopDecisions: readonly StopDecision[] = []) =>
  Object.fromEntries(stopsOf({ aefis, stopDecisions }).map(({ vaccine, level }) => [vaccine, level]));

test("fever and a sore leg after a vaccine stop nothing", () => {
  assert.deepEqual(stopped([aefi(["PENTA", "OPV"], { seen: ["fever", "pain-or-swelling", "irritable"] })]), {});
});

// CDC, Guide to Contraindications: a severe allergic reaction after a dose or to a component of the vaccine.
test("after an allergic shock neither that vaccine nor one with the same component is given again", () => {
  const found = stopped([aefi(["PENTA"], { seen: ["anaphylaxis"] })]);
  const never = Object.fromEntries(["PENTA", "DPT", "TD", "TDAP", "HEXA", "HEPB", "HIB"].map((one) => [one, "never"]));
  assert.deepEqual(found, never);
});

// The same guide: encephalopathy within 7 days of a vaccine against pertussis; any later day is asked about.
test("unconscious within seven days of pentavalent: never a vaccine against pertussis, and the others are asked about", () => {
  const within = (days: number) => stopped([aefi(["PENTA"], { seen: ["unconscious"], beganOn: addDays(day, days) })]);
  assert.deepEqual([within(7)["DPT"], within(7)["TD"], within(7)["HEPB"]], ["never", "ask", "ask"]);
  assert.equal(within(8)["DPT"], "ask");
  const unknown = aefi([], { seen: ["unconscious"], gave: [{ vaccine: "PENTA", on: null }] });
  assert.equal(stopped([unknown])["PENTA"], "never");
  assert.equal(stopped([aefi(["MR"], { seen: ["unconscious"] })])["PENTA"], undefined);
});

// The same guide: a history of intussusception, for rotavirus vaccine.
test("blood in the stool after rotavirus drops: never those again, and what was given beside them is asked about", () => {
  const found = stopped([aefi(["RVV", "OPV"], { seen: ["blood-in-stool"] })]);
  assert.deepEqual(found, { RVV: "never", OPV: "ask" });
});

test("whatever is severe or serious stops what was given until a doctor was asked, also by the reporter's own word", () => {
  for (const more of [
    { seen: ["seizure" as const] },
    { grave: ["hospital" as const], seen: ["fever" as const] },
    { raisedTo: "severe" as const, seen: ["other" as const] },
    { stands: "died" as const },
  ]) {
    assert.deepEqual(stopped([aefi(["BCG"], more)]), { BCG: "ask" });
  }
});

test("a doctor's word lifts a stop for what they saw, and an event that they did not see stops again", () => {
  const seen = aefi(["MR"], { seen: ["seizure"] });
  const lifted = decided({ vaccine: "MR", decision: "may-be-given", saw: [seen.aefiId] });
  assert.deepEqual(stopped([seen], [lifted]), { MMR: "ask", MMRV: "ask" });
  const late = aefi(["MR"], { seen: ["anaphylaxis"], beganOn: addDays(day, -30) });
  assert.equal(stopped([seen, late], [lifted])["MR"], "never");
  assert.deepEqual(stoppedBy([seen, late, aefi(["MR"], { seen: ["fever"] })], "MR"), [seen.aefiId, late.aefiId]);
});

test("a doctor's “not again” stops with no event at all", () => {
  const found = stopsOf({ aefis: [], stopDecisions: [decided({ vaccine: "BCG", decision: "not-again", saw: [] })] });
  assert.deepEqual(found, [{ vaccine: "BCG", level: "never", because: { is: "decided", on: day } }]);
});

test("one event more never opens what was stopped, in whatever order they arrive", () => {
  const anyAefi = fc
    .record({
      gave: fc.uniqueArray(fc.constantFrom(...vaccineCodes), { minLength: 1, maxLength: 4 }),
      seen: fc.uniqueArray(fc.constantFrom(...aefiSigns), { maxLength: 3 }),
      back: fc.integer({ min: 0, max: 20 }),
    })
    .map(({ gave, seen, back }) => aefi(gave, { seen, beganOn: addDays(day, back) }));
  fc.assert(
    fc.property(fc.array(anyAefi, { maxLength: 4 }), anyAefi, (before, more) => {
      const [less, all] = [stopped(before), stopped([...before, more])];
      for (const [vaccine, level] of Object.entries(less)) {
        assert.ok(all[vaccine] === "never" || all[vaccine] === level, `${vaccine} was opened`);
      }
      assert.deepEqual(stopped([more, ...before.toReversed()]), all);
      // A slow look: a vaccine is stopped only where something severe followed a vaccine that shares a part with it.
      for (const vaccine of vaccineCodes) {
        const reached = [...before, more].some(
          ({ gave, seen }) =>
            seen.some((sign) => lineOfSign(sign).is !== "minor") &&
            gave.some((gift) =>
              componentsOf[gift.vaccine].some((one) => [...componentsOf[vaccine]].includes(one as never)),
            ),
        );
        assert.equal(vaccine in all, reached, vaccine);
      }
    }),
  );
});

test("two vaccines share a component exactly where India's schedules protect from the same by the same sort of vaccine", () => {
  // By the antigens of the schedules' own lines; polio drops and polio injections are two things.
  const antigens = new Map<string, Set<string>>();
  for (const line of [...linesOf(indiaUip), ...linesOf(indiaIap)]) {
    antigens.set(line.vaccine, new Set([...(antigens.get(line.vaccine) ?? []), ...line.antigens]));
  }
  let compared = 0;
  for (const [one, ofOne] of antigens) {
    for (const [other, ofOther] of antigens) {
      const polio = [one, other].includes("OPV") && one !== other;
      const shared = one === other || [...ofOne].some((antigen) => ofOther.has(antigen));
      assert.equal(shareComponent(one as never, other as never), shared && !polio, `${one} and ${other}`);
      compared += 1;
    }
  }
  assert.ok(compared > 100);
});

test("a dose given in spite of a stop is marked, the dose that did harm is not, nor one that a doctor allowed", () => {
  const first = aefi(["MR"], { seen: ["anaphylaxis"] });
  const second = { vaccine: "MR" as const, on: addDays(day, 200) };
  assert.equal(givenInSpite(second, { aefis: [first], stopDecisions: [] }), true);
  assert.equal(givenInSpite({ vaccine: "MR", on: day }, { aefis: [first], stopDecisions: [] }), false);
  const lifted = decided({ vaccine: "MR", decision: "may-be-given", saw: [first.aefiId] });
  assert.equal(givenInSpite(second, { aefis: [first], stopDecisions: [lifted] }), false);
  const afterwards = { ...lifted, on: addDays(day, 201) };
  assert.equal(givenInSpite(second, { aefis: [first], stopDecisions: [afterwards] }), true);
});
