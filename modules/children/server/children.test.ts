import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type ChildIdentity, openWithChildren, today } from "../../../scenarios/with-children.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import {
  correctChild,
  eraseChild,
  findChildren,
  findSimilarChildren,
  readChild,
  recordChildConsent,
  registerChild,
} from "../operations.ts";

let world: Awaited<ReturnType<typeof openWithChildren>>;
before(async () => {
  world = await openWithChildren();
});
after(() => world.house.close());

test("a newborn without a name is registered, read again by whoever carries them, and named later", async () => {
  const input = await world.registered(world.worker, { name: null, sex: "female" });
  const { childId } = input;
  const read = await world.house.act(readChild, { childId }, world.worker);
  assert.deepEqual(read.identity, input.identity);
  assert.deepEqual(read.worker, { memberId: world.worker.member, name: "Test worker" });
  assert.equal(read.waiting, false);
  const insteadOf = read.identityHistory[0]?.at ?? "";
  const named = { childId, correctionId: world.house.newId() as never, insteadOf, why: "learnt-more" } as const;
  await world.house.act(correctChild, { ...named, identity: { ...input.identity, name: "Gudiya" } }, world.worker);
  const now = await world.house.act(readChild, { childId }, world.worker);
  assert.deepEqual(
    now.identityHistory.map(({ called, changed }) => [called.name, changed]),
    [
      ["Gudiya", ["name"]],
      [null, []],
    ],
  );
  assert.equal(
    codeOf(
      await world.house.send(
        correctChild,
        { ...named, identity: input.identity, correctionId: world.house.newId() as never },
        world.worker,
      ),
    ),
    "changed-meanwhile",
  );
});

test("a child is found by their own name, their mother's in the other script, and by the phone", async () => {
  const { childId } = await world.registered(world.worker, {
    name: "Irfan",
    mother: "Salma Bano",
    phone: { number: "9800077777", of: "mother" },
  });
  for (const search of ["irfan", "सलमा बानो", "98000 77777"]) {
    const { children } = await world.house.act(findChildren, { search }, world.supervisor);
    assert.deepEqual(
      children.map((row) => row.childId),
      [childId],
      search,
    );
  }
  const { children } = await world.house.act(findChildren, { search: "Rukmini" }, world.supervisor);
  assert.deepEqual(children, []);
});

test("who looks like a child is offered before saving, with no name of whom the asker may not see", async () => {
  const other = await world.ours.member("worker", world.phc);
  const same = { mother: "Phoolmati Oraon", phone: { number: "9800033333", of: "mother" } } as const;
  const first = await world.registered(world.worker, { ...same, name: null });
  const again = world.fresh({ ...same, name: "Aarav" });
  const { name, sex, born, ofBirth, mother, phone } = again.identity;
  const sought = { identity: { name, sex, born, ofBirth, mother, phone } };
  const mine = await world.house.act(findSimilarChildren, sought, world.worker);
  assert.deepEqual(
    mine.seen.map(({ childId, because }) => [childId, because]),
    [[first.childId, ["same-mother", "same-phone", "born-near"]]],
  );
  const theirs = await world.house.act(findSimilarChildren, sought, other);
  assert.deepEqual([theirs.seen, theirs.elsewhere], [[], 1]);
  assert.equal(codeOf(await world.house.send(registerChild, again, world.worker)), "looks-like-another");
  assert.equal(
    codeOf(await world.house.send(registerChild, { ...again, similar: "looked-at-and-new" }, world.worker)),
    "done",
  );
});

test("twins who are told apart are two children, and nobody is asked about the second", async () => {
  const same = { ...world.family(), name: null };
  await world.registered(world.worker, { ...same, ofBirth: { order: 1, of: 2 } });
  assert.equal(
    codeOf(await world.house.send(registerChild, world.fresh({ ...same, ofBirth: { order: 2, of: 2 } }), world.worker)),
    "done",
  );
});

test("one registered by sixteen phones at once is one child", async () => {
  const same = world.family();
  const codes = await Promise.all(
    Array.from({ length: 16 }, async () =>
      codeOf(await world.house.send(registerChild, world.fresh(same), world.worker)),
    ),
  );
  assert.deepEqual(codes.toSorted(), ["done", ...Array.from({ length: 15 }, () => "looks-like-another")]);
});

test("a day of birth that has not come, a grown person, and a place that is no facility are refused", async () => {
  const code = async (identity: Partial<ChildIdentity>, placeId = world.phc, by: Claims = world.worker) =>
    codeOf(await world.house.send(registerChild, world.fresh(identity, placeId), by));
  assert.equal(await code({ born: { day: "2026-11-22" as never, exact: true } }), "not-born-yet");
  assert.equal(await code({ born: { day: "2008-11-21" as never, exact: true } }), "not-a-child");
  assert.equal(await code({}, world.ours.district, world.admin), "not-a-facility");
  assert.equal(
    codeOf(await world.house.send(registerChild, { ...world.fresh(), on: "2026-11-22" as never }, world.worker)),
    "day-not-begun",
  );
});

test("outreach is agreed to on its own, and withdrawn on its own", async () => {
  const input = world.fresh();
  await world.house.act(
    registerChild,
    { ...input, consent: { ...input.consent, alsoFor: ["messages", "outreach"] } },
    world.worker,
  );
  const { childId } = input;
  assert.deepEqual((await world.house.act(readChild, { childId }, world.worker)).consent?.alsoFor, [
    "messages",
    "outreach",
  ]);
  const consent = { ...input.consent, alsoFor: ["messages" as const] };
  await world.house.act(
    recordChildConsent,
    { childId, consentId: world.house.newId() as never, consent, on: today as never },
    world.worker,
  );
  assert.deepEqual((await world.house.act(readChild, { childId }, world.worker)).consent?.alsoFor, ["messages"]);
});

test("an erased child is found by nothing, frees a place, and leaves no day of birth", async () => {
  const carrier = await world.ours.member("worker", world.phc);
  const all = await world.ours.member("super-admin", null);
  const { childId } = await world.registered(carrier, { name: "Vidyottama" });
  await world.house.act(eraseChild, { childId, because: "asked-for-it" }, all);
  assert.deepEqual((await world.house.act(findChildren, { search: "Vidyottama" }, world.admin)).children, []);
  assert.equal(codeOf(await world.house.send(readChild, { childId }, world.admin)), "erased");
  assert.deepEqual(await world.meter(carrier), { carried: 0, atMost: 50, waiting: 0 });
  const rows = await world.house.look("select born_on::text as day from children.child where id = $1", [childId]);
  assert.deepEqual(rows, [{ day: "2026-01-01" }]);
});

test("nobody of another organisation, another block or another calling sees a child", async () => {
  const { childId } = await world.registered();
  const theirs = await world.house.organisation();
  const strangers = [
    await theirs.member("admin", null),
    await world.ours.member("worker", world.phc),
    await world.ours.member("lab", world.phc),
    await world.ours.member("admin", await world.facility()),
    await world.ours.member("finder", world.phc),
  ];
  for (const stranger of strangers) {
    assert.equal(codeOf(await world.house.send(readChild, { childId }, stranger)), "not-allowed");
  }
});
