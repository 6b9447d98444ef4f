import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Cell, Sheet } from "./cell.ts";
import { findHead } from "./headings.ts";
import { readRegister, stateOf } from "./read-register.ts";

const today = "2026-11-22" as CalendarDay;

function read(...sheet: Sheet) {
  const head = findHead(sheet);
  assert.ok(head);
  const meanings = head.columns.map(({ meaning }) => meaning);
  return readRegister(sheet, head.line, { meanings, village: null, today }).rows;
}

const heads = [
  "Name",
  "Sex",
  "DOB",
  "Mother",
  "Father",
  "Mobile",
  "Village",
  "RCH ID",
  "BCG",
  "OPV-0",
  "OPV-1",
  "MR-1",
];
/** A whole row, with some fields written otherwise. */
const row = (changes: Readonly<Record<string, Cell>> = {}): readonly Cell[] => {
  const whole: Readonly<Record<string, Cell>> = {
    ...{ Name: "Asha", Sex: "F", DOB: "12/03/2025", Mother: "Sita Devi", Father: "Ram Lal", Mobile: "98123 45678" },
    ...{
      Village: "Naya Tola",
      "RCH ID": "123456789012",
      BCG: "12/03/2025",
      "OPV-0": "✓",
      "OPV-1": "25/04/2025",
      "MR-1": "",
    },
    ...changes,
  };
  return heads.map((head) => whole[head] ?? null);
};
const said = (cells: readonly Cell[]) =>
  read(heads, cells)[0]?.problems.map(({ column, code }) => [column === null ? null : heads[column], code]);

test("a whole row is a child with what the register says of the vaccines", () => {
  const [asha] = read(heads, row());
  assert.deepEqual(asha?.identity, {
    ...{ name: "Asha", sex: "female", born: { day: "2025-03-12", exact: true }, ofBirth: null, mother: "Sita Devi" },
    guardian: { name: "Ram Lal", relation: "father" },
    phone: { number: "+919812345678", of: "family" },
    address: { village: "Naya Tola", landmark: null },
    identifiers: [{ kind: "rch", value: "123456789012" }],
  });
  assert.deepEqual(
    asha.doses.map(({ vaccine, on }) => [vaccine, on]),
    [
      ["BCG", "2025-03-12"],
      ["OPV", null],
      ["OPV", "2025-04-25"],
    ],
  );
  assert.deepEqual(
    asha.problems.map(({ code }) => code),
    ["no-day-of-dose"],
  );
  assert.equal(stateOf(asha), "remarked");
  assert.equal(asha.line, 2);
});

test("a register in Hindi is read as one in English", () => {
  const [asha] = read(
    ["बच्चे का नाम", "लिंग", "जन्मतिथि", "माता का नाम", "गाँव", "बीसीजी", "पेंटा-1"],
    ["आशा", "स्त्री", "१२/०३/२०२५", "सीता देवी", "नया टोला", "१२ मार्च २०२५", "नहीं"],
  );
  assert.equal(asha?.identity?.sex, "female");
  assert.equal(asha?.identity?.born.day, "2025-03-12");
  assert.deepEqual(
    asha?.doses.map(({ vaccine, on }) => [vaccine, on]),
    [["BCG", "2025-03-12"]],
  );
  assert.equal(asha && stateOf(asha), "ready");
});

