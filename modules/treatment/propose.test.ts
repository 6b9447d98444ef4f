import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { bpalm } from "./bpalm.ts";
import { hMono } from "./h-mono.ts";
import { indiaDsTb } from "./india-dstb.ts";
import { nineMonthEto, nineMonthLzd } from "./nine-month.ts";
import type { PrescribedItem } from "./prescription.ts";
import { departuresFrom, type ProposedMedicine, proposeMedicines, redoseFor } from "./propose.ts";

const day = (text: string) => text as CalendarDay;
const began = { startedOn: day("2027-12-01"), beginsOn: day("2027-12-01") };
const adult = { weightKg: 52, age: 36 };

/** As a chart would say it: "Bdq 400 daily 2027-12-01..2027-12-14". */
function said(proposed: readonly ProposedMedicine[]): readonly string[] {
  return proposed.map(({ oneOf }) =>
    oneOf
      .map(({ medicine, steps }) =>
        steps
          .map(({ dose, weekdays, from, until }) => {
            const amount =
              dose.is === "clear"
                ? `${dose.amount.mg ?? `${dose.amount.tablets} tablets`}`
                : dose.is === "between"
                  ? "?"
                  : dose.is;
            return `${medicine} ${amount} ${weekdays?.join("") ?? "daily"} ${from}..${until ?? ""}`;
          })
          .join(", "),
      )
      .join(" | "),
  );
}

const items = (proposed: readonly ProposedMedicine[]): PrescribedItem[] =>
  proposed.flatMap(({ oneOf: [usual] }) =>
    (usual?.steps ?? []).map(({ dose, ...step }) => ({
      ...step,
      medicine: usual?.medicine ?? "B6",
      ...(dose.is === "clear"
        ? dose.amount
        : dose.is === "between"
          ? (dose.options[0] ?? { mg: 1, tablets: 1 })
          : { mg: 1, tablets: null }),
    })),
  );

test("BPaLM: bedaquiline daily for two weeks, then on three days of the week; the others every day to the end", () => {
  assert.deepEqual(said(proposeMedicines(bpalm, "whole", began, adult)), [
    "Bdq 400 daily 2027-12-01..2027-12-14, Bdq 200 135 2027-12-15..",
    "Pa 200 daily 2027-12-01..",
    "Lzd 600 daily 2027-12-01..",
    "Mfx 400 daily 2027-12-01..",
  ]);
});

test("nine months at 52 kg, by India's table; moxifloxacin may stand for levofloxacin", () => {
  assert.deepEqual(said(proposeMedicines(nineMonthEto, "intensive", began, adult)), [
    // 24 weeks: 168 days, over the end of the year and 29 February.
    "Bdq 400 daily 2027-12-01..2027-12-14, Bdq 200 135 2027-12-15..2028-05-16",
    "Lfx 1000 daily 2027-12-01.. | Mfx 600 daily 2027-12-01..",
    "Cfz 100 daily 2027-12-01..",
    "Z 1750 daily 2027-12-01..",
    "E 1200 daily 2027-12-01..",
    "Hh 900 daily 2027-12-01..",
    "Eto 750 daily 2027-12-01..",
    "B6 100 daily 2027-12-01..",
  ]);
});

test("in the second phase bedaquiline runs on for what is left of its 24 weeks, and no new loading", () => {
  const second = { startedOn: day("2027-12-01"), beginsOn: day("2028-03-30") };
  assert.deepEqual(said(proposeMedicines(nineMonthEto, "continuation", second, adult)), [
    "Bdq 200 135 2028-03-30..2028-05-16",
    "Lfx 1000 daily 2028-03-30.. | Mfx 600 daily 2028-03-30..",
    "Cfz 100 daily 2028-03-30..",
    "Z 1750 daily 2028-03-30..",
    "E 1200 daily 2028-03-30..",
    "B6 100 daily 2028-03-30..",
  ]);
});

test("after an intensive phase of six months bedaquiline is over", () => {
  const second = { startedOn: day("2027-12-01"), beginsOn: day("2028-05-29") };
  const takes = proposeMedicines(nineMonthEto, "continuation", second, adult);
  assert.equal(
    takes.some(({ oneOf }) => oneOf.some(({ medicine }) => medicine === "Bdq")),
    false,
  );
});

test("the form with linezolid gives it for two months of 30 days", () => {
  const takes = said(proposeMedicines(nineMonthLzd, "intensive", began, adult));
  assert.ok(takes.includes("Lzd 600 daily 2027-12-01..2028-01-29"));
  assert.equal(
    takes.some((words) => words.startsWith("Eto")),
    false,
  );
});

test("first-line tablets by weight, and a weight that the source leaves open stays open", () => {
  assert.deepEqual(said(proposeMedicines(indiaDsTb, "intensive", began, adult)), ["HRZE 4 tablets daily 2027-12-01.."]);
  assert.deepEqual(said(proposeMedicines(indiaDsTb, "intensive", began, { weightKg: 75, age: 36 })), [
    "HRZE ? daily 2027-12-01..",
  ]);
  assert.deepEqual(said(proposeMedicines(hMono, "whole", began, { weightKg: 52, age: 16 })), [
    "HRZE outside daily 2027-12-01..",
    "Lfx 1000 daily 2027-12-01..",
  ]);
});

