import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { Readable } from "node:stream";
import { after, before, test } from "node:test";
import { usualKeptDays } from "../../../foundation/keep-rules.ts";
import type { FileGiven } from "../../../foundation/operation.ts";
import { announced, openOnSymptoms, voiceBytes } from "../../../scenarios/on-symptoms.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { forgetOldVoices, listVoiceFiles, mayUploadVoice, openVoice } from "../operations.ts";

/* A spoken message: it comes after its report, is the one that was announced, and goes when its time is over. */

let way: Awaited<ReturnType<typeof openOnSymptoms>>;
before(async () => {
  way = await openOnSymptoms();
});
after(() => way.house.close());

const listen = (patientId: never, reportId: never, by: Claims = way.doctor) =>
  way.house.send(openVoice, { patientId, reportId }, by);
const stateOf = async (patientId: never) => (await way.read(patientId))[0]?.voice?.state;
const fileOf = async (reportId: never) => {
  const [row] = await way.house.look<{ file: string }>("select file from symptoms.voice where report = $1", [reportId]);
  return row?.file ?? null;
};
const isThere = async (file: string | null) =>
  (await readdir(way.house.filesFolder, { recursive: true })).some((name) => name.endsWith(file ?? "none"));

test("announced with its report, it is on its way; whole, doctor and worker hear the very bytes", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const bytes = voiceBytes();
  const { reportId } = await way.reported(patientId, phone, { voice: announced(bytes) });
  assert.equal(await stateOf(patientId), "on-the-way");
  assert.equal(codeOf(await listen(patientId, reportId)), "voice-on-its-way");
  assert.equal(await way.received(patientId, reportId, phone), "voice-not-whole");
  await way.uploaded(patientId, reportId, phone, bytes);
  assert.equal(await way.received(patientId, reportId, phone), "done");
  assert.equal(await way.received(patientId, reportId, phone), "done", "an answer that was lost is asked for again");
  assert.equal(await stateOf(patientId), "received");
  for (const by of [way.doctor, way.worker]) {
    const heard = await listen(patientId, reportId, by);
    assert.ok(heard.is === "done" && Buffer.from((heard.answer as FileGiven).bytes).equals(bytes));
  }
  assert.notEqual(codeOf(await listen(patientId, reportId, way.lab)), "done");
  assert.notEqual(codeOf(await listen(patientId, reportId, phone)), "done");
});

test("nothing on the disk can be heard without the patient's key", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const bytes = voiceBytes();
  const reportId = await way.spoken(patientId, phone, bytes);
  const sealed = await way.house.files.read(way.ours.id, (await fileOf(reportId)) ?? "");
  assert.ok(sealed && !Buffer.from(sealed).includes(bytes.subarray(20, 60)));
});

test("a message without its report, of a report without one, or under another patient's name is not taken", async () => {
  way.dawn(1);
  const [one, other] = [await way.filming(), await way.filming()];
  const silent = await way.reported(one.patientId, one.phone);
  const { reportId } = await way.reported(one.patientId, one.phone, { voice: announced(voiceBytes()) });
  for (const [who, which] of [
    [one, way.id()],
    [one, silent.reportId],
    [other, reportId],
  ] as const) {
    const input = { patientId: who.patientId, reportId: which };
    assert.equal(codeOf(await way.house.send(mayUploadVoice, input, who.phone)), "no-such-voice");
    assert.equal(await way.received(who.patientId, which, who.phone), "no-such-voice");
  }
  assert.notEqual(await way.received(one.patientId, reportId, other.phone), "done");
});

test("other bytes than those announced are thrown away, and what is no recording is refused", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const bytes = voiceBytes();
  const { reportId } = await way.reported(patientId, phone, { voice: announced(bytes) });
  await way.uploaded(patientId, reportId, phone, voiceBytes());
  assert.equal(await way.received(patientId, reportId, phone), "file-changed-on-the-way");
  await way.uploaded(patientId, reportId, phone, bytes);
  assert.equal(await way.received(patientId, reportId, phone), "done");
  const page = Buffer.from("<html><script>alert(1)</script></html>".repeat(9));
  const { reportId: odd } = await way.reported(patientId, phone, { voice: announced(page) });
  await way.uploaded(patientId, odd, phone, page);
  assert.equal(await way.received(patientId, odd, phone), "not-a-voice");
});

test("half of it is not taken over, nor thrown away: the rest is sent behind it", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const bytes = voiceBytes();
  const { reportId } = await way.reported(patientId, phone, { voice: announced(bytes) });
  const { upload } = await way.house.act(mayUploadVoice, { patientId, reportId }, phone);
  const half = bytes.length >> 1;
  await way.house.uploads.create(upload, bytes.length);
  await way.house.uploads.append(upload, 0, Readable.from([bytes.subarray(0, half)]));
  assert.equal(await way.received(patientId, reportId, phone), "voice-not-whole");
  await way.house.uploads.append(upload, half, Readable.from([bytes.subarray(half)]));
  assert.equal(await way.received(patientId, reportId, phone), "done");
});

test("half a year after it came it is gone from the store, and what was reported stays", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const reportId = await way.spoken(patientId, phone);
  const file = await fileOf(reportId);
  const forget = async () => {
    while ((await way.house.act(forgetOldVoices, { kept: usualKeptDays }, way.ours.builder)).forgotten > 0);
  };
  const named = async () => (await way.house.act(listVoiceFiles, { after: null }, way.ours.builder)).files;
  way.house.clock.now += 179 * 86_400_000;
  await forget();
  assert.deepEqual([await stateOf(patientId), (await named()).includes(file ?? "")], ["received", true]);
  way.house.clock.now += 2 * 86_400_000;
  await way.house.act(forgetOldVoices, { kept: usualKeptDays }, way.ours.builder);
  assert.equal((await named()).includes(file ?? ""), false, "it is to go: nobody looks for it any more");
  await forget();
  assert.equal(codeOf(await listen(patientId, reportId)), "voice-no-longer-kept");
  assert.deepEqual([await stateOf(patientId), await isThere(file)], ["no-longer-kept", false]);
  assert.equal((await way.read(patientId))[0]?.symptoms.length, 1);
  assert.equal(
    await way.received(patientId, reportId, phone),
    "done",
    "a phone that comes late learns that it arrived",
  );
});
