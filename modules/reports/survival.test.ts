import assert from "node:assert/strict";
import { test } from "node:test";
import { type TreatmentTimes, watchedFor } from "./survival.ts";

const open: TreatmentTimes = { ran: 200, closed: null, outcome: null, converted: null };

test("conversion: until the first negative culture of the pair, else until the treatment or today ends", () => {
  const until = (times: Partial<TreatmentTimes>) => {
    const { days, happened } = watchedFor("conversion", { ...open, ...times });
    return [days, happened];
  };
  assert.deepEqual(until({}), [200, false]);
  assert.deepEqual(until({ converted: 62 }), [62, true]);
  assert.deepEqual(until({ converted: 62, closed: 168, outcome: "cured" }), [62, true]);
  // Whoever died or was lost is counted until that day, and not as converted.
  assert.deepEqual(until({ closed: 40, outcome: "died" }), [40, false]);
  assert.deepEqual(until({ closed: 90, outcome: "lost-to-follow-up" }), [90, false]);
  // A culture of a visit long after the end.
  assert.deepEqual(until({ closed: 168, outcome: "completed", converted: 350 }), [168, false]);
});

test("loss: until the treatment was closed as lost, and no other end is one", () => {
  const until = (times: Partial<TreatmentTimes>) => {
    const { days, happened } = watchedFor("loss", { ...open, ...times });
    return [days, happened];
  };
  assert.deepEqual(until({}), [200, false]);
  assert.deepEqual(until({ closed: 75, outcome: "lost-to-follow-up" }), [75, true]);
  for (const outcome of ["cured", "completed", "failed", "died", "not-evaluated"] as const) {
    assert.deepEqual(until({ closed: 168, outcome, converted: 30 }), [168, false], outcome);
  }
});

test("a treatment that starts tomorrow has been watched for no day", () => {
  assert.deepEqual(watchedFor("loss", { ...open, ran: -1 }), { days: 0, happened: false });
});
