import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { DrugProfile } from "../../../modules/diagnosis/resistance.ts";
import { bpalm } from "../../../modules/treatment/bpalm.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import { nineMonthEto } from "../../../modules/treatment/nine-month.ts";
import type { PrescribedItem } from "../../../modules/treatment/prescription.ts";
import { proposeMedicines } from "../../../modules/treatment/propose.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import {
  type ChangeDraft,
  dayOf,
  faultOf,
  isUnchanged,
  itemsBefore,
  itemsOf,
  type Opening,
  unchanged,
  wrongInChange,
} from "./change-draft.ts";
import type { Prescribed } from "./chart-events.ts";
import { placesNow, proposalsNow } from "./places-now.ts";
import { asProposed, itemsIn, placesOf, rewritten, rowOf, usualIn } from "./prescription-draft.ts";
import type { Treatment } from "./use-treatments.ts";

const start = "2026-01-01" as CalendarDay;
const day = (n: number) => addDays(start, n - 1);
const chart: Opening = { is: "chart" };

const begun = (regimen: Regimen, weightKg: number) =>
  itemsIn(
    proposeMedicines(
      regimen,
      regimen.phases[0]?.code ?? "whole",
      { startedOn: start, beginsOn: start },
      { weightKg, age: 30 },
    ),
    asProposed,
  );

interface Given {
  readonly regimen?: Regimen;
  readonly items?: readonly PrescribedItem[];
  /** Prescriptions written behind the first one, by the day of the treatment. */
  readonly then?: readonly (readonly [number, readonly PrescribedItem[]])[];
  readonly weightKg?: number;
  readonly more?: Partial<Treatment>;
  readonly drugs?: readonly DrugProfile[];
  readonly opening?: Opening;
}

/** As the form works it out, on day 66. */
function facts(given: Given, change: Partial<ChangeDraft> = {}) {
  const { regimen = bpalm, weightKg = 44, then = [], more = {}, drugs = [], opening = chart } = given;
  const first = [1, given.items ?? begun(regimen, 44)] as const;
  const prescriptions = [first, ...then].map(([n, items], at) => {
    return { prescriptionId: `p${at}`, from: day(n), items, weightKg: 44, because: "phase" } as unknown as Prescribed;
  });
  const phases = [{ code: regimen.phases[0]?.code, beganOn: start }];
  const usual = { startedOn: start, phases, prescriptions, gaps: [], redose: null, lastDoseOn: null };
  const treatment = { ...usual, ...more } as unknown as Treatment;
  const draft = { ...unchanged(opening), ...change };
  const today = day(66);
  const from = dayOf(draft, treatment, today);
  const taker = { weightKg, age: 30 };
  const proposals = proposalsNow(regimen, treatment, from, taker);
  const redose = opening.is === "redose" ? (treatment.redose?.medicines ?? []) : [];
  const now = placesNow({ items: itemsBefore(treatment, opening, from, regimen), from, redose }, proposals);
  const before = prescriptions.at(-1);
  assert.ok(before);
  const places = placesOf(now, draft.prescription, from);
  return { draft, all: { treatment, regimen, today, taker, resistance: { drugs }, before, places } };
}

const shown = (items: readonly PrescribedItem[]) => items.map(({ medicine, mg, from }) => `${medicine} ${mg} ${from}`);

test("opened and not touched it is what is taken already, to the day", () => {
  const { draft, all } = facts({});
  assert.ok(isUnchanged(draft, all));
  assert.deepEqual(wrongInChange(draft, all), ["unchanged"]);
});

test("a medicine stopped is gone, and the others keep the day on which they began", () => {
  const { draft, all } = facts({ opening: { is: "stop", medicine: "Mfx", because: "resistance" } });
  assert.deepEqual(shown(itemsOf(draft, all)), [
    "Bdq 400 2026-01-01",
    "Bdq 200 2026-01-15",
    "Pa 200 2026-01-01",
    "Lzd 600 2026-01-01",
  ]);
  assert.deepEqual(wrongInChange(draft, all), []);
});

