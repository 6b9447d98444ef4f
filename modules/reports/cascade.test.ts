import assert from "node:assert/strict";
import { test } from "node:test";
import { type CascadeFacts, type CascadePlace, cascadeOf, placeInCascade } from "./cascade.ts";

/* The truth table, written before the rule. */

const nobodyKnows: CascadeFacts = {
  tested: false,
  stands: "nothing-yet",
  laboratory: null,
  gaveUp: null,
  treatment: null,
  waits: null,
};

type Line = readonly [who: string, facts: Partial<CascadeFacts>, step: CascadePlace["step"], because: string];

const withoutResult: readonly Line[] = [
  ["just registered", {}, "registered", "nothing-sent"],
  ["asked to cough into a cup", { laboratory: "to-collect" }, "registered", "specimen-to-collect"],
  ["the cup is on the bus", { laboratory: "on-the-way" }, "registered", "specimen-on-the-way"],
  ["the laboratory has the cup", { laboratory: "in-the-lab" }, "registered", "in-the-laboratory"],
  ["the cup leaked", { laboratory: "collect-again" }, "registered", "specimen-rejected"],
  ["would not be tested", { gaveUp: "patient-declined" }, "registered", "declined-test"],
  [
    "would not, and was asked again",
    { gaveUp: "patient-declined", laboratory: "to-collect" },
    "registered",
    "specimen-to-collect",
  ],
  ["only an X-ray", { stands: "waits-for-doctor" }, "registered", "waits-for-doctor"],
  [
    "an X-ray, and a test on its way",
    { stands: "waits-for-doctor", laboratory: "in-the-lab" },
    "registered",
    "in-the-laboratory",
  ],
  ["X-ray seen, a test wanted, none asked for", { stands: "more-asked-for" }, "registered", "more-asked-for"],
  ["X-ray seen, no TB", { stands: "not-tb" }, "registered", "not-tb"],
  ["died before a test", { gaveUp: "died" }, "registered", "died-before-start"],
  [
    "called dead by mistake, and tested again",
    { gaveUp: "died", laboratory: "on-the-way" },
    "registered",
    "specimen-on-the-way",
  ],
];

const withResult: readonly Line[] = [
  ["a result, and a doctor to decide", { stands: "waits-for-doctor" }, "tested", "waits-for-doctor"],
  [
    "the doctor decides on what is there",
    { stands: "waits-for-doctor", laboratory: "in-the-lab" },
    "tested",
    "waits-for-doctor",
  ],
  ["more is wanted, and nobody asked for it", { stands: "more-asked-for" }, "tested", "more-asked-for"],
  [
    "more is wanted, and is in the laboratory",
    { stands: "more-asked-for", laboratory: "in-the-lab" },
    "tested",
    "in-the-laboratory",
  ],
  [
    "more is wanted, and was spoiled",
    { stands: "more-asked-for", laboratory: "collect-again" },
    "tested",
    "specimen-rejected",
  ],
  ["more is wanted, and declined", { stands: "more-asked-for", gaveUp: "patient-declined" }, "tested", "declined-test"],
  ["no TB", { stands: "not-tb" }, "tested", "not-tb"],
  ["died before the decision", { stands: "waits-for-doctor", gaveUp: "died" }, "tested", "died-before-start"],
  ["confirmed this week", { stands: "confirmed", waits: "waits-a-week" }, "confirmed", "waits-a-week"],
  ["confirmed three weeks ago", { stands: "confirmed", waits: "waits-a-month" }, "confirmed", "waits-a-month"],
  ["confirmed and forgotten", { stands: "confirmed", waits: "waits-longer" }, "confirmed", "waits-longer"],
  [
    "confirmed, and died",
    { stands: "confirmed", waits: "waits-a-month", gaveUp: "died" },
    "confirmed",
    "died-before-start",
  ],
  ["confirmed, then put in question", { stands: "waits-for-doctor" }, "tested", "waits-for-doctor"],
];

const treated: readonly Line[] = [
  ["on treatment", { stands: "confirmed", treatment: "open" }, "started", "on-treatment"],
  [
    "on treatment, a follow-up test is out",
    { stands: "waits-for-doctor", treatment: "open", laboratory: "in-the-lab" },
    "started",
    "on-treatment",
  ],
  ["cured", { stands: "confirmed", treatment: "cured" }, "completed", "cured"],
  ["completed", { stands: "confirmed", treatment: "completed" }, "completed", "completed"],
  ["failed", { stands: "confirmed", treatment: "failed" }, "started", "failed"],
  ["died on treatment", { stands: "confirmed", treatment: "died" }, "started", "died"],
  ["lost", { stands: "confirmed", treatment: "lost-to-follow-up" }, "started", "lost-to-follow-up"],
  ["moved away", { stands: "confirmed", treatment: "not-evaluated" }, "started", "not-evaluated"],
  ["cured, and a new result waits", { stands: "waits-for-doctor", treatment: "cured" }, "completed", "cured"],
  [
    "lost, came again, confirmed anew",
    { stands: "confirmed", treatment: "lost-to-follow-up", waits: "waits-a-week" },
    "confirmed",
    "waits-a-week",
  ],
];

for (const [name, tested, lines] of [
  ["without a result", false, withoutResult],
  ["with a result", true, withResult],
  ["with a treatment", true, treated],
] as const) {
  test(`${name}, everybody has one place and one reason`, () => {
    for (const [who, facts, step, because] of lines) {
      assert.deepEqual(placeInCascade({ ...nobodyKnows, tested, ...facts }), { step, because }, who);
    }
  });
}

test("the numbers only fall, and what is lost between two steps adds up with its reasons", () => {
  const groups = [
    ...withoutResult.map((line) => [line, false] as const),
    ...withResult.map((line) => [line, true] as const),
    ...treated.map((line) => [line, true] as const),
  ].map(([[, facts], tested], at) => ({ ...nobodyKnows, tested, ...facts, people: at + 1 }));
  const { steps, places } = cascadeOf(groups);
  // 13 + 13 + 10 lines: 1 + 2 + … + 36.
  assert.equal(steps[0]?.people, 666);
  for (const [at, { step, people }] of steps.entries()) {
    const here = places.filter((place) => place.step === step).reduce((all, place) => all + place.people, 0);
    assert.equal(people - (steps[at + 1]?.people ?? 0), here, step);
  }
});

test("whoever came further without a test is counted beside the tested, and nobody is left out", () => {
  const onFilm = { ...nobodyKnows, stands: "confirmed", treatment: "open", people: 3 } as const;
  const onCulture = { ...onFilm, tested: true, people: 4 } as const;
  const { steps } = cascadeOf([onFilm, onCulture, { ...nobodyKnows, people: 2 }]);
  assert.deepEqual(
    steps.map(({ step, people, untested }) => [step, people, untested]),
    [
      ["registered", 9, 0],
      ["tested", 7, 3],
      ["confirmed", 7, 0],
      ["started", 7, 0],
      ["completed", 0, 0],
    ],
  );
});

test("of nobody there are five noughts and no reason", () => {
  const { steps, places } = cascadeOf([]);
  assert.deepEqual([steps.map(({ people }) => people), places], [[0, 0, 0, 0, 0], []]);
});
