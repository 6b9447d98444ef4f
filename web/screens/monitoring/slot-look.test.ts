import assert from "node:assert/strict";
import { test } from "node:test";
import type { SlotStanding } from "../../../modules/monitoring/plan.ts";
import { columnsOf, inColumn, isOnce, toDoNow } from "./slot-look.ts";
import type { Line, SlotShown } from "./use-monitoring.ts";

const slot = (is: SlotShown["is"], n: number | null, standing: SlotStanding, until = "2026-12-01") =>
  ({ is, n, from: "2026-11-01", until, standing, filled: null }) as SlotShown;
const line = (kind: Line["kind"], ...slots: readonly SlotShown[]) =>
  ({ kind, because: [], source: { says: "a table", confidence: "verified" }, slots: [...slots] }) as Line;

test("of each line what ended first comes, the oldest at the head, and behind them what is done once", () => {
  const ecg = line(
    "ecg",
    slot("before", null, "overdue", "2026-11-15"),
    slot("week", 1, "overdue", "2026-11-10"),
    slot("month", 1, "due", "2026-12-20"),
  );
  const weight = line("weight", slot("before", null, "done"), slot("month", 1, "due", "2026-12-19"));
  const later = line("liver", slot("month", 2, "later"));
  const over = line("hba1c", slot("before", null, "missed"));
  const once = line("hiv", slot("before", null, "overdue", "2026-11-05"));
  assert.deepEqual(
    toDoNow({ lines: [once, weight, later, over, ecg] }).map(({ line: { kind }, slot: { is, n } }) => [kind, is, n]),
    [
      ["ecg", "week", 1],
      ["weight", "month", 1],
      ["hiv", "before", null],
    ],
  );
});

test("the weeks stand in one column, the months in their order, and what is done once stands apart", () => {
  const lines = [
    line(
      "ecg",
      slot("before", null, "done"),
      slot("week", 2, "due"),
      slot("week", 1, "done"),
      slot("month", 10, "later"),
    ),
    line("sputum", slot("month", 2, "later"), slot("end", null, "later")),
  ];
  const columns = columnsOf(lines);
  assert.deepEqual(columns, [
    { is: "before", n: null },
    { is: "weeks", n: null },
    { is: "month", n: 2 },
    { is: "month", n: 10 },
    { is: "end", n: null },
  ]);
  const [ecg] = lines;
  assert.deepEqual(
    columns.map((column) => (ecg ? inColumn(ecg, column).length : 0)),
    [1, 2, 0, 1, 0],
  );
  assert.equal(isOnce(line("hiv", slot("before", null, "due"))), true);
  assert.ok(lines.every((one) => !isOnce(one)));
});
