import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Id } from "../../../../foundation/id.ts";
import { registerPatient } from "../../../../modules/people/operations.ts";
import { type Draft, emptyDraft, inputOf, type Step, steps } from "./draft.ts";
import { faultsAt, firstFault, type Refused, stepOf } from "./steps.ts";

const today = "2026-11-21" as CalendarDay;
const id = "01a1fc7a-8e74-7a4b-a1f2-2718c96b506b" as Id;
const whole: Draft = {
  ...emptyDraft(id),
  name: "सुनीता देवी",
  sex: "female",
  age: "34",
  noPhone: true,
  village: "Sonpura",
  placeId: id,
  history: { ...emptyDraft(id).history, earlierTb: "never" },
  care: "yes",
  alsoFor: { messages: "yes", video: "no" },
  givenBy: "self",
  how: "spoken",
};

test("an empty draft is held up at its first step, and each answer leads on", () => {
  assert.equal(firstFault(emptyDraft(id), today), "who");
  assert.equal(firstFault({ ...whole, village: "" }, today), "contact");
  assert.equal(firstFault({ ...whole, weightKg: "1000" }, today), "body");
  assert.equal(firstFault({ ...whole, history: { ...whole.history, earlierTb: "once" } }, today), "history");
  assert.equal(firstFault({ ...whole, age: "12" }, today), "supporter");
  assert.equal(firstFault({ ...whole, alsoFor: { messages: "yes", video: "" } }, today), "consent");
  assert.equal(firstFault(whole, today), null);
});

test("what was not asked, not measured and not known holds nobody up", () => {
  for (const step of ["symptoms", "body", "supporter"] as const) assert.deepEqual(faultsAt(step, whole, today), []);
});

test("a complete draft is what the contract takes", () => {
  const input = inputOf(whole, today, "hi", false);
  assert.equal(registerPatient.takes.safeParse(input).success, true);
  assert.deepEqual(input?.consent.alsoFor, ["messages"]);
  assert.equal(inputOf({ ...whole, care: "no" }, today, "hi", false), null, "without a yes nothing is sent");
});

test("of a minor the guardian answers, whoever was pressed before", () => {
  const minor = { ...whole, age: "12", supporterName: "Gita", supporterRelation: "mother" } as const;
  assert.equal(firstFault(minor, today), null);
  assert.equal(inputOf(minor, today, "hi", false)?.consent.givenBy, "guardian");
});

/* A refusal → where it leads; null: it is said where it was sent from. */
const refusals: readonly (readonly [code: string, at: string, expected: Step | null])[] = [
  ["looks-like-another", "", "similar"],
  ["guardian-needed", "", "supporter"],
  ["guardian-must-agree", "", "consent"],
  ["not-a-facility", "", "contact"],
  ["not-understood", "/identity/name", "who"],
  ["not-understood", "identity.phone.number", "contact"],
  ["not-understood", "identity/supporter/phone", "supporter"],
  ["not-understood", "/body/weightKg", "body"],
  ["not-understood", "/history/lastTreatedIn", "history"],
  ["not-understood", "/consent", "consent"],
  ["day-not-begun", "", null],
  ["already-registered", "", null],
  ["no-network", "", null],
];
for (const [code, at, expected] of refusals) {
  test(`${code} ${at} leads to ${expected ?? "no step"}`, () => {
    const issues = at === "" ? [] : [{ at, code: "custom" }];
    assert.equal(stepOf({ is: "refused", code, says: "", params: {}, issues } as Refused), expected);
  });
}

test("each step is counted once", () => assert.equal(new Set(steps).size, 7));
