import assert from "node:assert/strict";
import { recordDose } from "../modules/adherence/operations.ts";
import { announceClip, receiveClip } from "../modules/video-observation/operations.ts";
import { firstFreePort } from "../server/free-port.ts";
import { holds } from "./kept-on-the-phone/browser.ts";
import { lossyLink } from "./kept-on-the-phone/lossy-link.mjs";
import { tear } from "./kept-on-the-phone/torn.ts";
import { arrivedOnce, empty, makeClip, onAPhone, send, told, waiting } from "./kept-on-the-phone/trial.ts";

/*
 * What a phone has kept arrives, once, however often the way there breaks. The house is a stand-in that
 * takes uploads as the real one does, and tells what it was told.
 */

onAPhone("a browser killed after it has kept a clip sends it when it opens again", async ({ house, phone }) => {
  const first = await phone.open("&asleep");
  const clip = await makeClip(first, 60_000);
  await send(first, clip);
  await phone.kill();
  const page = await phone.open();
  await arrivedOnce(house, page, clip);
});

onAPhone("an upload that is killed at three places goes on where it was", async ({ house, wire, phone }) => {
  let page = await phone.open("&asleep");
  const clip = await makeClip(page, 400_000);
  await send(page, clip);
  const before = wire.up();
  for (const bytes of [90_000, 5_000, 150_000]) {
    const held = wire.holdAfter(bytes);
    await page.evaluate("phone.wake()");
    await held;
    await phone.kill();
    wire.mend();
    page = await phone.open("&asleep");
  }
  await page.evaluate("phone.wake()");
  await arrivedOnce(house, page, clip);
  const sent = wire.up() - before;
  assert.ok(sent < 1.2 * clip.bytes, `${sent} bytes were sent for ${clip.bytes}`);
});

for (const copy of ["first", "second"] as const) {
  onAPhone(
    `a kill in the middle of a write, which costs the browser its ${copy} copy, costs nobody a dose`,
    async ({ house, phone }) => {
      let page = await phone.open("&asleep");
      const clip = await makeClip(page, 60_000);
      await send(page, clip);
      await phone.kill();
      tear(phone.profile, copy);
      page = await phone.open("&asleep");
      const dose = await told(page, "phone.dose(phone.newId())");
      await phone.kill();
      page = await phone.open("&asleep");
      assert.deepEqual(
        (await waiting(page)).map(({ id }) => id).filter((id) => id === clip.clipId || id === dose),
        [clip.clipId, dose],
      );
      await page.evaluate("phone.wake()");
      await house.until(() => house.clips.has(clip.clipId) && house.asked(dose) === 1);
      await empty(page);
      assert.equal(house.clips.get(clip.clipId), clip.sha256);
    },
    { alone: true },
  );
}

onAPhone("a clip whose last answer was lost is not sent again", async ({ house, phone }) => {
  const first = await phone.open("&asleep");
  const clip = await makeClip(first, 200_000);
  await send(first, clip);
  house.meets(receiveClip.name, { is: "silence" });
  await first.evaluate("phone.wake()");
  await house.until(() => house.clips.has(clip.clipId));
  await phone.kill();
  const pieces = house.requests("PATCH", clip.clipId);
  house.meets(receiveClip.name, { is: "well" });
  const page = await phone.open();
  await arrivedOnce(house, page, clip);
  assert.equal(house.requests("PATCH", clip.clipId), pieces);
  assert.equal(house.asked(clip.clipId), 2);
});

onAPhone("two tabs send what waits once", async ({ house, phone }) => {
  const first = await phone.open("&asleep");
  const second = await phone.open("&asleep");
  const ids = await first.evaluate<string[]>(
    "Promise.all(Array.from({ length: 12 }, () => phone.dose(phone.newId())))",
  );
  await Promise.all([first.evaluate("phone.wake()"), second.evaluate("phone.wake()")]);
  await empty(first);
  await empty(second);
  assert.deepEqual(
    ids.map(house.asked),
    ids.map(() => 1),
  );
  assert.equal(await second.evaluate("phone.outbox.sentToday()"), 12);
});

onAPhone("a browser without locks sends once too", async ({ house, phone }) => {
  const first = await phone.open("&asleep&no-locks");
  const second = await phone.open("&asleep&no-locks");
  const ids = await first.evaluate<string[]>("Promise.all(Array.from({ length: 6 }, () => phone.dose(phone.newId())))");
  await Promise.all([first.evaluate("phone.wake()"), second.evaluate("phone.wake()")]);
  await empty(first);
  assert.deepEqual(
    ids.map(house.asked),
    ids.map(() => 1),
  );
});

onAPhone("what is about one patient arrives in its order, and never waits for a clip", async ({ house, phone }) => {
  const page = await phone.open("&asleep");
  await send(page, await makeClip(page, 100_000));
  const ids: string[] = [];
  for (let dose = 0; dose < 4; dose += 1) ids.push(await told(page, "phone.dose()"));
  house.meets(receiveClip.name, { is: "silence" });
  house.meets(recordDose.name, { is: "busy" });
  await page.evaluate("phone.wake()");
  await house.until(() => house.done.filter(({ operation }) => operation === recordDose.name).length === 4);
  const doses = house.done.filter(({ operation }) => operation === recordDose.name);
  assert.deepEqual(
    doses.map(({ commandId }) => commandId),
    ids,
  );
});

