import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { after, before, test } from "node:test";
import { codeOf, openTestHouse, type TestHouse, type TestOrganisation } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { erasePatient, readMyself, readPatient, registerPatient } from "../../people/operations.ts";
import { PatientErased } from "../../people/events.ts";
import { testRegistration } from "../../people/test-registration.ts";
import { addFacility } from "../../places/operations.ts";
import { bindPhone, endPhone, invitePatient, openFromPhone, readMe, readPhones } from "../operations.ts";
import { signedWords } from "../phone.ts";
import whenPatientErased from "./when-patient-erased.ts";

let house: TestHouse;
let ours: TestOrganisation;
let worker: Claims;
let doctor: Claims;
let facility: string;
let names = 0;
before(async () => {
  house = await openTestHouse();
  ours = await house.organisation();
  worker = await ours.member("worker", ours.district);
  doctor = await ours.member("doctor", ours.district);
  facility = house.newId();
  const placed = { placeId: facility, parentId: ours.district, type: "phc" as const, name: "PHC", services: [] };
  await house.act(addFacility, placed as never, ours.builder);
});
after(() => house.close());

const pin = "271828";
const inMinutes = (minutes: number) => {
  house.clock.now += minutes * 60_000;
};

async function register(): Promise<string> {
  const patientId = house.newId();
  const name = `Kamla ${"abcdefghij"[Math.floor((names += 1) / 10)]}${"abcdefghij"[names % 10]}`;
  const input = testRegistration({ patientId, placeId: facility, on: "2026-11-21" }, { name, phone: null });
  await house.act(registerPatient, { ...input, similar: "looked-at-and-new" }, worker);
  return patientId;
}

let codes = 20_000_000;
async function invite(patientId: string): Promise<string> {
  const code = String((codes += 1));
  await house.act(invitePatient, { patientId, invitationId: house.newId(), code }, worker);
  return code;
}

interface TestPhone {
  readonly phoneId: string;
  readonly key: string;
  readonly privateKey: KeyObject;
}

function newPhone(): TestPhone {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  return { phoneId: house.newId(), key: point.toString("base64url"), privateKey };
}

const bind = ({ phoneId, key }: TestPhone, code: string, more: { pin?: string; address?: string } = {}) =>
  house.send(bindPhone, { phoneId, key, code, pin: more.pin ?? pin }, null, {
    door: { address: more.address ?? null },
  });

const iso = (ms: number) => new Date(ms).toISOString();

function open(phone: TestPhone, more: { pin?: string | null; at?: string; by?: KeyObject } = {}) {
  const at = more.at ?? iso(house.clock.now);
  const words = Buffer.from(signedWords(phone.phoneId as never, at));
  const signature = sign("sha256", words, { key: more.by ?? phone.privateKey, dsaEncoding: "ieee-p1363" });
  const input = { phoneId: phone.phoneId, at, signature: signature.toString("base64url"), pin: more.pin ?? null };
  return house.send(openFromPhone, input, null);
}

async function claimsOf(outcome: Awaited<ReturnType<typeof open>>): Promise<Claims> {
  assert.equal(outcome.is, "done", codeOf(outcome));
  const { accessToken } = (outcome as { answer: { accessToken: string } }).answer;
  const [, payload = ""] = accessToken.split(".");
  const { sub, sid } = JSON.parse(Buffer.from(payload, "base64url").toString()) as { sub: string; sid: string };
  return { member: sub, session: sid };
}

async function bound(): Promise<{ patientId: string; phone: TestPhone }> {
  const patientId = await register();
  const phone = newPhone();
  assert.equal(codeOf(await bind(phone, await invite(patientId))), "done");
  return { patientId, phone };
}

test("a phone bound beside its worker opens locked without the PIN, and sees more with it", async () => {
  const { patientId, phone } = await bound();
  const locked = await claimsOf(await open(phone));
  assert.equal(locked.member, patientId);
  const myself = await house.act(readMyself, { patientId }, locked);
  assert.equal(myself.calledBy, "Kamla");
  assert.equal(codeOf(await house.send(readPatient, { patientId }, locked)), "not-allowed");
  assert.equal(codeOf(await house.send(readMe, {}, locked)), "not-allowed", "a phone is no member");
  const { rows } = { rows: await house.look<{ n: number }>("select count(*)::int as n from access.phone_session") };
  assert.equal(rows[0]?.n, 1);
  await claimsOf(await open(phone, { pin }));
});

test("sixteen phones with one code: one is bound, and it may ask again for the answer it lost", async () => {
  const patientId = await register();
  const code = await invite(patientId);
  const phones = Array.from({ length: 16 }, newPhone);
  const fates = (await Promise.all(phones.map((phone) => bind(phone, code)))).map(codeOf);
  assert.deepEqual(fates.toSorted(), [...Array.from({ length: 15 }, () => "code-unknown"), "done"]);
  const winner = phones[fates.indexOf("done")] as TestPhone;
  assert.equal(codeOf(await bind(winner, code)), "done");
  // The same id with another key is another phone.
  assert.equal(codeOf(await bind({ ...newPhone(), phoneId: winner.phoneId }, code)), "code-unknown");
  const { phones: listed } = await house.act(readPhones, { patientId }, worker);
  assert.deepEqual(
    listed.map(({ phoneId, ended }) => [phoneId, ended]),
    [[winner.phoneId, false]],
  );
});

