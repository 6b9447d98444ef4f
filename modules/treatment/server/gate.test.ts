import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { InputOf } from "../../../foundation/operation.ts";
import { houseDoor } from "../../../server/turn.ts";
import { codeOf, openTestHouse, type TestHouse, type TestOrganisation } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import {
  addXray,
  amendResult,
  decide,
  enterResult,
  listNeedsYou,
  openXray,
  readDiagnosis,
  saveXray,
  sendXrayFile,
  standings,
} from "../../diagnosis/operations.ts";
import type { TestFinding } from "../../diagnosis/test-result.ts";
import { registerPatient } from "../../people/operations.ts";
import { testRegistration } from "../../people/test-registration.ts";
import { addFacility } from "../../places/operations.ts";
import { readTreatments, startTreatment } from "../operations.ts";

/* The gate through all of its doors: what must be there before a first dose, and what closes it again. */

const films = join(import.meta.dirname, "../../../demo-district/x-rays");
const film = readFileSync(join(films, "infiltration-mass.png"));
const otherFilm = readFileSync(join(films, "no-finding.png"));
const today = "2026-11-21" as never;

let house: TestHouse;
let ours: TestOrganisation;
let phc: string;
let worker: Claims;
let lab: Claims;
let doctor: Claims;
let neighbour: Claims;

before(async () => {
  house = await openTestHouse();
  ours = await house.organisation();
  phc = house.newId();
  const place = { placeId: phc, parentId: ours.district, type: "phc", name: "PHC Naya Tola", services: [] };
  await house.act(addFacility, place as never, ours.builder);
  worker = await ours.member("worker", phc);
  lab = await ours.member("lab", ours.district);
  doctor = await ours.member("doctor", ours.district);
  neighbour = await ours.member("doctor", await ours.place("district", null));
});
after(() => house.close());

const tick = () => void (house.clock.now += 60_000);
const id = () => house.newId() as never;

let count = 0;
async function patient(): Promise<never> {
  const patientId = house.newId();
  const identity = { name: `Patient ${"abcdefghijklmnopqrstuvwxyz"[((count += 1)) % 26]}${count}`, phone: null };
  const input = {
    ...testRegistration({ patientId, placeId: phc, on: "2026-11-21" }, identity),
    similar: "looked-at-and-new",
  } as const;
  await house.act(registerPatient, input, worker);
  return patientId as never;
}

async function send(patientId: never, bytes: Buffer, by = worker, kind: "png" | "jpeg" | "dicom" = "png") {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const fileId = id();
  const door = { ...houseDoor, file: async () => bytes };
  const outcome = await house.send(sendXrayFile, { patientId, fileId, kind, sha256 }, by, { door });
  return { outcome, fileId };
}

async function xray(patientId: never, bytes = film): Promise<never> {
  tick();
  const { fileId, outcome } = await send(patientId, bytes);
  assert.equal(codeOf(outcome), "done");
  const xrayId = id();
  await house.act(
    addXray,
    { patientId, xrayId, fileId, takenOn: today, view: "pa", report: "patch, right upper zone" },
    worker,
  );
  return xrayId;
}

const found = (finding: TestFinding) => ({ takenOn: today, foundOn: today, finding, note: null });
async function result(patientId: never, finding: TestFinding = { test: "smear", found: "2+" }): Promise<never> {
  tick();
  const resultId = id();
  await house.act(enterResult, { patientId, resultId, ...found(finding) }, lab);
  return resultId;
}

type Decision = InputOf<typeof decide>;
async function decided(patientId: never, more: Partial<Decision>, by = doctor) {
  tick();
  const none = { basis: null, wants: [], note: null, xrayId: null, resultIds: [] };
  const decision = { patientId, decisionId: id(), decided: "confirmed", ...none, ...more } as Decision;
  return codeOf(
    await house.send(decide, { ...decision, wants: [...decision.wants], resultIds: [...decision.resultIds] }, by),
  );
}
const confirmed = (patientId: never, xrayId: never, ...resultIds: never[]) =>
  decided(patientId, {
    decided: "confirmed",
    basis: resultIds.length > 0 ? "bacteriological" : "clinical",
    xrayId,
    resultIds,
  });

const started = async (patientId: never, by = doctor) =>
  codeOf(await house.send(startTreatment, { patientId, episodeId: id(), startsOn: today }, by));

test("treatment starts only behind an X-ray and a confirmation on it and the results", async () => {
  const someone = await patient();
  assert.equal(await started(someone), "no-x-ray");
  const smear = await result(someone);
  assert.equal(await started(someone), "no-x-ray");
  assert.equal(await decided(someone, { basis: "bacteriological", resultIds: [smear] }), "no-x-ray");
  const picture = await xray(someone);
  assert.equal(await started(someone), "not-decided");
  assert.equal(await confirmed(someone, picture, smear), "done");
  assert.equal(await started(someone, worker), "not-allowed");
  assert.equal(await started(someone, neighbour), "not-allowed");
  assert.equal(await started(someone), "done");
  assert.equal(await started(someone), "on-treatment-already");
  const { treatments } = await house.act(readTreatments, { patientId: someone }, worker);
  assert.equal(treatments.length, 1);
});

