import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Bead, garlandOf, honorariumOf, stringsOf } from "./beads.ts";

const lead = (leadId: string, seenOn: string, state: string, called: string | null = "लाली") =>
  ({ leadId, called, seenOn, state }) as never;
const reported = (leadId: string, seenOn: string, called: string | null = "पिंकी") => ({
  leadId,
  sighting: { called, seenOn: seenOn as never },
});
const none = { leads: [], reported: [], waiting: new Map(), today: "2026-11-21" as never };
const month = (registered: number, from = "2026-11-01") =>
  ({ from, sent: 9, onTheWay: 0, reached: 9, notFound: 0, closed: 0, registered, found: 0 }) as never;
const shown = (beads: readonly Bead[]) => beads.map(({ leadId, state }) => `${leadId} ${state}`);

test("what was reported here hangs there at once, whatever became of it on its way", () => {
  const waiting = new Map([
    ["b", "waiting"],
    ["c", "sending"],
    ["d", "refused"],
  ] as const);
  const here = ["b", "c", "d", "e"].map((leadId) => reported(leadId, "2026-11-21"));
  assert.deepEqual(shown(garlandOf({ ...none, reported: here, waiting })), [
    "b waiting",
    "c waiting",
    "d needs-you",
    "e sent",
  ]);
});

test("what the house says of a child is believed, and the child hangs there once", () => {
  const beads = garlandOf({
    ...none,
    leads: [lead("a", "2026-11-20", "on-the-way")],
    reported: [reported("a", "2026-11-20")],
    waiting: new Map([["a", "waiting"]]),
  });
  assert.deepEqual(shown(beads), ["a on-the-way"]);
});

test("a month begins with an empty string, but for those of whom nobody has said what came of them", () => {
  const leads = [
    lead("5", "2026-11-01", "reached"),
    lead("4", "2026-10-31", "reached"),
    lead("3", "2026-10-30", "not-found"),
    lead("2", "2026-10-29", "closed"),
    lead("1", "2026-10-28", "on-the-way"),
    lead("0", "2026-10-27", "sent"),
  ];
  assert.deepEqual(shown(garlandOf({ ...none, leads, today: "2026-11-01" as never })), [
    "0 sent",
    "1 on-the-way",
    "5 reached",
  ]);
});

test("the newest child hangs at the end, and of two on one day the later one", () => {
  const leads = [lead("0199b", "2026-11-20", "sent"), lead("0199a", "2026-11-20", "sent")];
  const beads = garlandOf({ ...none, leads, reported: [reported("0199c", "2026-11-19")] });
  assert.deepEqual(
    beads.map(({ leadId }) => leadId),
    ["0199c", "0199a", "0199b"],
  );
});

test("no child is lost between strings, none is crowded, and all strings are about as full", () => {
  assert.deepEqual(
    [0, 1, 7, 8, 30].map((count) => lengths(count)),
    [[0], [1], [7], [4, 4], [6, 6, 6, 6, 6]],
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), (count) => {
      const each = lengths(count);
      assert.equal(
        each.reduce((sum, one) => sum + one, 0),
        count,
      );
      assert.ok(each.every((one) => one <= 7));
    }),
  );
});

const lengths = (count: number) =>
  stringsOf(Array.from({ length: count }, (_, at) => ({ leadId: String(at) }) as Bead)).map(({ length }) => length);

test("nothing is said of money where the district has not said what it gives", () => {
  assert.equal(honorariumOf(null, month(4), [], "2026-11-21" as never), null);
});

test("sure is only who was registered in this month; on the way is who still may be", () => {
  const beads = ["reached", "sent", "on-the-way", "waiting", "not-found", "closed", "needs-you"].map(
    (state, at) => ({ leadId: String(at), called: null, seenOn: "2026-11-20", state }) as Bead,
  );
  const today = "2026-11-21" as never;
  assert.deepEqual(honorariumOf(100, month(4), beads, today), { each: 100, rupees: 400, sure: 4, onTheWay: 3 });
  assert.deepEqual(honorariumOf(0, null, [], today), { each: 0, rupees: 0, sure: 0, onTheWay: 0 });
});

test("a phone that last heard of the house in the month before promises nothing of that month", () => {
  const paid = honorariumOf(100, month(4, "2026-10-01"), [], "2026-11-01" as never);
  assert.deepEqual(paid, { each: 100, rupees: 0, sure: 0, onTheWay: 0 });
});