test("another weight fills in its doses from today on, and nothing else is asked", () => {
  // India's table: 46 to 70 kg have 1000 mg of levofloxacin where 30 to 45 kg have 750.
  const medicines = (["Lfx", "Z", "E", "Hh", "Eto"] as const).map((medicine: Medicine) => {
    const mg = { Lfx: 1000, Z: 1750, E: 1200, Hh: 900, Eto: 750 }[medicine as "Lfx"];
    return { medicine, now: { mg: 1, tablets: null }, options: [{ mg, tablets: null }] };
  });
  const redose = { weightKg: 47, weighedOn: day(60), from: 44, medicines } as unknown as Treatment["redose"];
  const given: Given = { regimen: nineMonthEto, weightKg: 47, more: { redose }, opening: { is: "redose" } };
  const { draft, all } = facts(given);
  const items = itemsOf(draft, all);
  assert.deepEqual(
    shown(items).filter((line) => line.startsWith("Lfx") || line.startsWith("Cfz")),
    // Day 66 is 7 March; clofazimine has one dose in both rows.
    ["Lfx 1000 2026-03-07", "Cfz 100 2026-01-01"],
  );
  assert.deepEqual(wrongInChange(draft, all), []);
});

test("a dose that the regimen does not have is explained by a side effect, and by nothing else without words", () => {
  const written = (because: ChangeDraft["because"], why = "") => {
    const { draft, all } = facts({});
    const lzd = all.places.find((place) => usualIn(place) === "Lzd");
    assert.ok(lzd);
    const half = { 0: { mg: "300", tablets: "", timesPerDay: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] } };
    const prescription = rewritten(draft.prescription, lzd, { ...rowOf(draft.prescription, lzd), written: half });
    return wrongInChange({ ...draft, prescription, because, why }, all);
  };
  assert.deepEqual(written("side-effect"), []);
  assert.deepEqual(written(""), ["because"]);
  assert.deepEqual(written("interaction"), ["why"]);
  assert.deepEqual(written("interaction", "With a statin."), []);
  assert.deepEqual(written("other"), ["why"]);
});

test("what the regimen stands or falls with is not added against a resistance", () => {
  const items = begun(bpalm, 44).filter(({ medicine }) => medicine !== "Lzd");
  const drugs: DrugProfile[] = [{ drug: "Lzd", result: "R", conflict: false }];
  const prescription = {
    ...asProposed,
    added: ["Lzd" as const],
    rows: {
      Lzd: {
        ...{ out: false, medicine: null, chosen: {} },
        written: { 0: { mg: "600", tablets: "", timesPerDay: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] } },
      },
    },
  };
  const { draft, all } = facts({ items, drugs }, { prescription, because: "mistake" });
  assert.equal(faultOf(draft, all), "resistant-to-the-regimen");
  assert.ok(wrongInChange(draft, all).includes("resistant"));
});

test("held, nothing is prescribed; taken up again, what was taken before is", () => {
  const holds = facts({}, { held: true, because: "side-effect" });
  assert.deepEqual(itemsOf(holds.draft, holds.all), []);
  assert.deepEqual(wrongInChange(holds.draft, holds.all), []);
  const again = facts({ then: [[60, []]] }, { because: "recovered" });
  assert.deepEqual(shown(itemsOf(again.draft, again.all)), [
    "Bdq 200 2026-03-07",
    "Pa 200 2026-03-07",
    "Lzd 600 2026-03-07",
    "Mfx 400 2026-03-07",
  ]);
  assert.deepEqual(wrongInChange(again.draft, again.all), []);
});

test("no further ahead than two weeks, and not before the treatment", () => {
  const stop: Opening = { is: "stop", medicine: "Mfx", because: "resistance" };
  const from = (n: number) => {
    const { draft, all } = facts({ opening: stop }, { from: day(n) });
    return wrongInChange(draft, all);
  };
  assert.deepEqual([from(80), from(81), from(1), from(0)], [[], ["from"], [], ["from"]]);
});