test("replacing the X-ray closes the gate, and a new confirmation opens it", async () => {
  const someone = await patient();
  const [picture, smear] = [await xray(someone), await result(someone)];
  assert.equal(await confirmed(someone, picture, smear), "done");
  const second = await xray(someone, otherFilm);
  assert.equal(await started(someone), "x-ray-changed");
  assert.equal(await confirmed(someone, picture, smear), "x-ray-changed");
  assert.equal(await confirmed(someone, second, smear), "done");
  assert.equal(await started(someone), "done");
});

test("amending a result closes the gate, and so does one that arrives later", async () => {
  const someone = await patient();
  const [picture, smear] = [await xray(someone), await result(someone)];
  assert.equal(await confirmed(someone, picture, smear), "done");
  const amended = id();
  const amend = {
    patientId: someone,
    amends: smear,
    resultId: amended,
    ...found({ test: "smear", found: "negative" }),
    why: "written-wrong",
  } as const;
  assert.equal(codeOf(await house.send(amendResult, amend, worker)), "not-allowed");
  await house.act(amendResult, amend, lab);
  assert.equal(codeOf(await house.send(amendResult, { ...amend, resultId: id() }, lab)), "already-amended");
  assert.equal(await started(someone), "results-changed");
  assert.equal(await confirmed(someone, picture, smear), "results-changed");
  assert.equal(await confirmed(someone, picture, amended), "no-result-speaks-for-tb");
  assert.equal(await decided(someone, { basis: "clinical", xrayId: picture, resultIds: [amended] }), "done");
  const later = await result(someone, { test: "truenat", found: "found-rif-resistant" });
  assert.equal(await started(someone), "results-changed");
  assert.equal(await confirmed(someone, picture, amended, later), "done");
  assert.equal(await started(someone), "done");
});

test("a no and a request for more keep the gate closed, and say so", async () => {
  const someone = await patient();
  const picture = await xray(someone);
  assert.equal(await decided(someone, { decided: "more-needed", xrayId: picture }), "say-what-is-wanted");
  assert.equal(await decided(someone, { decided: "more-needed", xrayId: picture, wants: ["smear"] }), "done");
  assert.equal(await started(someone), "more-asked-for");
  const smear = await result(someone, { test: "smear", found: "negative" });
  assert.equal(await decided(someone, { decided: "not-tb", xrayId: picture, resultIds: [smear] }), "done");
  assert.equal(await started(someone), "decided-not-tb");
  assert.equal(await decided(await patient(), { decided: "not-tb" }), "nothing-to-decide-on");
  assert.equal(await decided(someone, { xrayId: picture, resultIds: [smear] }), "say-on-what-basis");
});

test("a start that comes while a result is being amended waits, and is then refused", async () => {
  const someone = await patient();
  const [picture, smear] = [await xray(someone), await result(someone)];
  await confirmed(someone, picture, smear);
  const amend = {
    patientId: someone,
    amends: smear,
    resultId: id(),
    ...found({ test: "smear", found: "negative" }),
    why: "other-patient",
  } as const;
  // The amendment is written and cannot be committed yet.
  await house.look("begin");
  await house.look("lock table diagnosis.standing in exclusive mode");
  const amending = house.send(amendResult, amend, lab).then(codeOf);
  await house.until(async () => (await house.blocked()) === 1);
  let early: string | null = null;
  const starting = started(someone).then((code) => (early = code));
  await house.until(async () => early !== null || (await house.blocked()) === 2);
  await house.look("commit");
  assert.deepEqual([await amending, await starting], ["done", "results-changed"]);
});

/** Sixteen starts around one amendment: whoever started did so before it. */
test("no treatment starts on results that were amended before it", async () => {
  for (let round = 0; round < 4; round += 1) {
    const someone = await patient();
    const [picture, smear] = [await xray(someone), await result(someone)];
    await confirmed(someone, picture, smear);
    const amend = {
      patientId: someone,
      amends: smear,
      resultId: id(),
      ...found({ test: "smear", found: "negative" }),
      why: "other-patient",
    } as const;
    const tries = Array.from({ length: 8 }, () => started(someone));
    const amending = house.send(amendResult, amend, lab).then(codeOf);
    const more = Array.from({ length: 8 }, () => started(someone));
    const codes = await Promise.all([...tries, ...more]);
    assert.equal(await amending, "done");
    const wins = codes.filter((code) => code === "done").length;
    assert.ok(wins <= 1);
    const order = await house.look<{ first: boolean }>(
      `select e.xmin::text::bigint < r.xmin::text::bigint as first from treatment.episode e, diagnosis.result r
       where e.patient = $1 and r.amends = $2`,
      [someone, smear],
    );
    assert.deepEqual(
      order,
      Array.from({ length: wins }, () => ({ first: true })),
    );
    assert.ok(
      codes.every((code) => ["done", "results-changed", "on-treatment-already"].includes(code)),
      codes.join(),
    );
  }
});