const broken: readonly (readonly [string, Readonly<Record<string, Cell>>, unknown])[] = [
  ["nobody is named who brings the child up", { Mother: "", Father: "-" }, ["Mother", "no-mother"]],
  ["the sex is missing", { Sex: "" }, ["Sex", "no-sex"]],
  ["the sex is no word for one", { Sex: "?" }, ["Sex", "sex-unread"]],
  ["the day of birth is missing", { DOB: null }, ["DOB", "no-birth"]],
  ["the day of birth is still to come", { DOB: "01/01/2027" }, ["DOB", "not-come-yet"]],
  ["the day of birth is no day", { DOB: "31/02/2025" }, ["DOB", "no-such-day"]],
  ["whoever it is has come of age", { DOB: "22/11/2008", BCG: "", "OPV-1": "" }, ["DOB", "not-a-child"]],
  ["there is no village", { Village: "" }, ["Village", "no-village"]],
  ["the phone has nine digits", { Mobile: "981234567" }, ["Mobile", "phone-unread"]],
  ["Excel rounded the phone", { Mobile: "9.81E+09" }, ["Mobile", "phone-unread"]],
  ["there are two phones", { Mobile: "9812345678/9812345679" }, ["Mobile", "two-phones"]],
  ["a dose was before the birth", { BCG: "11/03/2025" }, ["BCG", "before-birth"]],
  ["a dose is still to come", { "MR-1": "1/12/2026" }, ["MR-1", "not-come-yet"]],
  ["a dose has a day without a year", { "MR-1": "12/12" }, ["MR-1", "no-year"]],
  ["a dose has a word that may mean both", { "MR-1": "x" }, ["MR-1", "no-day"]],
  ["two doses of a vaccine are on one day", { "OPV-0": "25/04/2025" }, ["OPV-1", "same-day-twice"]],
];

for (const [when, changes, expected] of broken) {
  test(`a row does not come in where ${when}`, () => {
    const [only] = read(heads, row(changes));
    assert.equal(only && stateOf(only), "faulty");
    assert.ok(
      said(row(changes))?.some((one) => JSON.stringify(one) === JSON.stringify(expected)),
      JSON.stringify(said(row(changes))),
    );
  });
}

test("a later dose with an earlier day is said, and comes in as it stands there", () => {
  const [only] = read(heads, row({ "OPV-0": "25/05/2025" }));
  assert.deepEqual(
    only?.problems.map(({ code, isFault }) => [code, isFault]),
    [["order-turned", false]],
  );
});

test("a child without a name comes in, and is called after the mother", () => {
  const [only] = read(heads, row({ Name: "", "OPV-0": "" }));
  assert.equal(only?.identity?.name, null);
  assert.deepEqual(
    only?.problems.map(({ code, isFault }) => [code, isFault]),
    [["no-name", false]],
  );
});

test("who stands twice in the file comes in once, however the names are spelt", () => {
  const [one, two] = read(heads, row(), row({ Name: "Aasha", Mother: "Seeta Devi", Mobile: "+91 9812345678" }));
  assert.equal(one && stateOf(one), "remarked");
  assert.deepEqual(
    two?.problems.find(({ code }) => code === "doubled"),
    { column: null, code: "doubled", isFault: true, line: 2 },
  );
});

test("a brother and a sister of one birth are twins", () => {
  const [one, two] = read(heads, row(), row({ Name: "Ravi", Sex: "M" }));
  assert.deepEqual(
    [one?.identity?.ofBirth, two?.identity?.ofBirth],
    [
      { order: 1, of: 2 },
      { order: 2, of: 2 },
    ],
  );
  assert.equal(two && stateOf(two), "remarked");
});

test("two mothers of one name who bore on one day are told apart by their phones", () => {
  const [one, two] = read(heads, row(), row({ Mobile: "9812345679" }));
  assert.deepEqual([one?.identity?.ofBirth, two?.identity?.ofBirth], [null, null]);
  assert.equal(two && stateOf(two), "remarked");
});

test("empty lines are no rows, and each row keeps the line by which a person finds it", () => {
  assert.deepEqual(
    read(
      ["Register"],
      [],
      heads,
      row(),
      [],
      ["", null],
      row({ Name: "Ravi", Mother: "Gita", DOB: "1/1/2025", BCG: "" }),
    ).map(({ line }) => line),
    [4, 7],
  );
});

test("a field beyond the head is said: a comma in a name has moved all behind it", () => {
  assert.ok(said([...row(), "12/12/2025"])?.some(([, code]) => code === "more-fields-than-head"));
});
