import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { InputOf } from "../../../foundation/operation.ts";
import { codeOf, openTestHouse, type TestHouse, type TestOrganisation } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { addFacility } from "../../places/operations.ts";
import {
  correctIdentity,
  findPatients,
  findSimilar,
  readPatient,
  recordHistory,
  recordMeasures,
  registerPatient,
} from "../operations.ts";
import { testRegistration } from "../test-registration.ts";

type Identity = InputOf<typeof registerPatient>["identity"];
type Member = Claims & { assignment: string };

let house: TestHouse;
let ours: TestOrganisation;
let phc: string;
let worker: Member;
let other: Member;
let doctor: Member;
let supervisor: Member;

before(async () => {
  house = await openTestHouse();
  ours = await house.organisation();
  phc = await facility(ours);
  worker = await ours.member("worker", phc);
  other = await ours.member("worker", phc);
  doctor = await ours.member("doctor", ours.district);
  supervisor = await ours.member("supervisor", ours.district);
});
after(() => house.close());

async function facility(organisation: TestOrganisation): Promise<string> {
  const placeId = house.newId();
  const input = { placeId, parentId: organisation.district, type: "phc", name: `PHC ${placeId}`, services: [] };
  await house.act(addFacility, input as never, organisation.builder);
  return placeId;
}

const today = "2026-11-21";
const fresh = (identity: Partial<Identity> = {}, placeId = phc) =>
  testRegistration({ patientId: house.newId(), placeId, on: today }, { phone: null, ...identity });

const looks = ({ identity: { name, sex, born, phone } }: { identity: Identity }) => ({ name, sex, born, phone });

let families = 0;
/** Somebody whose name sounds like nobody else's here. */
const unlike = () =>
  `${["Ba", "Ka", "Ta", "Ma", "Ga", "La"][families % 6]}${["rik", "lon", "dup", "gesh"][families++ % 4]} Xaqu${"aeiou"[families % 5]}${families.toString(2).replaceAll("0", "ti").replaceAll("1", "mo")}`;

async function registered(by: Claims = worker, identity: Partial<Identity> = {}) {
  const input = fresh({ name: unlike(), ...identity });
  await house.act(registerPatient, input, by);
  return input;
}

test("what was registered is read again, and the worker who did it looks after them", async () => {
  const input = fresh({ name: "मीना कुमारी", phone: { number: "098000 11111", of: "family" } });
  await house.act(registerPatient, input, worker);
  const read = await house.act(readPatient, { patientId: input.patientId }, worker);
  assert.deepEqual(read.identity, { ...input.identity, phone: { number: "+919800011111", of: "family" } });
  assert.equal(read.age, 29);
  assert.deepEqual(
    read.measures.map(({ weightKg, heightCm }) => [weightKg, heightCm]),
    [[43, 156]],
  );
  assert.equal(read.symptoms.answers["cough-two-weeks"], "yes");
  assert.equal(read.history.noneOfThem, true);
  assert.deepEqual(read.consent.alsoFor, ["messages"]);
  assert.deepEqual(read.lookedAfterBy, [{ memberId: worker.member, name: "Test worker" }]);
  assert.equal(read.registeredBy.name, "Test worker");
});

test("a minor is registered with a guardian who agrees, by the younger age where only the year is known", async () => {
  const child = fresh({ name: unlike(), born: { year: 2008, day: null } });
  assert.equal(codeOf(await house.send(registerPatient, child, worker)), "guardian-needed");
  const supporter = { name: "Sita", relation: "mother", phone: null, isGuardian: true } as const;
  const withGuardian = { ...child, identity: { ...child.identity, supporter } };
  assert.equal(codeOf(await house.send(registerPatient, withGuardian, worker)), "guardian-must-agree");
  const agreed = { ...withGuardian, consent: { ...child.consent, givenBy: "guardian" as const } };
  assert.equal(codeOf(await house.send(registerPatient, agreed, worker)), "done");
  // Eighteen today: 2008-11-21 → 2026-11-21.
  const grown = fresh({ name: unlike(), born: { year: 2008, day: "2008-11-21" as never } });
  assert.equal(codeOf(await house.send(registerPatient, grown, worker)), "done");
});

