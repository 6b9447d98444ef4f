import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { openTheWay, today } from "../../../scenarios/on-the-way.ts";
import { codeOf } from "../../../server/test-house.ts";
import { houseDoor } from "../../../server/turn.ts";
import { addXray, openXray, readDiagnosis, readGate, saveXray, sendXrayFile } from "../operations.ts";
import { madeDicom } from "./x-ray-file/made-dicom.ts";

/* An X-ray that cannot be drawn here is an X-ray: kept, said, given out as it came, and decided on. */

const none = Buffer.alloc(0);
const video = madeDicom({ syntax: "1.2.840.10008.1.2.4.100", pixels: [none, Buffer.from("pictures that move")] });
const palette = madeDicom({ elements: { "0028,0004": ["CS", "PALETTE COLOR"] } });

let way: Awaited<ReturnType<typeof openTheWay>>;
before(async () => {
  way = await openTheWay();
});
after(() => way.house.close());

async function send(patientId: never, bytes: Buffer) {
  const sent = { patientId, fileId: way.id(), kind: "dicom", sha256: createHash("sha256").update(bytes).digest("hex") };
  const door = { ...houseDoor, file: async () => bytes };
  const outcome = await way.house.send(sendXrayFile, sent as never, way.worker, { door });
  assert.ok(outcome.is === "done", codeOf(outcome));
  return outcome.answer as { fileId: never; notShown: string | null };
}

async function add(patientId: never, bytes: Buffer): Promise<never> {
  const { fileId } = await send(patientId, bytes);
  const xrayId = way.id();
  await way.house.act(addXray, { patientId, xrayId, fileId, takenOn: today, view: "pa", report: null }, way.worker);
  return xrayId;
}

test("whoever sends it is told at once why it will not be seen", async () => {
  const someone = await way.patient();
  assert.equal((await send(someone, video)).notShown, "way-of-packing-unknown");
  assert.equal((await send(someone, palette)).notShown, "not-grey-samples");
  const real = readFileSync(new URL("../../../demo-district/x-rays/jpeg-ls.dcm", import.meta.url));
  assert.equal((await send(someone, real)).notShown, null);
});

test("it stands among the X-rays without a picture, and the doctor gets it byte for byte", async () => {
  const someone = await way.patient();
  const xrayId = await add(someone, video);
  const { xrays } = await way.house.act(readDiagnosis, { patientId: someone }, way.worker);
  assert.deepEqual(
    xrays.map(({ picture, notShown, kind, bytes }) => ({ picture, notShown, kind, bytes })),
    [{ picture: null, notShown: "way-of-packing-unknown", kind: "dicom", bytes: video.length }],
  );
  const opened = await way.house.send(openXray, { patientId: someone, xrayId }, way.doctor);
  assert.equal(codeOf(opened), "x-ray-not-shown");
  const kept = await way.house.act(saveXray, { patientId: someone, xrayId }, way.doctor);
  assert.ok(video.equals(kept.bytes));
  assert.match(kept.saveAs ?? "", /^x-ray-[0-9a-f]{8}\.dcm$/);
  assert.equal(codeOf(await way.house.send(saveXray, { patientId: someone, xrayId }, way.worker)), "not-allowed");
});

test("the gate wants an X-ray, and this is one", async () => {
  const someone = await way.patient();
  const [xrayId, smear] = [await add(someone, palette), await way.result(someone)];
  await way.confirmed(someone, xrayId, smear);
  const { gate } = await way.house.act(readGate, { patientId: someone }, way.doctor);
  assert.equal(gate.is, "open");
});

test("a picture that came after it is shown, and it stays readable as the version before", async () => {
  const someone = await way.patient();
  await add(someone, video);
  await way.xray(someone);
  const { xrays } = await way.house.act(readDiagnosis, { patientId: someone }, way.doctor);
  assert.deepEqual(
    xrays.map(({ version, picture, notShown }) => [version, picture !== null, notShown]),
    [
      [2, true, null],
      [1, false, "way-of-packing-unknown"],
    ],
  );
});