onAPhone(
  "an expired token is renewed in the middle of an upload; a session that has ended pauses everything, untouched",
  async ({ house, wire, phone }) => {
    const page = await phone.open("&asleep");
    const clip = await makeClip(page, 100_000);
    await send(page, clip);
    house.takes("newer");
    await page.evaluate("phone.wake()");
    await holds(page, "phone.standing() === 'paused'");
    const kept = await waiting(page);
    assert.deepEqual(
      kept.map(({ lane, state, tries, nextAt, refusal }) => ({ lane, state, tries, nextAt, refusal })),
      ["records", "media"].map((lane) => ({ lane, state: "waiting", tries: 0, nextAt: 0, refusal: null })),
    );
    await page.evaluate("phone.signIn('newer')");
    await page.evaluate("phone.resume()");
    await arrivedOnce(house, page, clip);

    const next = await makeClip(page, 300_000);
    const held = wire.holdAfter(150_000);
    await send(page, next);
    await held;
    await page.evaluate("phone.signIn('newest')");
    house.takes("newest");
    wire.mend();
    await house.until(() => house.clips.has(next.clipId));
    await empty(page);
  },
);

onAPhone(
  "whoever may do nothing any more pauses; where only one may not be touched, it alone is refused",
  async ({ house, phone }) => {
    const page = await phone.open();
    house.meets(recordDose.name, { is: "refusing", status: 403, code: "not-allowed" });
    await page.evaluate("phone.dose()");
    await holds(page, "phone.standing() === 'paused'");
    assert.equal((await waiting(page))[0]?.state, "waiting");
    await page.evaluate("phone.letIn()");
    await page.evaluate("phone.resume()");
    await holds(page, "phone.outbox.all().then(([first]) => first.state === 'refused')");
    const [item] = await waiting(page);
    assert.equal(item?.refusal?.code, "not-allowed");
    assert.notEqual(await told(page, "phone.standing()"), "paused");
  },
);

onAPhone("a refusal stays to be seen until a person corrects it or gives it up", async ({ house, phone }) => {
  const page = await phone.open();
  house.meets(announceClip.name, { is: "refusing", status: 409, code: "not-on-treatment" });
  const clip = await makeClip(page, 50_000);
  const id = await send(page, clip);
  await holds(page, "phone.outbox.all().then(([first]) => first.state === 'refused')");
  assert.deepEqual(
    (await waiting(page)).map(({ state, refusal }) => [state, refusal?.code]),
    [
      ["refused", "not-on-treatment"],
      ["waiting", undefined],
    ],
  );
  await page.reload();
  await holds(page, "document.title === 'Ready'");
  assert.equal((await waiting(page))[0]?.state, "refused");
  assert.equal(house.asked(id), 1);

  house.meets(announceClip.name, { is: "well" });
  const corrected = `phone.outbox.inputOf("${id}").then((input) =>
    phone.outbox.replace("${id}", { id: phone.newId(), input: { ...input, day: "2026-11-20" } }))`;
  await page.evaluate(corrected);
  await arrivedOnce(house, page, clip);
  assert.equal(house.done[0]?.input["day"], "2026-11-20");
  assert.notEqual(house.done[0]?.commandId, id);
});

onAPhone("only what was refused may be given up, and a clip goes with its announcement", async ({ house, phone }) => {
  const page = await phone.open();
  house.meets(announceClip.name, { is: "refusing", status: 409, code: "video-not-agreed" });
  house.meets(recordDose.name, { is: "refusing", status: 503, code: "busy" });
  const dose = await told(page, "phone.dose(phone.newId())");
  const clip = await makeClip(page, 50_000);
  const id = await send(page, clip);
  await holds(page, "phone.outbox.all().then((all) => all.some(({ state }) => state === 'refused'))");
  await assert.rejects(page.evaluate(`phone.outbox.giveUp("${dose}")`), /has refused/);
  await assert.rejects(page.evaluate("phone.forget()"), /only on this phone/);
  await page.evaluate(`phone.outbox.giveUp("${id}")`);
  assert.deepEqual(
    (await waiting(page)).map((item) => item.id),
    [dose],
  );
  assert.equal(await page.evaluate(`phone.clips.whole("${clip.clipId}").then(({ size }) => size)`), 0);
});

onAPhone(
  "over a network that loses every twentieth packet and is cut every second a clip arrives once",
  async ({ house, wire, phone, after }) => {
    const page = await phone.open("&asleep");
    const clip = await makeClip(page, 300_000);
    await send(page, clip);
    const listen = await firstFreePort(7400, "127.0.0.1");
    const link = lossyLink({ listen, target: house.port, rate: 800_000, rtt: 40, loss: 0.05, cut: 1, down: 150 });
    after(() => link.close());
    wire.leadTo(listen);
    await page.evaluate("phone.wake()");
    await arrivedOnce(house, page, clip);
    assert.ok(link.counts.cuts >= 3, `it was cut ${link.counts.cuts} times`);
    assert.ok(link.counts.up < 2 * clip.bytes, `${link.counts.up} bytes were sent for ${clip.bytes}`);
  },
);
