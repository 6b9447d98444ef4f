import assert from "node:assert/strict";
import { test } from "node:test";
import { due } from "./due.ts";

/* The form of an answer, and what a case leaves open; what the rules say is tested beside the rules. */

const line = { id: 1, schedule: "india-uip", dob: "2025-01-01", sex: "F", today: "2025-03-12", history: [] };

test("a case is answered with codes, sorted, and the days of what comes later", () => {
  const history = [
    { date: "2025-01-01", code: "OPV" },
    { date: "2025-02-12", code: "PENTA" },
    { date: "2025-03-11", code: "PENTA" },
  ];
  assert.deepEqual(due({ ...line, today: "2025-03-11", history }), {
    history: [{ valid: true }, { valid: true }, { valid: false, reason: "too-soon" }],
    due: ["BCG", "FIPV-1", "OPV-1", "PCV-1", "RVV-1"],
    overdue: ["BCG", "FIPV-1", "OPV-1", "PCV-1", "RVV-1"],
    later: [
      { dose: "HPV-1", from: "2039-01-01", due: "2039-01-01" },
      { dose: "MR-1", from: "2025-09-28", due: "2025-10-01" },
      { dose: "PENTA-2", from: "2025-03-12", due: "2025-03-12" },
      { dose: "TD-10", from: "2035-01-01", due: "2035-01-01" },
      { dose: "VITA-1", from: "2025-10-01", due: "2025-10-01" },
    ],
    expired: ["HEPB-0"],
  });
});

test("a vaccine given more often than its series is no error", () => {
  const history = [
    { date: "2025-01-01", code: "BCG" },
    { date: "2025-02-01", code: "BCG" },
  ];
  assert.deepEqual(Reflect.get(due({ ...line, history }), "history"), [{ valid: true }, { valid: true }]);
});

test("what cannot be read is refused in words", () => {
  for (const wrong of [
    { schedule: "mars-uip" },
    { sex: "X" },
    { dob: "2025-02-29" },
    { today: null },
    { history: [{ date: "2025-01-01", code: "PENTA-1" }] },
    { history: [{ date: "2025-13-01", code: "PENTA" }] },
  ]) {
    assert.throws(() => due({ ...line, ...wrong }), /Cannot be read at/);
  }
});
