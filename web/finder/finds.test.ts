import assert from "node:assert/strict";
import { test } from "node:test";
import { readMyFinds } from "../../modules/outreach/operations.ts";
import { type KeptFinds, openFinds } from "./finds.ts";

const hour = 3_600_000;
const recall = (recallId: string, lane: string, overAt: number) => ({
  ...{ recallId, code: `K-${recallId}`, lane, mark: "नीला दरवाज़ा", neededBy: "2026-11-24" },
  expiresAt: new Date(overAt).toISOString(),
});

/** A phone with a disk, a clock and a house that may be out of reach. */
function phone(recalls: readonly ReturnType<typeof recall>[]) {
  const disk = new Map<string, KeptFinds>();
  const timers: { at: number; what: () => void }[] = [];
  const at = {
    ...{ now: 0, online: true },
    recalls,
    disk: () => JSON.stringify([...disk.values()]),
    /** Time passes, and what was set for it is done. */
    async passes(ms: number) {
      at.now += ms;
      for (const timer of timers.splice(0)) {
        if (timer.at <= at.now) timer.what();
        else timers.push(timer);
      }
      await new Promise((resolve) => setImmediate(resolve));
    },
    open: () =>
      openFinds({
        replica: {
          all: async () => [...disk.values()],
          change: async ({ put }) => {
            for (const row of put) disk.set(row.id, structuredClone(row));
          },
        },
        call: (async ({ name }: { name: string }) => {
          if (!at.online) return { is: "refused", code: "no-network" };
          if (name !== readMyFinds.name) return { is: "done", answer: { name: "मोहिनी" } };
          const answer = { facilities: [], leads: [], recalls: at.recalls, month: null, timeZone: "Asia/Kolkata" };
          return { is: "done", answer: { ...answer, arrangement: { coordinator: null, rupeesEach: null } } };
        }) as never,
        now: () => at.now,
        after(ms, what) {
          const timer = { at: at.now + ms, what };
          timers.push(timer);
          return () => {
            const index = timers.indexOf(timer);
            if (index >= 0) timers.splice(index, 1);
          };
        },
      }),
  };
  return at;
}

test("with no network a home is gone when its hours are over: from the screen, and from the disk", async () => {
  const at = phone([recall("1", "नदी टोला", 2 * hour), recall("2", "मस्जिद गली", 5 * hour)]);
  const finds = await at.open();
  assert.equal(await finds.ask(), null);
  assert.match(at.disk(), /नदी टोला/);
  at.online = false;
  await at.passes(2 * hour);
  assert.deepEqual(
    finds.here.now().recalls.map(({ lane }) => lane),
    ["मस्जिद गली"],
  );
  assert.doesNotMatch(at.disk(), /नदी टोला/);
  assert.match(at.disk(), /मस्जिद गली/);
  await at.passes(3 * hour);
  assert.deepEqual(finds.here.now().recalls, []);
  assert.doesNotMatch(at.disk(), /नीला दरवाज़ा/);
});

test("a phone that was off meanwhile shows nothing of it when it is opened, and has nothing of it left", async () => {
  const at = phone([recall("1", "नदी टोला", 2 * hour)]);
  await (await at.open()).ask();
  at.online = false;
  at.now = 72 * hour;
  const finds = await at.open();
  assert.deepEqual(finds.here.now().recalls, []);
  assert.doesNotMatch(at.disk(), /नदी टोला/);
  assert.equal(finds.here.now().heardAt, 0, "the rest stays");
});

test("a phone whose timers slept lets go of it when it is looked at", async () => {
  const at = phone([recall("1", "नदी टोला", 2 * hour)]);
  const finds = await at.open();
  await finds.ask();
  at.now = 3 * hour;
  await finds.letGo();
  assert.doesNotMatch(at.disk(), /नदी टोला/);
});

test("where the house is not to be had, what it told last stays", async () => {
  const at = phone([recall("1", "नदी टोला", 2 * hour)]);
  const finds = await at.open();
  await finds.ask();
  at.online = false;
  assert.equal(await finds.ask(), "no-network");
  assert.equal(finds.here.now().recalls.length, 1);
  assert.equal((await at.open()).here.now().me?.name, "मोहिनी");
});
