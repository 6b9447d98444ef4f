import assert from "node:assert/strict";
import { test } from "node:test";
import type { CaseloadRow } from "../../modules/worklist/operations.ts";
import { tablets } from "../../scenarios/prescribed.ts";
import { dueToday, findHere, isKnown, similarHere } from "./answers.ts";
import type { OnHand } from "./on-hand.ts";

const at = (text: string) => Date.parse(`${text}+05:30`);

/** A patient whose treatment began on 16 November; a letter a day. */
function row(
  n: number,
  more: { letters?: string; name?: string; startedOn?: string; completeOn?: string; phone?: string } = {},
): CaseloadRow {
  return {
    patientId: `0193${n}000-0000-7000-8000-000000000000`,
    name: more.name ?? `Patient ${"abc"[n]}`,
    sex: "female",
    born: { year: 1990, day: null },
    phone: more.phone === undefined ? null : { number: more.phone, of: "own" },
    village: "Naya Tola",
    landmark: null,
    facility: null,
    registeredOn: `2026-11-0${n + 1}`,
    course: {
      episodeId: "e",
      startedOn: more.startedOn ?? "2026-11-16",
      phase: "intensive",
      prescriptions: [{ from: more.startedOn ?? "2026-11-16", items: tablets("2026-11-16" as never) }],
      doses: 168,
      letters: more.letters ?? "",
      completeOn: more.completeOn ?? null,
      lastWord: null,
    },
  } as never;
}

const onHand = (more: Partial<OnHand>): OnHand => ({
  ...{
    rows: [],
    children: [],
    sessions: [],
    leads: [],
    leadsAccepted: [],
    leadsClosed: [],
    tasks: [],
    tasksClosed: [],
    homesMarked: [],
    measuresSaid: [],
    measuresTakenBack: new Set(),
    referralsFollowed: [],
    sessionsOpened: [],
    sessionsEnded: [],
    childRegistrations: [],
    timeZone: "Asia/Kolkata",
    dayBegins: "03:00",
    words: [],
    withdrawn: new Set(),
    registrations: [],
    dosesSaid: [],
    dosesTakenBack: new Set(),
    notGivenSaid: [],
    cardsGiven: [],
    cardsEnded: [],
    cardsWritten: [],
    aefisSaid: [],
    endedHere: new Set<string>(),
  },
  ...more,
});

const word = (of: CaseloadRow, day: string, more: object = {}) =>
  ({
    patientId: of.patientId,
    factId: `fact of ${day}`,
    day,
    source: "staff",
    says: "taken",
    observed: true,
    because: null,
    at: `${day}T04:30:00Z`,
    ...more,
  }) as never;

const week = (hand: OnHand, now: string) => dueToday(hand, at(now)).patients[0]?.week.map(({ soFar }) => soFar);

test("the week is the letters, a day that nobody spoke of unknown, days before the treatment not due", () => {
  assert.deepEqual(week(onHand({ rows: [row(0, { letters: "vrm-v" })] }), "2026-11-21T10:00:00"), [
    "not-due",
    "verified",
    "reported",
    "missed",
    "unknown",
    "verified",
    "unknown",
  ]);
});

test("before three in the morning it is still the day before", () => {
  assert.equal(dueToday(onHand({ rows: [row(0)] }), at("2026-11-22T02:59:00")).today, "2026-11-21");
  assert.equal(dueToday(onHand({ rows: [row(0)] }), at("2026-11-22T03:00:00")).today, "2026-11-22");
});

/* What the house said of today, what was said here → what the row shows. */
const seen = {};
const toldByPatient = { source: "patient", observed: false };
const missed = { says: "missed", observed: false };
const heard = { observed: false };
const said: readonly [string, readonly object[], string][] = [
  ["-", [seen], "verified"],
  ["-", [heard], "reported"],
  ["-", [toldByPatient], "reported"],
  ["-", [missed], "missed"],
  ["v", [toldByPatient], "verified"],
  ["v", [{ ...toldByPatient, says: "missed" }], "verified"],
  ["v", [missed], "missed"],
  ["r", [seen], "verified"],
  ["m", [toldByPatient], "reported"],
  ["-", [missed, seen], "verified"],
  ["-", [seen, missed], "missed"],
];
for (const [letter, words, expected] of said) {
  test(`the house said "${letter}", then here ${JSON.stringify(words)}: ${expected}`, () => {
    const patient = row(0, { letters: `-----${letter}` });
    const hand = onHand({ rows: [patient], words: words.map((more) => word(patient, "2026-11-21", more)) });
    assert.equal(week(hand, "2026-11-21T10:00:00")?.at(-1), expected);
  });
}

