import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { InputOf } from "../../../foundation/operation.ts";
import { codeOf, openTestHouse, type TestHouse, type TestOrganisation } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { addFacility } from "../../places/operations.ts";
import { moveMember } from "../../transfers/operations.ts";
import {
  correctChild,
  eraseChild,
  findChildren,
  findSimilarChildren,
  giveChild,
  listCarriers,
  listUncarried,
  readChild,
  readMeter,
  recordChildConsent,
  registerChild,
} from "../operations.ts";
import { testChild } from "../test-child.ts";

type Identity = InputOf<typeof registerChild>["identity"];
type Member = Claims & { assignment: string };

let house: TestHouse;
let ours: TestOrganisation;
let phc: string;
let worker: Member;
let admin: Member;
let supervisor: Member;

before(async () => {
  house = await openTestHouse();
  ours = await house.organisation();
  phc = await facility();
  worker = await ours.member("worker", phc);
  admin = await ours.member("admin", ours.district);
  supervisor = await ours.member("supervisor", ours.district);
});
after(() => house.close());

async function facility(organisation = ours): Promise<string> {
  const placeId = house.newId();
  const input = { placeId, parentId: organisation.district, type: "phc", name: `PHC ${placeId}`, services: [] };
  await house.act(addFacility, input as never, organisation.builder);
  return placeId;
}

const today = "2026-11-21";
let mothers = 0;
/** A mother whose name sounds like nobody else's here, and no phone. */
const family = () => {
  mothers += 1;
  const name = `Xa${mothers.toString(2).replaceAll("0", "ti").replaceAll("1", "mo")} Qu${"aeiou"[mothers % 5]}`;
  return { mother: name, phone: null };
};
const fresh = (identity: Partial<Identity> = {}, placeId = phc) =>
  testChild({ childId: house.newId(), placeId, on: today }, { ...family(), ...identity });

async function registered(by: Claims = worker, identity: Partial<Identity> = {}) {
  const input = fresh(identity);
  await house.act(registerChild, input, by);
  return input;
}
const meter = (of: Claims) => house.act(readMeter, {}, of);

test("a newborn without a name is registered, read again by whoever carries them, and named later", async () => {
  const input = await registered(worker, { name: null, sex: "female" });
  const { childId } = input;
  const read = await house.act(readChild, { childId }, worker);
  assert.deepEqual(read.identity, input.identity);
  assert.deepEqual(read.worker, { memberId: worker.member, name: "Test worker" });
  assert.equal(read.waiting, false);
  const insteadOf = read.identityHistory[0]?.at ?? "";
  const named = { childId, correctionId: house.newId() as never, insteadOf, why: "learnt-more" } as const;
  await house.act(correctChild, { ...named, identity: { ...input.identity, name: "Gudiya" } }, worker);
  const now = await house.act(readChild, { childId }, worker);
  assert.deepEqual(
    now.identityHistory.map(({ called, changed }) => [called.name, changed]),
    [
      ["Gudiya", ["name"]],
      [null, []],
    ],
  );
  assert.equal(
    codeOf(
      await house.send(
        correctChild,
        { ...named, identity: input.identity, correctionId: house.newId() as never },
        worker,
      ),
    ),
    "changed-meanwhile",
  );
});

test("a child is found by their own name, their mother's in the other script, and by the phone", async () => {
  const { childId } = await registered(worker, {
    name: "Irfan",
    mother: "Salma Bano",
    phone: { number: "9800077777", of: "mother" },
  });
  for (const search of ["irfan", "सलमा बानो", "98000 77777"]) {
    const { children } = await house.act(findChildren, { search }, supervisor);
    assert.deepEqual(
      children.map((row) => row.childId),
      [childId],
      search,
    );
  }
  const { children } = await house.act(findChildren, { search: "Rukmini" }, supervisor);
  assert.deepEqual(children, []);
});