test("a day that has not begun, a place that is no facility and consent for nothing are refused", async () => {
  assert.equal(
    codeOf(await house.send(registerPatient, { ...fresh(), on: "2026-11-22" as never }, worker)),
    "day-not-begun",
  );
  assert.equal(codeOf(await house.send(registerPatient, fresh({}, ours.district), doctor)), "not-a-facility");
  const noConsent = { ...fresh(), consent: { ...fresh().consent, care: false } };
  assert.equal(codeOf(await house.send(registerPatient, noConsent as never, worker)), "not-understood");
});

test("whoever looks like somebody is offered before saving, and saved once somebody has looked", async () => {
  const first = await registered(worker, { name: "Sunita Devi", phone: { number: "9800022222", of: "own" } });
  const again = fresh({ name: "सुनीता देवी", phone: { number: "9800022222", of: "own" } });
  const found = await house.act(findSimilar, { identity: looks(again) }, worker);
  assert.deepEqual(
    found.seen.map(({ patientId }) => patientId),
    [first.patientId],
  );
  assert.equal(found.elsewhere, 0);
  assert.equal(codeOf(await house.send(registerPatient, again, worker)), "looks-like-another");
  const looked = { ...again, similar: "looked-at-and-new" } as const;
  assert.equal(codeOf(await house.send(registerPatient, looked, worker)), "done");
  const kept = await house.look("select unlike from people.taken_as_new where patient = $1", [again.patientId]);
  assert.deepEqual(kept, [{ unlike: first.patientId }]);
});

test("a name tells nobody whether its owner is a patient of somebody else", async () => {
  await registered(worker, { name: "Kamla Oraon", phone: { number: "9800033333", of: "own" } });
  const byName = fresh({ name: "Kamla Oraon" });
  assert.deepEqual(await house.act(findSimilar, { identity: looks(byName) }, other), { seen: [], elsewhere: 0 });
  assert.equal(codeOf(await house.send(registerPatient, byName, other)), "done");
  // Name, age and phone together are the same person: that they are known is said, and nothing of who cares for them.
  const all = fresh({ name: "Kamla Oraon", phone: { number: "9800033333", of: "own" } });
  const third = await ours.member("worker", phc);
  assert.deepEqual(await house.act(findSimilar, { identity: looks(all) }, third), {
    seen: [],
    elsewhere: 1,
  } as never);
});

test("sixteen workers who register the same person at once make one patient", async () => {
  const identity = { name: "Budhni Munda", phone: { number: "9800044444", of: "own" } } as const;
  const codes = await Promise.all(
    Array.from({ length: 16 }, async () => codeOf(await house.send(registerPatient, fresh(identity), worker))),
  );
  assert.equal(codes.filter((code) => code === "done").length, 1);
  assert.equal(codes.filter((code) => code === "looks-like-another").length, 15);
});

test("the same registration sent twice is one patient, and another body under its id is refused", async () => {
  const input = fresh({ name: unlike() });
  const commandId = house.newId();
  assert.equal(codeOf(await house.send(registerPatient, input, worker, { commandId })), "done");
  assert.equal(codeOf(await house.send(registerPatient, input, worker, { commandId })), "done");
  const changed = { ...input, identity: { ...input.identity, name: "Another" } };
  assert.equal(codeOf(await house.send(registerPatient, changed, worker, { commandId })), "id-reused");
  assert.equal(codeOf(await house.send(registerPatient, input, worker)), "already-registered");
});

test("people are found by how a name sounds in either script and by phone, page by page, and only one's own", async () => {
  const mine = await registered(other, { name: "Lakshmi Chaudhary", phone: { number: "9800055555", of: "own" } });
  const find = async (search: string, by: Claims) =>
    (await house.act(findPatients, { search }, by)).patients.map(({ patientId }) => patientId);
  for (const search of ["लक्ष्मी चौधरी", "laxmi", "98000 55555", "+91 98000-55555"]) {
    assert.deepEqual(await find(search, other), [mine.patientId], search);
    assert.deepEqual(await find(search, worker), [], `${search} by somebody else's worker`);
    assert.ok((await find(search, doctor)).includes(mine.patientId), `${search} by the doctor`);
  }
  assert.deepEqual(await find("Nobody Atall", doctor), []);
  const lab = await ours.member("lab", ours.district);
  const row = async (by: Claims) => (await house.act(findPatients, { search: "laxmi" }, by)).patients[0];
  assert.equal((await row(lab))?.name, "Lakshmi Chaudhary");
  assert.equal((await row(lab))?.village, null, "a laboratory does not learn where somebody lives");
  assert.equal((await row(doctor))?.village, "Naya Tola");
  const shanti = await registered(other, { name: "Shanti Kisku" });
  const sunita = await registered(other, { name: "सुनीता किस्कू" });
  assert.deepEqual(await find("Sunita Kisku", other), [sunita.patientId]);
  assert.deepEqual(await find("शांति किस्कू", other), [shanti.patientId]);
  const seen: string[] = [];
  let after: string | null = "";
  while (after !== null) {
    const page: { patients: { patientId: string }[]; next: string | null } = await house.act(
      findPatients,
      { limit: 2, ...(after === "" ? {} : { after }) },
      doctor,
    );
    seen.push(...page.patients.map(({ patientId }) => patientId));
    after = page.next;
  }
  const [all] = await house.look<{ count: number }>(
    "select count(*)::int from people.patient where organisation = $1",
    [ours.id],
  );
  assert.equal(new Set(seen).size, all?.count);
  assert.equal(seen.length, all?.count);
  assert.equal(codeOf(await house.send(findPatients, { after: "rubbish" }, doctor)), "page-unknown");
});

