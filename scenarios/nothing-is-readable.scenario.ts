import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomBytes, randomInt } from "node:crypto";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import type * as z from "zod/mini";
import { type CallOptions, clientOf } from "../foundation/client.ts";
import { addDays } from "../foundation/calendar-day.ts";
import { newId } from "../foundation/id.ts";
import type { AnswerOf, Operation } from "../foundation/operation.ts";
import { signIn } from "../modules/access/operations.ts";
import { addDocument, sendDocumentFile } from "../modules/documents/operations.ts";
import { addXray, amendResult, decide, enterResult, saveXray, sendXrayFile } from "../modules/diagnosis/operations.ts";
import {
  correctIdentity,
  erasePatient,
  findPatients,
  readPatient,
  recordHistory,
  registerPatient,
} from "../modules/people/operations.ts";
import { closeTreatment, startTreatment, switchPhase } from "../modules/treatment/operations.ts";
import { testRegistration } from "../modules/people/test-registration.ts";
import { addFacility, listFacilities, listPlaces } from "../modules/places/operations.ts";
import { eraseChild, readChild } from "../modules/children/operations.ts";
import { addMember } from "../modules/staff/operations.ts";
import { type RunningPostgres, startPostgres } from "../server/database/embedded-postgres.ts";
import { goAlongTheLanes } from "./nothing-is-readable/words-of-a-finder.ts";
import { bringRegistersIn } from "./nothing-is-readable/words-of-a-register.ts";
import { closeASession } from "./nothing-is-readable/words-of-a-session.ts";
import { writeOfAChild } from "./nothing-is-readable/words-of-a-child.ts";
import { writeAroundTreatment } from "./nothing-is-readable/words-of-care.ts";
import { writeOnTreatment } from "./nothing-is-readable/words-of-treatment.ts";
import { dump, filesBelow, wordsIn } from "./nothing-is-readable/search.ts";
import { tablets } from "./prescribed.ts";

/*
 * A word that is found nowhere else is put into each protected field, through the running house.
 * Then whoever steals the database, its files, its log, the house's log, a backup or the uploaded
 * files looks for it.
 */

const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
let postgres: RunningPostgres;
let stateFolder: string;
let server: ChildProcess;
let origin: string;
let database: Client;
const log: Buffer[] = [];