test("who looks like a child is offered before saving, with no name of whom the asker may not see", async () => {
  const other = await ours.member("worker", phc);
  const same = { mother: "Phoolmati Oraon", phone: { number: "9800033333", of: "mother" } } as const;
  const first = await registered(worker, { ...same, name: null });
  const again = fresh({ ...same, name: "Aarav" });
  const { name, sex, born, ofBirth, mother, phone } = again.identity;
  const sought = { identity: { name, sex, born, ofBirth, mother, phone } };
  const mine = await house.act(findSimilarChildren, sought, worker);
  assert.deepEqual(
    mine.seen.map(({ childId, because }) => [childId, because]),
    [[first.childId, ["same-mother", "same-phone", "born-near"]]],
  );
  const theirs = await house.act(findSimilarChildren, sought, other);
  assert.deepEqual([theirs.seen, theirs.elsewhere], [[], 1]);
  assert.equal(codeOf(await house.send(registerChild, again, worker)), "looks-like-another");
  assert.equal(codeOf(await house.send(registerChild, { ...again, similar: "looked-at-and-new" }, worker)), "done");
});

test("twins who are told apart are two children, and nobody is asked about the second", async () => {
  const same = { ...family(), name: null };
  await registered(worker, { ...same, ofBirth: { order: 1, of: 2 } });
  assert.equal(
    codeOf(await house.send(registerChild, fresh({ ...same, ofBirth: { order: 2, of: 2 } }), worker)),
    "done",
  );
});

test("one registered by sixteen phones at once is one child", async () => {
  const same = family();
  const codes = await Promise.all(
    Array.from({ length: 16 }, async () => codeOf(await house.send(registerChild, fresh(same), worker))),
  );
  assert.deepEqual(codes.toSorted(), ["done", ...Array.from({ length: 15 }, () => "looks-like-another")]);
});

test("a day of birth that has not come, a grown person, and a place that is no facility are refused", async () => {
  const code = async (identity: Partial<Identity>, placeId = phc, by: Claims = worker) =>
    codeOf(await house.send(registerChild, fresh(identity, placeId), by));
  assert.equal(await code({ born: { day: "2026-11-22" as never, exact: true } }), "not-born-yet");
  assert.equal(await code({ born: { day: "2008-11-21" as never, exact: true } }), "not-a-child");
  assert.equal(await code({}, ours.district, admin), "not-a-facility");
  assert.equal(
    codeOf(await house.send(registerChild, { ...fresh(), on: "2026-11-22" as never }, worker)),
    "day-not-begun",
  );
});

test("outreach is agreed to on its own, and withdrawn on its own", async () => {
  const input = fresh();
  await house.act(
    registerChild,
    { ...input, consent: { ...input.consent, alsoFor: ["messages", "outreach"] } },
    worker,
  );
  const { childId } = input;
  assert.deepEqual((await house.act(readChild, { childId }, worker)).consent.alsoFor, ["messages", "outreach"]);
  const consent = { ...input.consent, alsoFor: ["messages" as const] };
  await house.act(
    recordChildConsent,
    { childId, consentId: house.newId() as never, consent, on: today as never },
    worker,
  );
  assert.deepEqual((await house.act(readChild, { childId }, worker)).consent.alsoFor, ["messages"]);
});

test("an erased child is found by nothing, frees a place, and leaves no day of birth", async () => {
  const carrier = await ours.member("worker", phc);
  const all = await ours.member("super-admin", null);
  const { childId } = await registered(carrier, { name: "Vidyottama" });
  await house.act(eraseChild, { childId, because: "asked-for-it" }, all);
  assert.deepEqual((await house.act(findChildren, { search: "Vidyottama" }, admin)).children, []);
  assert.equal(codeOf(await house.send(readChild, { childId }, admin)), "erased");
  assert.deepEqual(await meter(carrier), { carried: 0, atMost: 50, waiting: 0 });
  const rows = await house.look("select born_on::text as day from children.child where id = $1", [childId]);
  assert.deepEqual(rows, [{ day: "2026-01-01" }]);
});

test("nobody of another organisation, another block or another calling sees a child", async () => {
  const { childId } = await registered();
  const theirs = await house.organisation();
  const strangers = [
    await theirs.member("admin", null),
    await ours.member("worker", phc),
    await ours.member("lab", phc),
    await ours.member("admin", await facility()),
    await ours.member("finder", phc),
  ];
  for (const stranger of strangers) {
    assert.equal(codeOf(await house.send(readChild, { childId }, stranger)), "not-allowed");
  }
});
