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
import { listFacilities } from "../../places/operations.ts";
import { openAccount, signIn } from "../operations.ts";

let house: TestHouse;
let organisation: TestOrganisation;
let passwordsTried = 0;
let passwordsHashed = 0;

before(async () => {
  house = await openTestHouse([], {
    ...testKeys,
    passwords: {
      hash(password) {
        passwordsHashed += 1;
        return testKeys.passwords.hash(password);
      },
      async matches(known, password) {
        passwordsTried += 1;
        return testKeys.passwords.matches(known, password);
      },
    },
  });
  organisation = await house.organisation("demo");
});
after(() => house.close());

const rightPassword = "neem ke pattay";

async function someoneCalled(signInName: string) {
  const memberId = house.newId() as never;
  const { builder, district } = organisation;
  await house.act(
    addMember,
    { memberId, assignmentId: house.newId() as never, name: "Asha", role: "doctor", placeId: district as never },
    builder,
  );
  await house.act(openAccount, { memberId, signInName, password: rightPassword }, builder);
}

const trySignIn = (name: string, password: string, browser = testBrowser(), address: string | null = null) =>
  house.send(signIn, { name, password }, null, { door: { credential: browser, address } });
const said = (outcome: Awaited<ReturnType<typeof trySignIn>>) =>
  outcome.is === "refused"
    ? [outcome.refusal.refused, outcome.refusal.params["seconds"]].filter(Boolean).join(" ")
    : "signed in";
const pass = (seconds: number) => {
  house.clock.now += seconds * 1000;
};

test("the right password opens a session that may be used at once", async () => {
  await someoneCalled("asha");
  const browser = testBrowser();
  const outcome = await trySignIn(" Asha@DEMO ", rightPassword, browser);
  assert.ok(outcome.is === "done");
  const { accessToken, expiresInSeconds } = outcome.answer as { accessToken: string; expiresInSeconds: number };
  assert.equal(expiresInSeconds, 300);
  const claims = await testKeys.tokens.read(accessToken, house.clock.now);
  assert.ok(claims);
  await house.act(listFacilities, {}, claims);
  assert.ok(browser.refresh && browser.device);
});

test("a wrong password, a wrong name and a wrong organisation cannot be told apart, and cost the same work", async () => {
  await someoneCalled("bimla");
  for (const name of ["bimla@demo", "nobody@demo", "bimla@nowhere"]) {
    passwordsTried = 0;
    const outcome = await trySignIn(name, "not this one");
    assert.deepEqual(outcome, {
      is: "refused",
      refusal: { refused: "wrong-name-or-password", params: {} },
      issues: [],
    });
    assert.equal(passwordsTried, 1, name);
  }
});