const proposed = proposeMedicines(nineMonthEto, "intensive", began, adult);
const usual = items(proposed);
const without = (medicine: string) => usual.filter((item) => item.medicine !== medicine);
const instead = (medicine: string, more: Partial<PrescribedItem>) =>
  usual.map((item) => (item.medicine === medicine ? { ...item, ...more } : item));

const departures: readonly (readonly [
  why: string,
  prescribed: readonly PrescribedItem[],
  expected: readonly string[],
])[] = [
  ["as it is proposed", usual, []],
  ["one left out", without("Eto"), ["left-out Eto"]],
  ["the other of two for one place", instead("Lfx", { medicine: "Mfx", mg: 600 }), []],
  ["both of them", [...usual, { ...(usual[2] as PrescribedItem), medicine: "Mfx", mg: 600 }], ["added Mfx"]],
  ["a medicine more", [...usual, { ...(usual[2] as PrescribedItem), medicine: "Lzd", mg: 600 }], ["added Lzd"]],
  ["another amount", instead("Cfz", { mg: 50 }), ["otherwise Cfz"]],
  ["other days of the week", instead("Z", { weekdays: [1, 2, 3, 4, 5, 6] }), ["otherwise Z"]],
  ["an end that the regimen does not have", instead("Hh", { until: day("2028-01-01") }), ["otherwise Hh"]],
  ["no loading of bedaquiline", usual.slice(1), ["otherwise Bdq"]],
  ["nothing at all", [], ["Bdq", "Lfx", "Cfz", "Z", "E", "Hh", "Eto", "B6"].map((one) => `left-out ${one}`)],
];
for (const [why, prescribed, expected] of departures) {
  test(`departures: ${why}`, () => {
    assert.deepEqual(
      departuresFrom(proposed, prescribed).map(({ is, medicine }) => `${is} ${medicine}`),
      expected,
    );
  });
}

test("what the table says nothing of is a departure whatever is given, and wants a reason", () => {
  const child = proposeMedicines(indiaDsTb, "intensive", began, { weightKg: 30, age: 12 });
  assert.deepEqual(departuresFrom(child, items(child)), [{ is: "outside", medicine: "HRZE" }]);
});

test("where the table leaves a choice, either of the two is none; a third is", () => {
  const open = proposeMedicines(indiaDsTb, "intensive", began, { weightKg: 75, age: 36 });
  const giving = (tablets: number) => items(open).map((item) => ({ ...item, mg: null, tablets }));
  assert.deepEqual(
    [5, 6, 4].map((tablets) => departuresFrom(open, giving(tablets)).length),
    [0, 0, 1],
  );
});

/* At 44 kg the table gives Lfx 750, Z 1250, E 800, Hh 600, Eto 500; at 52 kg 1000, 1750, 1200, 900, 750 (node 1825). */
const at = (weightKg: number) => ({ weightKg, age: 36 });
const thin = items(proposeMedicines(nineMonthEto, "intensive", began, at(44)));

test("a weight in a higher row asks for other doses, of the medicines that the row changes and of no other", () => {
  assert.deepEqual(
    redoseFor(nineMonthEto, thin, at(44), at(47)).map(({ medicine, now, options }) => [
      medicine,
      now.mg,
      options.map(({ mg }) => mg),
    ]),
    [
      ["Lfx", 750, [1000]],
      ["Z", 1250, [1750]],
      ["E", 800, [1200]],
      ["Hh", 600, [900]],
      ["Eto", 500, [750]],
    ],
  );
});

test("a new weight in the same row asks for nothing", () => {
  assert.deepEqual(redoseFor(nineMonthEto, thin, at(44), at(45)), []);
  assert.deepEqual(redoseFor(nineMonthEto, thin, at(44), at(30)), []);
});

test("between two rows the dose that is given is one of the two, and nothing is asked", () => {
  assert.deepEqual(redoseFor(nineMonthEto, thin, at(44), at(45.5)), []);
});

test("below the table nobody is told a dose; the doctor is asked all the same", () => {
  assert.deepEqual(
    redoseFor(nineMonthEto, thin, at(44), at(15)).map(({ options }) => options.length),
    thin.filter(({ medicine }) => medicine !== "Bdq").map(() => 0),
  );
});

test("whoever was given less for a reason is not asked again as long as the weight stays in its row", () => {
  const less = thin.map((item) => (item.medicine === "Eto" ? { ...item, mg: 250 } : item));
  assert.deepEqual(redoseFor(nineMonthEto, less, at(44), at(45)), []);
  assert.deepEqual(redoseFor(nineMonthEto, less, at(44), at(47)).find(({ medicine }) => medicine === "Eto")?.options, [
    { mg: 750, tablets: null },
  ]);
});