test("a code is good for half an hour, is kept nowhere, and tries of one address are slowed down", async () => {
  const patientId = await register();
  const code = await invite(patientId);
  const [row] = await house.look<{ words: string }>(
    "select i::text as words from access.invitation i where patient = $1",
    [patientId],
  );
  assert.equal(row?.words.includes(code), false);
  assert.equal(
    row?.words.includes(createHash("sha256").update(code).digest("hex")),
    false,
    "an unkeyed hash of 8 digits is the code",
  );
  inMinutes(31);
  assert.equal(codeOf(await bind(newPhone(), code)), "code-unknown");
  const fates: string[] = [];
  for (let tries = 0; tries < 53; tries += 1)
    fates.push(codeOf(await bind(newPhone(), "99999999", { address: "10.1.2.3" })));
  assert.equal(fates[0], "code-unknown");
  assert.equal(fates.at(-1), "wait-before-trying");
  assert.equal(codeOf(await bind(newPhone(), await invite(patientId), { address: "10.9.9.9" })), "done");
});

test("a plain PIN is refused before anything is bound", async () => {
  const code = await invite(await register());
  for (const plain of ["000000", "123456", "987654"]) {
    assert.equal(codeOf(await bind(newPhone(), code, { pin: plain })), "pin-too-plain", plain);
  }
  assert.equal(codeOf(await bind(newPhone(), code)), "done");
});

test("without the phone's key nothing opens, and no PIN is tried", async () => {
  const { phone } = await bound();
  const stranger = newPhone();
  for (let tries = 0; tries < 10; tries += 1) {
    assert.equal(codeOf(await open(phone, { pin: "000001", by: stranger.privateKey })), "phone-unknown");
  }
  assert.equal(codeOf(await open(phone, { pin })), "done", "its owner was not made to wait");
  assert.equal(codeOf(await open(stranger)), "phone-unknown");
});

test("a signature of another time is told the house's time, and opens with that", async () => {
  const { phone } = await bound();
  const outcome = await open(phone, { at: "2031-02-28T23:59:59.000Z" });
  assert.equal(codeOf(outcome), "clock-differs");
  const now = outcome.is === "refused" ? Number(outcome.refusal.params["now"]) : 0;
  assert.equal(now, house.clock.now);
  assert.equal(codeOf(await open(phone, { at: iso(now) })), "done");
  inMinutes(6);
  assert.equal(codeOf(await open(phone, { at: iso(now) })), "clock-differs", "an old signature opens nothing later");
});

test("five wrong PINs, then waits; the right one opens after them, and sending never waits", async () => {
  const { phone } = await bound();
  for (let tries = 0; tries < 5; tries += 1) assert.equal(codeOf(await open(phone, { pin: "314159" })), "wrong-pin");
  assert.equal(codeOf(await open(phone, { pin })), "wait-before-trying");
  assert.equal(codeOf(await open(phone)), "done");
  inMinutes(61);
  assert.equal(codeOf(await open(phone, { pin })), "done");
});

test("an unbound phone is out at its next request, and another patient's stays", async () => {
  const { patientId, phone } = await bound();
  const other = await bound();
  const inside = await claimsOf(await open(phone, { pin }));
  assert.equal(
    codeOf(await house.send(endPhone, { patientId, phoneId: other.phone.phoneId }, worker)),
    "no-such-phone",
  );
  await house.act(endPhone, { patientId, phoneId: phone.phoneId }, doctor);
  assert.equal(codeOf(await house.send(readMyself, { patientId }, inside)), "not-signed-in");
  assert.equal(codeOf(await open(phone)), "phone-unknown");
  assert.equal(codeOf(await open(other.phone)), "done");
});

test("a session is its own patient's: another's id in the token opens nothing", async () => {
  const [one, other] = [await bound(), await bound()];
  const { session } = await claimsOf(await open(one.phone, { pin }));
  const forged = { member: other.patientId, session };
  assert.equal(codeOf(await house.send(readMyself, { patientId: other.patientId }, forged)), "not-signed-in");
});

test("whoever is erased has no phone here any more, and no new one", async () => {
  const { patientId, phone } = await bound();
  const code = await invite(patientId);
  const all = await ours.member("super-admin", null);
  await house.act(erasePatient, { patientId, because: "asked-for-it" }, all);
  const [happened] = await house.look<{ id: string }>(
    "select id from house.event where name = $1 order by at desc limit 1",
    [PatientErased.name],
  );
  await house.turn.react(whenPatientErased, {
    event: happened?.id ?? "",
    organisation: ours.id,
    carries: { patientId, because: "asked-for-it" },
  });
  assert.equal(codeOf(await open(phone)), "phone-unknown");
  assert.equal(codeOf(await bind(newPhone(), code)), "erased");
});
