import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { loadsAgain } from "./load-again.ts";
import type { Treatment } from "./use-treatments.ts";

const start = "2026-01-01" as CalendarDay;
const day = (n: number) => addDays(start, n - 1);

test("bedaquiline is loaded again once, and only while it is taken", () => {
  const item = { medicine: "Bdq", from: start, until: day(168) };
  const asks = (more: readonly object[], today: number, items: readonly object[] = [item]) =>
    loadsAgain(
      {
        gaps: [{ from: day(40), reload: "load-again" }],
        prescriptions: [{ from: start, because: "phase", items }, ...more],
      } as unknown as Treatment,
      day(today),
    );
  assert.equal(asks([], 60), "load-again");
  assert.equal(asks([{ from: day(58), because: "weight", items: [item] }], 60), "load-again");
  assert.equal(asks([{ from: day(58), because: "interrupted", items: [item] }], 60), null);
  assert.equal(asks([], 169), null);
  assert.equal(asks([], 60, []), null);
});
