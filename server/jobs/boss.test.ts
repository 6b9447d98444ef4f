import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { after, before, test } from "node:test";
import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { command } from "../../foundation/operation.ts";
import { theHouse } from "../../foundation/permission.ts";
import { handle, type Module, when } from "../module.ts";
import { openTestHouse, type TestHouse, type TestOrganisation } from "../test-house.ts";
import { type Jobs, openJobs } from "./boss.ts";

const LetterPosted = event({
  name: "LetterPosted",
  says: "A letter was posted.",
  carries: z.strictObject({ letter: z.string() }),
});
const post = command({
  name: "letters.post",
  does: "Post a letter.",
  at: "POST /letters/{letter}",
  allow: [theHouse],
  takes: z.strictObject({ letter: z.string(), and: z._default(z.string(), "done") }),
  gives: z.object({}),
  refuses: ["no-stamp"],
});

const delivered = new EventEmitter();
const failures = new Map<string, number>();
const clockwork = new EventEmitter();

const letters: Module = {
  name: "letters",
  faces: [],
  events: [LetterPosted],
  handlers: [
    handle(post, async ({ input, emit, refuse }) => {
      emit(LetterPosted, { letter: input.letter });
      return input.and === "refuse" ? refuse("no-stamp") : {};
    }),
  ],
  reactions: [
    when(
      LetterPosted,
      { name: "letters.whenLetterPosted", does: "Deliver it." },
      async ({ actor }, { id, carries }) => {
        const left = failures.get(carries.letter) ?? 0;
        failures.set(carries.letter, left - 1);
        if (left > 0) throw new Error("the road is flooded");
        delivered.emit(carries.letter, { id, actor });
      },
    ),
  ],
  jobs: [
    {
      name: "letters.countLetters",
      at: "0 4 * * *",
      timeZone: "Asia/Kolkata",
      async run({ now, askAlone }) {
        await askAlone(sql`select 1`);
        clockwork.emit("counted", now);
      },
    },
  ],
};

let house: TestHouse;
let organisation: TestOrganisation;
let jobs: Jobs;

before(async () => {
  house = await openTestHouse([letters]);
  organisation = await house.organisation();
  jobs = await openJobs({ url: house.at.jobsUrl, modules: [letters], onError: () => {} });
});
after(async () => {
  await jobs.stop();
  await house.close();
});

const countJobs = async (letter: string) =>
  (
    await house.look(
      "select from pgboss.job where name = 'letters.whenLetterPosted' and data->'carries'->>'letter' = $1",
      [letter],
    )
  ).length;

test("what a turn emits is a job when it commits, and none when it is refused", async () => {
  await house.act(post, { letter: "kept" }, organisation.builder);
  await house.send(post, { letter: "refused", and: "refuse" }, organisation.builder);
  assert.equal(await countJobs("kept"), 1);
  assert.equal(await countJobs("refused"), 0);
});

test("a job carries ids and nothing that pg-boss should not know", async () => {
  const [job] = await house.look<{ data: object }>(
    "select data from pgboss.job where name = 'letters.whenLetterPosted' limit 1",
  );
  assert.deepEqual(Object.keys(job?.data ?? {}).sort(), ["carries", "event", "organisation"]);
});

test("an event whose queue is missing fails the turn: a lost reaction would be found out too late", async () => {
  const lost: Module = {
    ...letters,
    name: "lost",
    reactions: [when(LetterPosted, { name: "letters.whenNobodyMadeAQueue", does: "Be lost." }, async () => {})],
  };
  const other = await openTestHouse([lost]);
  try {
    const there = await other.organisation();
    const outcome = await other.send(post, { letter: "lost" }, there.builder);
    assert.equal(outcome.is === "refused" && outcome.refusal.refused, "something-broke");
    assert.match(String(other.faults[0]?.error), /no queue named letters\.whenNobodyMadeAQueue/);
    assert.deepEqual(await other.look("select from house.event where name = 'LetterPosted'"), []);
  } finally {
    await other.close();
  }
});

test("a worker carries the reaction out in the organisation's scope, under a name of its own, and tries again after a failure", async () => {
  await house.look(
    "update pgboss.queue set retry_delay = 0, retry_backoff = false where name = 'letters.whenLetterPosted'",
  );
  failures.set("flooded", 2);
  const arrived = once(delivered, "flooded");
  await house.act(post, { letter: "flooded" }, organisation.builder);
  await jobs.work(house.turn, { ...house, clock: () => house.clock.now });
  const [{ actor, id }] = (await arrived) as [{ actor: unknown; id: string }];
  assert.deepEqual(actor, { is: "house", name: "letters.whenLetterPosted", organisation: organisation.id });
  assert.equal(failures.get("flooded"), -1);
  const leaves = await house.look(
    "select actor from house.audit_leaf where operation = 'letters.whenLetterPosted' and organisation = $1",
    [organisation.id],
  );
  assert.ok(leaves.every((leaf) => leaf["actor"] === "house:letters.whenLetterPosted"));
  assert.ok((await house.look("select from house.event where id = $1", [id])).length === 1);
});

test("clockwork is on the timetable in its own time zone", async () => {
  const rows = await house.look("select name, cron, timezone from pgboss.schedule where name = 'letters.countLetters'");
  assert.deepEqual(rows, [{ name: "letters.countLetters", cron: "0 4 * * *", timezone: "Asia/Kolkata" }]);
});
