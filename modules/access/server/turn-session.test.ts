import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  openTestHouse,
  testBrowser,
  testKeys,
  type TestHouse,
  type TestOrganisation,
} from "../../../server/test-house.ts";
import { addMember } from "../../staff/operations.ts";
import { openAccount, readMe, signIn, signOut, signOutEverywhere, turnSession } from "../operations.ts";
import type { Before } from "../../../server/module.ts";
import { forgetOldSessions } from "./forget-old-sessions.job.ts";
import { successorOf } from "./refresh-token.ts";
import whenRefreshReused from "./when-refresh-reused.ts";

let house: TestHouse;
let organisation: TestOrganisation;
const password = "neem ke pattay";

before(async () => {
  house = await openTestHouse();
  organisation = await house.organisation("demo");
  const memberId = house.newId() as never;
  await house.act(
    addMember,
    { memberId, assignmentId: house.newId() as never, name: "Asha", role: "doctor", placeId: null },
    organisation.builder,
  );
  await house.act(openAccount, { memberId, signInName: "asha", password }, organisation.builder);
});
after(() => house.close());

type Browser = ReturnType<typeof testBrowser>;

async function signedIn(browser: Browser = testBrowser()) {
  const answer = await house.act(signIn, { name: "asha@demo", password }, null, { door: { credential: browser } });
  return { browser, claims: await claimsOf(answer.accessToken) };
}
const claimsOf = async (token: string) => {
  const claims = await testKeys.tokens.read(token, house.clock.now);
  assert.ok(claims);
  return claims;
};
const turn = (browser: Browser) => house.send(turnSession, {}, null, { door: { credential: browser } });
const copyOf = (browser: Browser): Browser => ({ ...testBrowser(), refresh: browser.refresh, device: browser.device });
const wait = (seconds: number) => {
  house.clock.now += seconds * 1000;
};
const stillIn = async (claims: Awaited<ReturnType<typeof claimsOf>>) =>
  (await house.send(readMe, {}, claims)).is === "done";
const ended = { is: "refused", refusal: { refused: "session-ended", params: {} }, issues: [] };

test("turning gives a new cookie and a new token, again and again", async () => {
  const { browser, claims } = await signedIn();
  const seen = new Set([browser.refresh]);
  for (let turns = 0; turns < 5; turns += 1) {
    wait(240);
    assert.equal((await turn(browser)).is, "done");
    seen.add(browser.refresh);
  }
  assert.equal(seen.size, 6);
  assert.equal(await stillIn(claims), true);
});

test("an answer lost on the way is given again: the same successor, for thirty seconds, on the same device", async () => {
  const { browser } = await signedIn();
  const lost = copyOf(browser);
  await turn(browser);
  wait(30);
  const again = await turn(lost);
  assert.equal(again.is, "done");
  assert.equal(lost.refresh, browser.refresh);
  assert.equal((await turn(browser)).is, "done");
});

test("a hundred requests with one token at once: one successor, nobody signed out", async () => {
  const { browser, claims } = await signedIn();
  const copies = Array.from({ length: 100 }, () => copyOf(browser));
  // Held up until every connection has come as far as it can: without the lock several would turn it.
  await house.look("begin");
  await house.look("select from access.session where id = $1 for update", [claims.session]);
  const turning = copies.map(turn);
  try {
    await house.until(async () => (await house.blocked()) >= 10);
  } finally {
    await house.look("commit");
  }
  const outcomes = await Promise.all(turning);
  assert.equal(outcomes.filter(({ is }) => is === "done").length, 100);
  assert.equal(new Set(copies.map(({ refresh }) => refresh)).size, 1);
  const rows = await house.look(
    "select from access.refresh_token where session = (select session from access.refresh_token where hash = sha256($1::bytea))",
    [Buffer.from(String(browser.refresh))],
  );
  assert.equal(rows.length, 2);
});

test("an old token after the grace means that a copy is about: the session ends, and its member is told", async () => {
  const { browser, claims } = await signedIn();
  const stolen = copyOf(browser);
  await turn(browser);
  wait(31);
  assert.deepEqual(await turn(stolen), ended);
  assert.equal(stolen.refresh, null);
  assert.equal(await stillIn(claims), false);
  assert.deepEqual(await turn(browser), ended);

  const [happened] = await house.look<{ id: string; carries: unknown; job: unknown }>(
    `select e.id, e.carries, (select data from pgboss.job j where j.name = 'access.whenRefreshReused' and j.data->>'event' = e.id::text) as job
     from house.event e where name = 'RefreshReused' order by e.id desc limit 1`,
  );
  assert.ok(happened?.job);
  await house.turn.react(whenRefreshReused, {
    event: happened.id,
    organisation: organisation.id,
    carries: happened.carries,
  });
  const next = await signedIn();
  const me = await house.act(readMe, {}, next.claims);
  assert.deepEqual(me.notices, [{ kind: "session-copied", at: new Date(house.clock.now).toISOString() }]);
  wait(7 * 24 * 3600);
  const later = await signedIn();
  assert.deepEqual((await house.act(readMe, {}, later.claims)).notices, []);
});

test("a token on another device ends the session, even at once", async () => {
  const { browser, claims } = await signedIn();
  const thief = Object.assign(copyOf(browser), { device: "another device" });
  assert.deepEqual(await turn(thief), ended);
  assert.equal(await stillIn(claims), false);
});

test("without a cookie, or with one that was never given out, there is nothing to turn", async () => {
  assert.deepEqual(await turn(testBrowser()), ended);
  const invented = Object.assign(testBrowser(), { refresh: "invented", device: "invented" });
  assert.deepEqual(await turn(invented), ended);
  const guessed = Object.assign(testBrowser(), { refresh: successorOf("x", Buffer.alloc(32)), device: "d" });
  assert.deepEqual(await turn(guessed), ended);
});

test("a session ends after two idle weeks, and after ninety days however busy", async () => {
  const idle = await signedIn();
  wait(14 * 24 * 3600 + 1);
  assert.deepEqual(await turn(idle.browser), ended);

  const busy = await signedIn();
  for (let day = 0; day < 90; day += 9) {
    assert.equal((await turn(busy.browser)).is, "done");
    wait(9 * 24 * 3600);
  }
  wait(1);
  assert.deepEqual(await turn(busy.browser), ended);
});

test("signing out ends this session and no other; signing out everywhere ends them all, at once", async () => {
  const here = await signedIn();
  const there = await signedIn();
  await house.act(signOut, {}, here.claims, { door: { credential: here.browser } });
  assert.equal(here.browser.refresh, null);
  assert.equal(await stillIn(here.claims), false);
  assert.equal(await stillIn(there.claims), true);

  const third = await signedIn();
  const { ended: count } = await house.act(signOutEverywhere, {}, third.claims, {
    door: { credential: third.browser },
  });
  assert.ok(count >= 2);
  assert.equal(await stillIn(there.claims), false);
  assert.equal(await stillIn(third.claims), false);
  assert.deepEqual(await turn(there.browser), ended);
});

test("sessions that ended long ago are forgotten, and those in use are not", async () => {
  const old = await signedIn();
  wait(91 * 24 * 3600);
  const fresh = await signedIn();
  const askAlone: Before["askAlone"] = (statement) => house.database.askAlone(statement);
  await forgetOldSessions.run({ ...house, now: house.clock.now, askAlone, everywhere: async () => {} });
  const left = await house.look<{ id: string }>("select id from access.session");
  const ids = left.map(({ id }) => id);
  assert.equal(ids.includes(old.claims.session), false);
  assert.equal(ids.includes(fresh.claims.session), true);
});
