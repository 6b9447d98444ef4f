import assert from "node:assert/strict";
import { test } from "node:test";
import { findHead, readHeading } from "./headings.ts";

const sure: Readonly<Record<string, string>> = {
  "Name of Child": "name",
  "Child's Name": "name",
  "बच्चे का नाम": "name",
  "Mother's Name": "mother",
  "माता का नाम": "mother",
  "माँ का नाम": "mother",
  "Father's Name": "father",
  "Husband Name": "father",
  "Mobile No.": "phone",
  "मोबाइल नंबर": "phone",
  "Sex (M/F)": "sex",
  लिंग: "sex",
  "D.O.B.": "born",
  "Date of Birth (DD/MM/YYYY)": "born",
  जन्मतिथि: "born",
  "जन्म तिथि": "born",
  गाँव: "village",
  "RCH ID": "rch",
  "MCTS No": "mcts",
  "U-WIN ID": "u-win",
  BCG: "BCG",
  "BCG date": "BCG",
  "Date of BCG": "BCG",
  बीसीजी: "BCG",
  "OPV-0": "OPV-0",
  OPV0: "OPV-0",
  "OPV Zero": "OPV-0",
  "OPV birth dose": "OPV-0",
  "ओपीवी-०": "OPV-0",
  "Hep B-0": "HEPB-0",
  "HepB birth dose": "HEPB-0",
  "Hepatitis B 0": "HEPB-0",
  "Penta-1": "PENTA-1",
  "Pentavalent 2": "PENTA-2",
  "Penta III": "PENTA-3",
  "1st Penta": "PENTA-1",
  "पेंटा-1": "PENTA-1",
  "पेंटा ३": "PENTA-3",
  "DPT 1": "DPT-1",
  "DPT Booster": "DPT-B1",
  "DPT-B": "DPT-B1",
  "DPT Booster-2": "DPT-B2",
  "2nd booster DPT": "DPT-B2",
  "OPV Booster": "OPV-B",
  "fIPV-1": "FIPV-1",
  "f-IPV 2": "FIPV-2",
  "RVV-1": "RVV-1",
  "Rota 3": "RVV-3",
  "रोटा वायरस २": "RVV-2",
  "PCV-1": "PCV-1",
  "PCV Booster": "PCV-B",
  "MR-1": "MR-1",
  "Measles/MR 1": "MR-1",
  "MR 2nd dose": "MR-2",
  "एमआर-2": "MR-2",
  "JE-1": "JE-1",
  "Vit A 1": "VITA-1",
  "Vitamin A (1st dose)": "VITA-1",
  "विटामिन ए-1": "VITA-1",
  "Td 10": "TD-10",
  TCV: "TCV",
};

for (const [heading, meaning] of Object.entries(sure)) {
  test(`"${heading}" is ${meaning}`, () => {
    const read = readHeading(heading);
    assert.deepEqual([read.meaning, read.sure], [meaning, true]);
  });
}

const notSure: Readonly<Record<string, string>> = {
  "IPV-1": "FIPV-1",
  "आईपीवी 2": "FIPV-2",
  "Measles-1": "MR-1",
  "खसरा 1": "MR-1",
  MR: "MR-1",
  "Vit A": "VITA-1",
};

for (const [heading, meaning] of Object.entries(notSure)) {
  test(`"${heading}" is perhaps ${meaning}, and somebody is to look`, () => {
    const read = readHeading(heading);
    assert.deepEqual([read.meaning, read.sure], [meaning, false]);
  });
}

for (const heading of [
  "Remarks",
  "Weight (kg)",
  "Mother/Father Name",
  "BCG/OPV-0/HepB-0",
  "OPV",
  "Penta-4",
  "BCG 2",
  "",
  "1",
  "ASHA name",
]) {
  test(`"${heading}" is left out rather than guessed`, () => assert.equal(readHeading(heading).meaning, null));
}

test("a column of Aadhaar numbers is never taken", () => {
  for (const heading of ["Aadhaar No", "Aadhar", "आधार नंबर", "UID"]) {
    assert.deepEqual(readHeading(heading), { meaning: null, sure: true, never: "aadhaar" });
  }
});

test("the head is found below a register's title", () => {
  const head = findHead([
    ["RI register, Sundarpur", null],
    [],
    ["S.No", "Name", "DOB", "BCG"],
    ["1", "Asha", "1/2/2025", "✓"],
  ]);
  assert.equal(head?.line, 2);
  assert.equal(head?.twoLines, false);
  assert.deepEqual(
    head?.columns.map(({ meaning }) => meaning),
    [null, "name", "born", "BCG"],
  );
});

test("no head is made up where there is none", () => {
  assert.equal(
    findHead([
      ["Asha", "1/2/2025"],
      ["Ravi", "3/4/2025"],
    ]),
    null,
  );
  assert.equal(findHead([]), null);
});

test("a head of two lines is said: vaccine above, number below", () => {
  const head = findHead([
    ["Name", "Mother", "DOB", "Penta", null, null],
    [null, null, null, "1", "2", "3"],
    ["Asha", "Sita", "1/2/2025", "15/3/2025", null, null],
  ]);
  assert.equal(head?.twoLines, true);
});

test("of two columns of one meaning the second waits for somebody to say which it is", () => {
  const head = findHead([["Name", "DOB", "Mobile", "Phone"]]);
  assert.deepEqual(
    head?.columns.map(({ meaning, sure: isSure }) => [meaning, isSure]),
    [
      ["name", true],
      ["born", true],
      ["phone", true],
      [null, false],
    ],
  );
});