before(async () => {
  stateFolder = await mkdtemp(join(tmpdir(), "khurak-canary-"));
  await chmod(stateFolder, 0o711);
  postgres = await startPostgres({ stateFolder, password: randomBytes(16).toString("hex"), report: () => {} });
  server = spawn(process.execPath, [join(checkout, "server", "main.ts")], {
    env: {
      ...process.env,
      DATABASE_URL: postgres.url,
      KHURAK_STATE: stateFolder,
      KHURAK_LOG: "debug",
      PORT: String(5800 + randomInt(400)),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  server.stderr?.on("data", (bytes: Buffer) => log.push(bytes));
  server.stdout?.on("data", (bytes: Buffer) => log.push(bytes));
  if (server.stdout === null) throw new Error("A piped process has an output.");
  for await (const line of createInterface({ input: server.stdout })) {
    origin = /Khurak is at (\S+)/.exec(line)?.[1] ?? "";
    if (origin !== "") break;
  }
  database = new Client({ connectionString: postgres.url });
  await database.connect();
});
after(async () => {
  await database.end();
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await gone;
  await postgres.stop();
  await rm(stateFolder, { recursive: true });
});

const id = () => newId(Date.now(), randomBytes(10)) as never;

/** Somebody of the demo, signed in; what they ask must be done. */
async function someone(name: string) {
  const { password } = JSON.parse(await readFile(join(stateFolder, "demo.json"), "utf8")) as { password: string };
  let token: string | null = null;
  const call = clientOf(origin, {
    fetch: (url, request) => fetch(url, request as RequestInit),
    accessToken: () => token,
    newId: id,
    language: () => "en",
  });
  const act = async <O extends Operation>(operation: O, input: z.input<O["takes"]>, options?: CallOptions) => {
    const answered = await call(operation, input, options);
    if (answered.is === "refused")
      throw new Error(`${operation.name}: ${answered.code} ${JSON.stringify(answered.issues)}`);
    return answered.answer as AnswerOf<O>;
  };
  token = (await act(signIn, { name: `${name}@demo`, password })).accessToken;
  return { act, call };
}

/** Words for a name must be letters; each is its own. */
const canaries: string[] = [];
function canary(): string {
  const word = `Qx${Array.from(randomBytes(10), (byte) => "bcdfghjklmnpqrst"[byte % 16]).join("")}`;
  canaries.push(word);
  return word;
}
function canaryNumber(): string {
  const number = `9${Array.from({ length: 9 }, () => randomInt(10)).join("")}`;
  canaries.push(number);
  return number;
}

/** The DICOM file with the canary for a patient's name; the machine writes it there. */
async function xrayNaming(word: string): Promise<Buffer> {
  const bytes = await readFile(join(checkout, "demo-district/x-rays/explicit-little-endian.dcm"));
  const at = bytes.indexOf(Buffer.from([0x10, 0x00, 0x10, 0x00, 0x50, 0x4e]));
  assert.ok(at > 0, "The file has a patient's name.");
  const length = bytes.readUInt16LE(at + 6);
  const name = Buffer.alloc(length + (length % 2), " ");
  name.write(word.slice(0, length));
  name.copy(bytes, at + 8);
  canaries.push(word.slice(0, length));
  return bytes;
}

const readBytes = async (found: AsyncGenerator<{ path: string; bytes: Buffer }>) => {
  const leaks: string[] = [];
  let files = 0;
  for await (const { path, bytes } of found) {
    files += 1;
    leaks.push(...wordsIn(bytes, canaries).map((word) => `${word} in ${path}`));
  }
  return { files, leaks };
};

test("what is known of a person lies nowhere in words, and dies with their key", { timeout: 180_000 }, async () => {
  const [admin, worker, lab, doctor, superAdmin, finder] = [
    await someone("admin"),
    await someone("worker"),
    await someone("lab"),
    await someone("doctor"),
    await someone("super.admin"),
    await someone("finder"),
  ];
  const { facilities } = await admin.act(listFacilities, { search: "Naya Tola" });
  const placeId = facilities[0]?.placeId as string;
  const { places } = await admin.act(listPlaces, {});
  const block = places.find(({ kind }) => kind === "block")?.placeId as never;
  await admin.act(addMember, { memberId: id(), assignmentId: id(), name: canary(), role: "worker", placeId: block });

  const patientId = id();
  const on = new Date(Date.now() + 5.5 * 3600_000).toISOString().slice(0, 10);
  const identity = {
    name: `${canary()} ${canary()}`,
    phone: { number: canaryNumber(), of: "own" as const },
    address: { village: canary(), landmark: canary() },
    identifiers: [{ kind: "abha" as const, value: canary() }],
    supporter: { name: canary(), relation: "mother" as const, phone: canaryNumber(), isGuardian: false },
  };
  const registration = testRegistration({ patientId, placeId, on }, identity);
  await worker.act(registerPatient, { ...registration, history: { ...registration.history, note: canary() } });
  const { identityHistory } = await worker.act(readPatient, { patientId });
  await worker.act(correctIdentity, {
    patientId,
    correctionId: id(),
    insteadOf: identityHistory[0]?.at ?? "",
    identity: { ...registration.identity, name: canary() },
    why: "was-wrong",
  });
  await worker.act(recordHistory, {
    patientId,
    historyId: id(),
    history: { ...registration.history, note: canary() },
  });
  const found = await worker.act(findPatients, { search: canaries[1] ?? "" });
  assert.equal(found.patients.length, 0, "nobody is found by the name that was corrected");

  const file = await xrayNaming(canary());
  const fileId = id();
  const sha256 = createHash("sha256").update(file).digest("hex");
  await worker.act(sendXrayFile, { patientId, fileId, kind: "dicom", sha256 }, { file });
  const xrayId = id();
  await worker.act(addXray, { patientId, xrayId, fileId, takenOn: on as never, view: "pa", report: canary() });
  const letter = Buffer.from(`%PDF-1.4 ${canary()} %%EOF`);
  const page = { fileId: id(), sha256: createHash("sha256").update(letter).digest("hex") };
  await worker.act(sendDocumentFile, { patientId, ...page }, { file: letter });
  const paper = { documentId: id(), kind: "referral" as const, title: canary(), dated: null, fileIds: [page.fileId] };
  await worker.act(addDocument, { patientId, ...paper });
  const finding = { test: "smear", found: "2+" } as const;
  const days = { takenOn: on as never, foundOn: on as never };
  const [first, second] = [id(), id()];
  await lab.act(enterResult, { patientId, resultId: first, ...days, finding, note: canary() });
  await lab.act(amendResult, {
    patientId,
    amends: first,
    resultId: second,
    ...days,
    finding,
    note: canary(),
    why: "written-wrong",
  });
  await doctor.act(decide, {
    patientId,
    decisionId: id(),
    decided: "confirmed",
    xrayId,
    resultIds: [second],
    basis: "bacteriological",
    wants: [],
    note: canary(),
  });
  // Why this dose, this phase, this end.
  const episodeId = id();
  const regimen = { code: "india-dstb", version: "2026-11" };
  const dose = () => ({ prescriptionId: id(), weightKg: 43, why: canary() });
  const start = { phaseId: id(), startsOn: on as never, regimen, present: [], items: tablets(on as never, 4) };
  const begun = dose();
  await doctor.act(startTreatment, { patientId, episodeId, ...start, ...begun });
  const { prescriptionId } = begun;
  const treated = { doctor, worker, patientId, episodeId, on: on as never, id, canary };
  await writeAroundTreatment(treated);
  await writeOnTreatment({ ...treated, prescriptionId });
  const seen = { verified: 0, reported: 0, resultIds: [] };
  const beginsOn = addDays(on as never, 1);
  const items = tablets(beginsOn, 4, "HRE");
  const next = { to: "continuation" as const, beginsOn, seen, items, ...dose() };
  await doctor.act(switchPhase, { patientId, episodeId, phaseId: id(), ...next });
  const end = { outcomeId: id(), outcome: "not-evaluated" as const, on: on as never, seen, why: canary() };
  await doctor.act(closeTreatment, { patientId, episodeId, ...end });
  const childId = await writeOfAChild({ worker, doctor, placeId, on: on as never, id, canary, canaryNumber });
  await closeASession({ admin, worker, placeId, on: on as never, id, canary });
  await goAlongTheLanes({ admin, worker, finder, placeId, on: on as never, id, canary, canaryNumber });
  await bringRegistersIn({ admin, placeId, on: on as never, id, canary, canaryNumber });
  const kept = await doctor.act(saveXray, { patientId, xrayId });
  assert.ok(file.equals(kept.bytes), "The original is kept byte for byte.");

  // What goes wrong is logged, and must not be quoted: refusals, nonsense, a fault.
  const wrong = [
    { ...registration, patientId: id(), identity: { ...registration.identity, sex: canary() } },
    { ...registration, patientId: id(), [canary()]: 1 },
    { ...registration, on: canary() },
  ];
  for (const input of wrong) assert.equal((await worker.call(registerPatient, input as never)).is, "refused");
  await fetch(`${origin}/api/patients`, {
    method: "POST",
    body: `{"name": "${canary()}"`,
    headers: { "content-type": "application/json" },
  });
  await database.query("alter table people.consent rename to consent_away");
  const another = { ...registration, patientId: id(), similar: "looked-at-and-new" } as const;
  assert.equal((await worker.call(registerPatient, another)).is, "refused");
  await database.query("alter table people.consent_away rename to consent");

  await database.query("checkpoint");
  assert.ok(canaries.length >= 20);
  assert.deepEqual(wordsIn(await dump(database), canaries), [], "in a dump");
  assert.deepEqual(wordsIn(Buffer.concat(log), canaries), [], "in what the house says");
  assert.ok(Buffer.concat(log).includes("a turn failed"), "The fault was logged, or the line above proves nothing.");
  const { rows } = await database.query<{ data_directory: string }>("show data_directory");
  const cluster = await readBytes(filesBelow(rows[0]?.data_directory ?? ""));
  assert.ok(cluster.files > 100);
  assert.deepEqual(
    cluster.leaks,
    [],
    "in the files, the log and the write-ahead log of the database, as a backup copies them",
  );
  const state = await readBytes(filesBelow(stateFolder));
  assert.deepEqual(state.leaks, [], "in what lies beside the database, uploaded files among it");

  // The same search finds what is not protected, or the lines above prove nothing.
  const open = canary();
  await admin.act(addFacility, { placeId: id(), parentId: block, type: "phc", name: open, services: [] });
  await database.query("checkpoint");
  assert.deepEqual(wordsIn(await dump(database), canaries), [open]);
  const after = await readBytes(filesBelow(rows[0]?.data_directory ?? ""));
  assert.ok(after.leaks.length > 0 && after.leaks.every((leak) => leak.startsWith(open)));

  await superAdmin.act(erasePatient, { patientId, because: "asked-for-it" });
  await superAdmin.act(eraseChild, { childId, because: "asked-for-it" });
  for (const refused of [
    await worker.call(readPatient, { patientId }),
    await doctor.call(saveXray, { patientId, xrayId }),
    await doctor.call(readChild, { childId }),
  ]) {
    assert.equal(refused.is === "refused" && refused.code, "erased");
  }
});
