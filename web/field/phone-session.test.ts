import assert from "node:assert/strict";
import { test } from "node:test";
import type { PhoneId } from "../../modules/access/phone.ts";
import { hiddenMsAtMost, phoneSessionOf, type PhoneSessionPorts } from "./phone-session.ts";

type Opening = Parameters<PhoneSessionPorts["open"]>[0];
type Opened = Awaited<ReturnType<PhoneSessionPorts["open"]>>;
const phoneId = "019ab5a0-0000-7000-8000-000000000001" as PhoneId;
const noon = Date.parse("2026-11-21T06:30:00Z");

const refused = (code: Extract<Opened, { is: "refused" }>["code"], params: Record<string, number> = {}): Opened => ({
  is: "refused",
  code,
  says: "",
  params,
  issues: [],
});

/** A phone, and a house that takes one PIN, with what was asked of it. */
function phone({ aheadMs = 0, online = true, pin = "204918", deafClock = false } = {}) {
  const world = { elapsed: 0, online, pin, aheadMs, asked: [] as Opening[] };
  const session = phoneSessionOf({
    phoneId,
    async open(input) {
      world.asked.push(input);
      if (!world.online) return refused("no-network");
      const houseNow = noon + world.elapsed;
      if (input.signature !== `signed: khurak phone\n${phoneId}\n${input.at}`) return refused("phone-unknown");
      if (Math.abs(Date.parse(input.at) - houseNow) > 300_000) return refused("clock-differs", { now: houseNow });
      if (input.pin !== null && input.pin !== world.pin) return refused("wrong-pin");
      const accessToken = `${input.pin === null ? "locked" : "unlocked"} ${world.asked.length}`;
      return { is: "done", answer: { accessToken, expiresInSeconds: 300, patientId: phoneId as never } };
    },
    sign: async (words) => `signed: ${words}`,
    houseNow: () => noon + world.elapsed + world.aheadMs,
    houseSaid(now) {
      if (!deafClock) world.aheadMs = now - noon - world.elapsed;
    },
    elapsed: () => world.elapsed,
  });
  return { world, session };
}

const token = (words: string) => ({ is: "token", token: words });

test("a phone opens without a PIN, once for all who ask, and anew before its token ends", async () => {
  const { world, session } = phone();
  const all = await Promise.all([session.open(), session.open(), session.open()]);
  assert.deepEqual(all, Array(3).fill(token("locked 1")));
  world.elapsed = 200_000;
  assert.deepEqual(await session.open(), token("locked 1"));
  world.elapsed = 280_000;
  assert.equal(session.held(), null);
  assert.deepEqual(await session.open(), token("locked 2"));
});

test("a token that the house did not take is opened anew, and one that came meanwhile is kept", async () => {
  const { session } = phone();
  await session.open();
  assert.deepEqual(await session.open("locked 1"), token("locked 2"));
  assert.deepEqual(await session.open("locked 1"), token("locked 2"));
});

test("a clock that is years off is put right by the house’s word, and signed for again", async () => {
  const { world, session } = phone({ aheadMs: -3 * 365 * 86_400_000 });
  assert.deepEqual(await session.open(), token("locked 2"));
  assert.equal(world.aheadMs, 0);
});

test("a house that keeps saying that the clock differs is asked no more than twice", async () => {
  const { world, session } = phone({ deafClock: true, aheadMs: 86_400_000 });
  assert.equal((await session.open()).is, "refused");
  assert.equal(world.asked.length, 2);
});

test("a PIN opens the history, and stays while the phone is looked at", async () => {
  const { world, session } = phone();
  await session.open();
  session.unlock("204918");
  assert.deepEqual(await session.open(), token("unlocked 2"));
  world.elapsed = 3_600_000;
  assert.deepEqual(await session.open(), token("unlocked 3"));
});

test("two minutes out of sight lock it, also when no timer ran meanwhile", async () => {
  const { world, session } = phone();
  session.unlock("204918");
  await session.open();
  session.seen(false);
  world.elapsed = hiddenMsAtMost - 1;
  session.seen(true);
  assert.equal(session.isUnlocked(), true);
  session.seen(false);
  world.elapsed += hiddenMsAtMost;
  assert.deepEqual(await session.open(), token("locked 2"));
  assert.equal(session.isUnlocked(), false);
});

test("with no network the phone is unlocked for what it keeps, and the house hears the PIN later", async () => {
  const { world, session } = phone({ online: false });
  session.unlock("204918");
  assert.equal((await session.open()).is, "refused");
  assert.equal(session.isUnlocked(), true);
  world.online = true;
  assert.deepEqual(await session.open(), token("unlocked 2"));
});

test("a PIN that the house does not take locks the phone again, and the sending goes on", async () => {
  const { session } = phone({ pin: "another" });
  session.unlock("204918");
  assert.deepEqual(await session.open(), token("locked 2"));
  assert.equal(session.isUnlocked(), false);
  assert.equal(session.barred()?.code, "wrong-pin");
});

test("locked while an unlocked token was on its way: that token is let go", async () => {
  const { session } = phone();
  session.unlock("204918");
  const opening = session.open();
  session.lock();
  assert.deepEqual(await opening, token("locked 2"));
});