test("a correction shows what stood there before, is searched by, and does not write over a newer one", async () => {
  const input = await registered(worker, { name: "Rukmini", phone: { number: "9800066666", of: "own" } });
  const before = await house.act(readPatient, { patientId: input.patientId }, worker);
  const correct = (name: string, insteadOf: string, by = worker) =>
    house.send(
      correctIdentity,
      {
        patientId: input.patientId,
        correctionId: house.newId() as never,
        insteadOf,
        identity: { ...input.identity, name },
        why: "was-wrong",
      },
      by,
    );
  const read = before.identityHistory[0]?.at ?? "";
  assert.equal(codeOf(await correct("Rukmani Besra", read)), "done");
  assert.equal(codeOf(await correct("Too Late", read)), "changed-meanwhile");
  const now = await house.act(readPatient, { patientId: input.patientId }, worker);
  assert.equal(now.identity.name, "Rukmani Besra");
  assert.deepEqual(
    now.identityHistory.map(({ name, changed, by }) => [name, changed, by.name]),
    [
      ["Rukmani Besra", ["name"], "Test worker"],
      ["Rukmini", [], "Test worker"],
    ],
  );
  assert.equal((await house.act(findPatients, { search: "Besra" }, worker)).patients.length, 1);
  assert.equal(codeOf(await correct("By Supervisor", now.identityHistory[0]?.at ?? "", supervisor)), "not-allowed");
});

test("a weight and a history are added to what stands", async () => {
  const { patientId } = await registered();
  house.clock.now += 60_000;
  const measure = { patientId, measureId: house.newId() as never, on: today as never };
  await house.act(recordMeasures, { ...measure, body: { heightCm: null, weightKg: 44.2 } }, worker);
  const tomorrow = { ...measure, on: "2026-11-22" as never, body: { heightCm: null, weightKg: 45 } };
  assert.equal(codeOf(await house.send(recordMeasures, tomorrow, worker)), "day-not-begun");
  const history = {
    earlierTb: "once",
    lastTreatedIn: 2019,
    medicineOverAMonth: "yes",
    has: ["diabetes"],
    noneOfThem: false,
    note: "took it at Ranchi",
  } as const;
  await house.act(
    recordHistory,
    { patientId, historyId: house.newId() as never, history: { ...history, has: ["diabetes"] } },
    doctor,
  );
  const read = await house.act(readPatient, { patientId }, worker);
  assert.deepEqual(
    read.measures.map(({ weightKg }) => weightKg).toSorted((a, b) => Number(a) - Number(b)),
    [43, 44.2],
  );
  assert.equal(read.history.note, "took it at Ranchi");
  assert.equal(read.history.by.name, "Test doctor");
});

test("ten minutes after midnight in India it is the new day there", async () => {
  const before = house.clock.now;
  house.clock.now = Date.UTC(2026, 10, 21, 18, 40);
  const input = { ...fresh({ name: unlike() }), on: "2026-11-22" as never };
  assert.equal(codeOf(await house.send(registerPatient, input, worker)), "done");
  const tomorrow = { ...fresh({ name: unlike() }), on: "2026-11-23" as never };
  assert.equal(codeOf(await house.send(registerPatient, tomorrow, worker)), "day-not-begun");
  house.clock.now = before;
});
