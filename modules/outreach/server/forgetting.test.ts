import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays } from "../../../foundation/calendar-day.ts";
import { openWithFinders, today, voiceNote } from "../../../scenarios/with-finders.ts";
import { codeOf } from "../../../server/test-house.ts";
import { forgetOldOutreach, hearLead } from "../operations.ts";

let world: Awaited<ReturnType<typeof openWithFinders>>;
let morning: number;
before(async () => {
  world = await openWithFinders();
  morning = world.house.clock.now;
});
after(() => world.house.close());

const onDay = (count: number) => {
  world.house.clock.now = morning + count * 86_400_000;
};
const forget = () => world.house.act(forgetOldOutreach, {}, world.ours.builder);
/** What lies in the database of a lead's words, and whether its key still opens them. */
const kept = async (leadId: string) => {
  const [row] = await world.house.look<Record<"where" | "rough" | "voice" | "called" | "key", boolean>>(
    `select l."where" is not null as "where", l.rough is not null as rough, l.voice is not null as voice,
       l.called is not null as called, k.wrapped is not null as key
     from outreach.lead l join house.person_key k on k.organisation = l.organisation and k.person = l.key where l.id = $1`,
    [leadId],
  );
  return Object.entries(row ?? {}).flatMap(([word, is]) => (is ? [word] : []));
};
const all = ["where", "rough", "voice", "called", "key"];
const heard = async (leadId: string) => (await world.finds()).leads.find((one) => one.leadId === leadId);
const shown = async (leadId: string, which = "open") =>
  (await world.leads(world.admin, { which })).leads.find((one) => one.leadId === leadId);

test("whatever came of a lead, the place and the voice go at once; of a family that refused everything, with the key", async () => {
  const { childId } = await world.registered();
  for (const result of ["registered", "already-registered", "not-found", "moved", "refused"]) {
    const leadId = await world.sent({ voice: voiceNote });
    assert.deepEqual(await kept(leadId), all);
    const who = result.endsWith("registered") ? childId : null;
    assert.equal(await world.close(leadId, { result, childId: who }), "done");
    assert.deepEqual(await kept(leadId), result === "refused" ? [] : ["called", "key"], result);
    assert.equal((await heard(leadId))?.called, result === "refused" ? null : "Laali");
    assert.equal(codeOf(await world.house.send(hearLead, { leadId } as never, world.worker)), "nothing-spoken");
    assert.deepEqual(
      (await world.mine())
        .filter((one) => one.leadId === leadId)
        .map(({ where, called, rough, voice }) => [where, called, rough, voice]),
      [[null, null, null, null]],
    );
  }
});

test("a lead that nobody followed is over the day after its last one, also before the clock has written it down", async () => {
  const leadId = await world.sent({ voice: voiceNote });
  onDay(14);
  assert.deepEqual([(await shown(leadId))?.state, (await shown(leadId))?.expiresOn], ["sent", addDays(today, 14)]);
  onDay(15);
  assert.deepEqual([await shown(leadId), (await shown(leadId, "ended"))?.state], [undefined, "expired"]);
  assert.equal((await shown(leadId, "ended"))?.where, null);
  assert.equal(
    (await world.mine()).some((one) => one.leadId === leadId),
    false,
  );
  assert.equal(await world.accept(leadId), "lead-over");
  assert.equal(codeOf(await world.house.send(hearLead, { leadId } as never, world.worker)), "nothing-spoken");
  assert.deepEqual(await kept(leadId), all);
  assert.ok((await forget()).leads >= 1);
  assert.deepEqual(await kept(leadId), ["called", "key"]);
  assert.deepEqual((await shown(leadId, "ended"))?.endedOn, addDays(today, 14));
  onDay(0);
});

test("whoever accepts a lead has fourteen days of their own; what they did without network is kept after these too", async () => {
  const leadId = await world.sent();
  onDay(10);
  assert.equal(await world.accept(leadId), "done");
  onDay(24);
  await forget();
  assert.equal((await shown(leadId))?.state, "accepted");
  onDay(26);
  await forget();
  assert.equal((await shown(leadId, "ended"))?.state, "expired");
  assert.equal(await world.close(leadId, { result: "moved", on: addDays(today, 23) }), "done");
  assert.deepEqual(
    [(await shown(leadId, "ended"))?.state, (await shown(leadId, "ended"))?.endedOn],
    ["moved", addDays(today, 23)],
  );
  assert.equal(await world.close(leadId, { on: addDays(today, 24) }), "lead-over");
  onDay(0);
});

test("forty days after a child was seen nothing of what was said opens any more, also where it was accepted late", async () => {
  const seenOn = addDays(today, -14);
  const [leadId, late] = [await world.sent({ seenOn }), await world.sent({ seenOn })];
  assert.equal(await world.close(leadId), "done");
  onDay(14);
  assert.equal(await world.accept(late), "done");
  // 14 days before it was told, 14 until it was accepted: 12 of the 14 after that are left.
  assert.equal((await shown(late))?.expiresOn, addDays(seenOn, 40));
  onDay(26);
  await forget();
  assert.deepEqual([await kept(leadId), (await shown(late))?.where], [["called", "key"], "Sonpura, by the banyan"]);
  onDay(27);
  await forget();
  assert.deepEqual([await kept(leadId), await kept(late)], [[], []]);
  assert.equal((await forget()).names, 0);
  onDay(0);
});

test("where a recall is, is gone when it is over: found, called off, expired or taken back", async () => {
  const lanes = async (recallId: string) => {
    const [row] = await world.house.look<{ lane: boolean; mark: boolean }>(
      "select lane is not null as lane, mark is not null as mark from outreach.recall where id = $1",
      [recallId],
    );
    return row;
  };
  const gone = { lane: false, mark: false };
  const [taken, agreed] = [await world.agreed(), await world.agreed()];
  const [found, back, open] = [
    await world.recalled(await world.agreed()),
    await world.recalled(taken),
    await world.recalled(agreed),
  ];
  assert.equal(await world.say(found, "found"), "done");
  assert.deepEqual(await lanes(found), gone);
  await world.consented(taken, []);
  assert.equal((await forget()).recalls, 1);
  assert.deepEqual([await lanes(back), await lanes(open)], [gone, { lane: true, mark: true }]);
  onDay(4);
  assert.equal((await forget()).recalls, 1);
  assert.deepEqual(await lanes(open), gone);
  assert.equal((await world.recalls(world.admin, { which: "ended", childId: agreed })).recalls[0]?.state, "expired");
  onDay(0);
});

test("another organisation's clock ends nothing here", async () => {
  const leadId = await world.sent();
  const outside = await world.house.organisation();
  onDay(20);
  assert.deepEqual(await world.house.act(forgetOldOutreach, {}, outside.builder), { leads: 0, recalls: 0, names: 0 });
  assert.deepEqual(await kept(leadId), ["where", "rough", "called", "key"]);
  onDay(0);
});
