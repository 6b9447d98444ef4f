import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { bpalm } from "../../../modules/treatment/bpalm.ts";
import { indiaDsTb } from "../../../modules/treatment/india-dstb.ts";
import { nineMonthEto } from "../../../modules/treatment/nine-month.ts";
import { departuresFrom, proposeMedicines } from "../../../modules/treatment/propose.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import {
  asProposed,
  faultsIn,
  itemsIn,
  openDosing,
  type PrescriptionDraft,
  rewritten,
  writtenAs,
} from "./prescription-draft.ts";

const first = "2026-01-01" as CalendarDay;
const places = (regimen: Regimen, weightKg: number, age = 30) =>
  proposeMedicines(
    regimen,
    regimen.phases[0]?.code ?? "whole",
    { startedOn: first, beginsOn: first },
    { weightKg, age },
  );
const said = (regimen: Regimen, weightKg: number, draft: PrescriptionDraft) =>
  itemsIn(places(regimen, weightKg), draft).map(({ medicine, mg, tablets }) => [medicine, mg, tablets]);

test("a clear proposal needs nothing to be written", () => {
  assert.deepEqual(faultsIn(places(bpalm, 44), asProposed), []);
  assert.deepEqual(
    itemsIn(places(bpalm, 44), asProposed).map(({ medicine, mg, from, until, weekdays }) => [
      medicine,
      mg,
      from,
      until,
      weekdays,
    ]),
    [
      ["Bdq", 400, "2026-01-01", "2026-01-14", null],
      ["Bdq", 200, "2026-01-15", null, [1, 3, 5]],
      ["Pa", 200, "2026-01-01", null, null],
      ["Lzd", 600, "2026-01-01", null, null],
      ["Mfx", 400, "2026-01-01", null, null],
    ],
  );
});

test("between two rows of a table the doctor chooses, and a choice for another weight is none", () => {
  const [place] = places(indiaDsTb, 49.5);
  assert.ok(place);
  assert.deepEqual(faultsIn([place], asProposed), ["HRZE 1 chosen"]);
  const four = rewritten(asProposed, place, { chosen: { 0: "/4" } });
  assert.deepEqual(said(indiaDsTb, 49.5, four), [["HRZE", null, 4]]);
  assert.deepEqual(faultsIn(places(indiaDsTb, 34.5), four), ["HRZE 1 chosen"]);
});

test("where the table says nothing every dose is written, in digits of either script, and a wrong one leads to its field", () => {
  const [place] = places(indiaDsTb, 41.5, 15);
  assert.ok(place);
  assert.deepEqual(faultsIn([place], asProposed), ["HRZE 1 tablets"]);
  const step = place.oneOf[0]?.steps[0];
  assert.ok(step);
  const write = (tablets: string) => rewritten(asProposed, place, { written: { 0: { ...writtenAs(step), tablets } } });
  assert.deepEqual(
    itemsIn([place], write("२")).map(({ tablets }) => tablets),
    [2],
  );
  assert.deepEqual(faultsIn([place], write("two")), ["HRZE 1 tablets"]);
  assert.deepEqual(faultsIn([place], write("21")), ["HRZE 1 tablets"]);
});

test("left out, put in another's place, and added: each is a departure, another of its own place is none", () => {
  const all = places(nineMonthEto, 44);
  const at = (medicine: string) => {
    const found = all.find(({ oneOf }) => oneOf[0]?.medicine === medicine);
    assert.ok(found);
    return found;
  };
  const departs = (draft: PrescriptionDraft, more = all) => departuresFrom(all, itemsIn(more, draft));
  assert.deepEqual(departs(rewritten(asProposed, at("Lfx"), { medicine: "Mfx" })), []);
  assert.deepEqual(departs(rewritten(asProposed, at("Eto"), { out: true })), [{ is: "left-out", medicine: "Eto" }]);
  const written = { 0: { mg: "600", tablets: "", timesPerDay: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] } };
  const lzd = rewritten(asProposed, at("Eto"), { medicine: "Lzd", written });
  assert.deepEqual(departs(lzd), [
    { is: "left-out", medicine: "Eto" },
    { is: "added", medicine: "Lzd" },
  ]);
  assert.deepEqual(
    departs({ rows: { Cs: { out: false, medicine: null, chosen: {}, written } }, added: ["Cs"] }, [
      ...all,
      { source: bpalm.source, oneOf: [openDosing("Cs", first)] },
    ]),
    [{ is: "added", medicine: "Cs" }],
  );
});

test("written as it was proposed, on all seven days, it is the same; on three of them it is not", () => {
  const all = places(bpalm, 44);
  const lzd = all.find(({ oneOf }) => oneOf[0]?.medicine === "Lzd");
  const step = lzd?.oneOf[0]?.steps[0];
  assert.ok(lzd && step);
  const departs = (weekdays: readonly number[]) => {
    const draft = rewritten(asProposed, lzd, { written: { 0: { ...writtenAs(step), weekdays } } });
    return departuresFrom(all, itemsIn(all, draft)).map(({ is }) => is);
  };
  assert.deepEqual(departs([1, 2, 3, 4, 5, 6, 7]), []);
  assert.deepEqual(departs([1, 3, 5]), ["otherwise"]);
});

test("with nothing in it, it is no prescription", () => {
  const [place] = places(indiaDsTb, 44);
  assert.ok(place);
  assert.deepEqual(faultsIn([place], rewritten(asProposed, place, { out: true })), ["nothing"]);
});