test("nothing of a password or a token is kept in the clear", async () => {
  await someoneCalled("chandni");
  const browser = testBrowser();
  await trySignIn("chandni@demo", rightPassword, browser);
  const rows = await house.look<{ row: string }>(
    `select a::text as row from access.account a union all select s::text from access.session s
     union all select t::text from access.refresh_token t union all select l::text from house.audit_leaf l
     union all select p::text from access.pace p`,
  );
  const everything = rows.map(({ row }) => row).join("\n");
  assert.ok(rows.length > 4);
  for (const secret of [rightPassword, browser.refresh, browser.device]) {
    assert.ok(secret);
    assert.equal(everything.includes(secret), false);
    assert.equal(everything.includes(Buffer.from(secret).toString("hex")), false);
  }
  assert.match(everything, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

for (const [who, name] of [
  ["somebody", "devi@demo"],
  ["nobody", "no-such-devi@demo"],
] as const) {
  test(`after five wrong tries ${who} waits, twice as long each time, and never more than a minute`, async () => {
    if (who === "somebody") await someoneCalled("devi");
    const waits: string[] = [];
    for (let tries = 0; tries < 5; tries += 1)
      assert.equal(said(await trySignIn(name, "wrong")), "wrong-name-or-password");
    for (let more = 0; more < 9; more += 1) {
      const told = said(await trySignIn(name, "wrong"));
      waits.push(told);
      pass(Number(told.split(" ")[1] ?? 0));
      assert.equal(said(await trySignIn(name, "wrong")), "wrong-name-or-password");
    }
    assert.deepEqual(
      waits,
      [1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => `wait-before-trying ${seconds}`),
    );
    pass(60);
    if (who === "somebody") assert.equal(said(await trySignIn(name, rightPassword)), "signed in");
  });
}

test("knocking while one has to wait neither lengthens the wait nor looks at a password", async () => {
  await someoneCalled("esha");
  for (let tries = 0; tries < 6; tries += 1) await trySignIn("esha@demo", "wrong");
  passwordsTried = 0;
  for (let knocks = 0; knocks < 20; knocks += 1) {
    assert.equal(said(await trySignIn("esha@demo", rightPassword)), "wait-before-trying 1");
  }
  assert.equal(passwordsTried, 0);
  pass(1);
  assert.equal(said(await trySignIn("esha@demo", rightPassword)), "signed in");
});

test("sixteen tries in the same moment are counted like sixteen in a row", async () => {
  await someoneCalled("farah");
  passwordsTried = 0;
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => trySignIn("farah@demo", "wrong")));
  assert.equal(passwordsTried, 5);
  assert.equal(outcomes.filter((outcome) => said(outcome).startsWith("wait")).length, 11);
});

test("strangers who guess cannot keep a doctor's own phone out", async () => {
  await someoneCalled("gauri");
  const phone = testBrowser();
  assert.equal(said(await trySignIn("gauri@demo", rightPassword, phone)), "signed in");
  for (let tries = 0; tries < 12; tries += 1) await trySignIn("gauri@demo", "guess");
  assert.match(said(await trySignIn("gauri@demo", rightPassword)), /^wait-before-trying/);
  assert.equal(said(await trySignIn("gauri@demo", rightPassword, phone)), "signed in");
});

test("a device cookie from elsewhere, or of another account, opens no bucket of its own", async () => {
  await someoneCalled("hema");
  const forged = Object.assign(testBrowser(), { device: "made-up" });
  const others = testBrowser();
  await trySignIn("gauri@demo", rightPassword, others);
  pass(61);
  for (let tries = 0; tries < 6; tries += 1) await trySignIn("hema@demo", "guess");
  assert.match(said(await trySignIn("hema@demo", rightPassword, forged)), /^wait/);
  assert.match(said(await trySignIn("hema@demo", rightPassword, others)), /^wait/);
});

test("one address that tries many names is slowed down, and right sign-ins from a shared one are not counted", async () => {
  for (let tries = 0; tries < 60; tries += 1) {
    assert.equal(said(await trySignIn("asha@demo", rightPassword, testBrowser(), "198.51.100.7")), "signed in");
  }
  for (let names = 0; names < 50; names += 1) {
    assert.equal(
      said(await trySignIn(`name-${names}@demo`, "spring2026", testBrowser(), "203.0.113.9")),
      "wrong-name-or-password",
    );
  }
  await trySignIn("name-x@demo", "spring2026", testBrowser(), "203.0.113.9");
  assert.match(said(await trySignIn("name-y@demo", "spring2026", testBrowser(), "203.0.113.9")), /^wait/);
  assert.equal(said(await trySignIn("asha@demo", rightPassword, testBrowser(), "198.51.100.7")), "signed in");
});

test("a quarter of an hour without a try forgets the count", async () => {
  await someoneCalled("indu");
  for (let tries = 0; tries < 5; tries += 1) await trySignIn("indu@demo", "wrong");
  pass(15 * 60 + 120);
  for (let tries = 0; tries < 5; tries += 1)
    assert.equal(said(await trySignIn("indu@demo", "wrong")), "wrong-name-or-password");
  assert.match(said(await trySignIn("indu@demo", "wrong")), /^wait/);
});

test("a password is hashed only for whoever may open the account", async () => {
  const patient = await organisation.member("patient", organisation.district);
  const account = { memberId: house.newId() as never, signInName: "sly", password: rightPassword };
  passwordsHashed = 0;
  const outcome = await house.send(openAccount, account, patient);
  assert.equal(outcome.is === "refused" && outcome.refusal.refused, "not-allowed");
  assert.equal(passwordsHashed, 0);
});

test("a password of 257 characters is refused before it costs anything", async () => {
  passwordsTried = 0;
  assert.equal(said(await trySignIn("asha@demo", "x".repeat(257))), "not-understood");
  assert.equal(passwordsTried, 0);
});

test("of two who sign in from one address at one moment neither waits, whichever request is looked at first", async () => {
  await someoneCalled("first");
  await someoneCalled("second");
  assert.equal(said(await trySignIn("first@demo", rightPassword, testBrowser(), "192.0.2.77")), "signed in");
  house.clock.now -= 5;
  assert.equal(said(await trySignIn("second@demo", rightPassword, testBrowser(), "192.0.2.77")), "signed in");
  house.clock.now += 5;
});