test("the doctor's queue holds who waits, the most urgent first, and lets go of whoever was decided on", async () => {
  const queue = async (by = doctor) => (await house.act(listNeedsYou, { limit: 100 }, by)).waiting;
  const mine = async (who: readonly never[]) =>
    (await queue())
      .filter(({ patientId }) => who.includes(patientId as never))
      .map(({ patientId, why }) => [patientId, why]);
  const [clear, ill, changed] = [await patient(), await patient(), await patient()];
  const all = [clear, ill, changed];
  assert.deepEqual(await mine(all), []);
  await xray(clear);
  const [picture, smear] = [await xray(changed), await result(changed)];
  await xray(ill);
  await result(ill);
  assert.deepEqual(await mine(all), [
    [changed, "found-tb"],
    [ill, "found-tb"],
    [clear, "x-ray-only"],
  ]);
  await confirmed(changed, picture, smear);
  assert.deepEqual(await mine(all), [
    [ill, "found-tb"],
    [clear, "x-ray-only"],
  ]);
  await xray(changed, otherFilm);
  assert.deepEqual(await mine(all), [
    [changed, "reopened"],
    [ill, "found-tb"],
    [clear, "x-ray-only"],
  ]);
  assert.deepEqual(await queue(neighbour), []);
  const { standings: stand } = await house.act(standings, { patientIds: all }, worker);
  assert.deepEqual(new Set(stand.map((one) => one.stands)), new Set(["waits-for-doctor"]));
  const pages: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page: { waiting: { patientId: string }[]; next: string | null } = await house.act(
      listNeedsYou,
      { limit: 1, ...(after === "" ? {} : { after }) },
      doctor,
    );
    pages.push(...page.waiting.map(({ patientId }) => patientId));
    after = page.next;
  }
  assert.deepEqual(
    pages,
    (await queue()).map(({ patientId }) => patientId),
  );
});

test("the file comes out byte for byte as it went in, and only for those who treat", async () => {
  const someone = await patient();
  const first = await xray(someone);
  await xray(someone, otherFilm);
  const kept = await house.act(saveXray, { patientId: someone, xrayId: first }, doctor);
  assert.ok(film.equals(kept.bytes));
  const { xrays } = await house.act(readDiagnosis, { patientId: someone }, worker);
  assert.deepEqual(
    xrays.map(({ version }) => version),
    [2, 1],
  );
  assert.deepEqual(xrays[0]?.picture, { ...xrays[1]?.picture, window: xrays[0]?.picture.window });
  assert.equal(xrays[0]?.report, "patch, right upper zone");
  assert.equal(codeOf(await house.send(openXray, { patientId: someone, xrayId: first }, worker)), "done");
  assert.equal(codeOf(await house.send(openXray, { patientId: someone, xrayId: first }, neighbour)), "not-allowed");
  // Somebody else's X-ray under the name of one's own patient.
  assert.equal(
    codeOf(await house.send(openXray, { patientId: await patient(), xrayId: first }, worker)),
    "no-such-file",
  );
});

test("a file that changed on its way, is no picture or is said to be another kind is refused and leaves nothing", async () => {
  const someone = await patient();
  const door = { ...houseDoor, file: async () => film };
  const wrong = { patientId: someone, fileId: id(), kind: "png", sha256: "0".repeat(64) } as const;
  assert.equal(codeOf(await house.send(sendXrayFile, wrong, worker, { door })), "file-changed-on-the-way");
  assert.equal(codeOf((await send(someone, Buffer.from("%PDF-1.7"))).outcome), "not-an-x-ray-file");
  assert.equal(codeOf((await send(someone, film, worker, "jpeg")).outcome), "x-ray-mislabelled");
  assert.equal(codeOf((await send(someone, film.subarray(0, 9000))).outcome), "x-ray-cut-short");
  assert.equal(
    codeOf((await send(someone, Buffer.concat([film, Buffer.from("<script>")]))).outcome),
    "x-ray-has-more-inside",
  );
  const rows = await house.look("select from diagnosis.xray_file where patient = $1", [someone]);
  assert.equal(rows.length, 0);
  const ghost = { patientId: someone, xrayId: id(), fileId: id(), takenOn: today, view: "pa", report: null } as const;
  assert.equal(codeOf(await house.send(addXray, ghost, worker)), "no-such-file");
});

test("days that have not begun, and a result before its specimen, are refused", async () => {
  const someone = await patient();
  const finding = { test: "smear", found: "1+" } as const;
  const enter = (takenOn: string, foundOn: string) =>
    house
      .send(
        enterResult,
        {
          patientId: someone,
          resultId: id(),
          takenOn: takenOn as never,
          foundOn: foundOn as never,
          finding,
          note: null,
        },
        lab,
      )
      .then(codeOf);
  assert.equal(await enter("2026-11-20", "2026-11-22"), "day-not-begun");
  assert.equal(await enter("2026-11-20", "2026-11-19"), "found-before-taken");
  assert.equal(await enter("2026-11-20", "2026-11-20"), "done");
});