test("a word taken back here is as if it had not been said, here or at the house", () => {
  const patient = row(0, { letters: "-----v" });
  const today = "2026-11-21" as const;
  const course = { ...patient.course, lastWord: { factId: "fact at the house", day: today } };
  const atHouse = onHand({ rows: [{ ...patient, course } as never], withdrawn: new Set(["fact at the house"]) });
  assert.equal(week(atHouse, "2026-11-21T10:00:00")?.at(-1), "unknown");
  assert.equal(dueToday(atHouse, at("2026-11-21T10:00:00")).patients[0]?.todayFactId, null);
  const here = onHand({ rows: [row(0)], words: [word(row(0), today)], withdrawn: new Set([`fact of ${today}`]) });
  assert.equal(week(here, "2026-11-21T10:00:00")?.at(-1), "unknown");
});

test("those of whom nothing is known come first; whoever has finished or not begun is not due", () => {
  const rows = [
    row(0, { letters: "-----v" }),
    row(1),
    row(2, { completeOn: "2026-11-20" }),
    { ...row(2, { startedOn: "2026-11-22" }), patientId: "later" as never },
    { ...row(2), patientId: "no course" as never, course: null },
  ];
  const { patients, open, total } = dueToday(onHand({ rows }), at("2026-11-21T10:00:00"));
  assert.deepEqual(
    patients.map(({ name }) => name),
    ["Patient b", "Patient a"],
  );
  assert.deepEqual([open, total], [1, 2]);
});

test("a person is found by a name in either script and by the whole number; the newest first, with who was registered here", () => {
  const rows = [row(0, { name: "Kamla Devi", phone: "+919812345678" }), row(1, { name: "सुनीता कुमारी" })];
  const registered = {
    patientId: "new",
    on: "2026-11-21",
    identity: {
      name: "Etwari Oraon",
      sex: "female",
      born: { year: 2000, day: null },
      phone: null,
      address: { village: "Tola", landmark: null },
    },
  };
  const hand = onHand({ rows, registrations: [registered as never] });
  const names = (search: string) => findHere(hand, search, at("2026-11-21T10:00:00")).patients.map(({ name }) => name);
  assert.deepEqual(names(""), ["Etwari Oraon", "सुनीता कुमारी", "Kamla Devi"]);
  assert.deepEqual(names("कमला"), ["Kamla Devi"]);
  assert.deepEqual(names("sunita"), ["सुनीता कुमारी"]);
  assert.deepEqual(names("98123 45678"), ["Kamla Devi"]);
  assert.deepEqual(names("somebody else"), []);
});

test("somebody alike on this phone is offered before they are registered twice", () => {
  const hand = onHand({ rows: [row(0, { name: "Kamla Devi", phone: "+919812345678" })] });
  const kamla = {
    name: "कमला देवी",
    sex: "female",
    born: { year: 1991, day: null },
    phone: { number: "+919812345678", of: "own" },
  } as const;
  assert.deepEqual(similarHere(hand, kamla, at("2026-11-21T10:00:00")).seen[0]?.because, [
    "same-phone",
    "same-name",
    "same-age",
  ]);
  assert.deepEqual(similarHere(hand, { ...kamla, name: "Gopal Sah", sex: "male" }, at("2026-11-21T10:00:00")).seen, []);
});

test("what was recorded here is shown until the caseload says it by itself", () => {
  const unspoken = row(0, { letters: "vv" });
  const spoken = row(0, { letters: "vvr" });
  const dose = { operation: "adherence.recordDose", input: word(unspoken, "2026-11-18") };
  assert.equal(isKnown({ rows: [unspoken], children: [], sessions: [], leads: [], tasks: [] }, dose), false);
  assert.equal(isKnown({ rows: [spoken], children: [], sessions: [], leads: [], tasks: [] }, dose), true);
  assert.equal(
    isKnown({ rows: [row(1)], children: [], sessions: [], leads: [], tasks: [] }, dose),
    true,
    "of somebody who is not in their care any more nothing comes",
  );

  const registration = { operation: "people.registerPatient", input: { patientId: unspoken.patientId } };
  assert.equal(isKnown({ rows: [row(1)], children: [], sessions: [], leads: [], tasks: [] }, registration), false);
  assert.equal(isKnown({ rows: [unspoken], children: [], sessions: [], leads: [], tasks: [] }, registration), true);

  const lastWord = { factId: "fact of 2026-11-18", day: "2026-11-18" };
  const stands = { ...spoken, course: { ...spoken.course, lastWord } } as never;
  const takenBack = {
    operation: "adherence.withdrawDose",
    input: { patientId: spoken.patientId, factId: lastWord.factId },
  };
  assert.equal(isKnown({ rows: [stands], children: [], sessions: [], leads: [], tasks: [] }, takenBack), false);
  assert.equal(isKnown({ rows: [spoken], children: [], sessions: [], leads: [], tasks: [] }, takenBack), true);
});
