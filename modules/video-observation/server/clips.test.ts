import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { clipBytes, openOnVideo } from "../../../scenarios/on-video.ts";
import { usualKeptDays } from "../../../foundation/keep-rules.ts";
import { codeOf } from "../../../server/test-house.ts";
import { houseDoor } from "../../../server/turn.ts";
import type { FileGiven } from "../../../foundation/operation.ts";
import { erasePatient } from "../../people/operations.ts";
import { readMyCourse } from "../../adherence/operations.ts";
import {
  forgetOldClips,
  keepSmallerClip,
  listClips,
  mayUploadClip,
  openClip,
  readClips,
  withdrawVerdict,
} from "../operations.ts";

/* A dose on video, from the phone to the calendar. */

let way: Awaited<ReturnType<typeof openOnVideo>>;
before(async () => {
  way = await openOnVideo();
});
after(() => way.house.close());

const watch = (patientId: never, clipId: never) => way.house.send(openClip, { patientId, clipId }, way.doctor);
const queueOf = async (by = way.doctor) => (await way.house.act(listClips, {}, by)).clips.map(({ clipId }) => clipId);

test("a filmed dose counts as told at once, as verified when accepted, as missed when it is no proof", async () => {
  way.dawn(1);
  const { patientId, episodeId, phone } = await way.filming();
  const bytes = clipBytes();
  const { clipId, code } = await way.announced(patientId, 1, phone, bytes);
  assert.equal(code, "done");
  way.dawn(2);
  assert.deepEqual((await way.calendar(patientId, episodeId)).states, ["reported", "unknown"]);
  await way.uploaded(patientId, clipId, phone, bytes);
  assert.equal(await way.received(patientId, clipId, phone), "done");
  assert.equal(await way.judged(patientId, clipId), "done");
  await way.followed();
  assert.deepEqual((await way.calendar(patientId, episodeId)).states, ["verified", "unknown"]);
  assert.equal((await way.row(episodeId))?.letters, "v");
  const second = await way.filmed(patientId, 2, phone);
  assert.equal(await way.judged(patientId, second, { verdict: "retake", reasons: ["too-dark"] }), "done");
  way.dawn(3);
  await way.followed();
  assert.deepEqual((await way.calendar(patientId, episodeId)).states, ["verified", "missed", "unknown"]);
  assert.equal((await way.row(episodeId))?.letters, "vm");
});

test("a clip that arrives days later settles the day that had ended", async () => {
  way.dawn(1);
  const { patientId, episodeId, phone } = await way.filming();
  way.dawn(4);
  assert.deepEqual((await way.calendar(patientId, episodeId)).states, ["unknown", "unknown", "unknown", "unknown"]);
  const at = new Date(way.house.clock.now - 2 * 86_400_000).toISOString();
  const clipId = await way.filmed(patientId, 2, phone, { clock: { at, aheadMs: 0 } });
  await way.judged(patientId, clipId);
  await way.followed();
  assert.deepEqual((await way.calendar(patientId, episodeId)).states, ["unknown", "verified", "unknown", "unknown"]);
  assert.equal((await way.row(episodeId))?.letters, "-v");
});

test("what is received is what was filmed, once, sealed; whoever asks again is told the same", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const canary = Buffer.from("neelkanth-canary-on-video");
  const bytes = Buffer.concat([clipBytes(), canary]);
  const { clipId } = await way.announced(patientId, 1, phone, bytes);
  assert.equal(await way.received(patientId, clipId, phone), "clip-not-whole");
  await way.uploaded(patientId, clipId, phone, bytes);
  const fates = await Promise.all(Array.from({ length: 16 }, () => way.received(patientId, clipId, phone)));
  assert.deepEqual(new Set(fates), new Set(["done"]));
  const events = await way.house.look(
    "select from house.event where name = 'ClipReceived' and carries->>'clipId' = $1",
    [clipId],
  );
  assert.equal(events.length, 1);
  const watched = await watch(patientId, clipId);
  assert.ok(watched.is === "done" && Buffer.from((watched.answer as FileGiven).bytes).equals(bytes));
  const found = await readdir(way.house.filesFolder, { recursive: true, withFileTypes: true });
  assert.ok(found.some((entry) => entry.isFile()));
  for (const entry of found.filter((one) => one.isFile())) {
    assert.equal((await readFile(`${entry.parentPath}/${entry.name}`)).includes(canary), false);
  }
});

test("bytes that are not those that were announced are thrown away and asked for again", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const bytes = clipBytes();
  const { clipId } = await way.announced(patientId, 1, phone, bytes);
  await way.uploaded(patientId, clipId, phone, Buffer.from(bytes.map((byte, at) => (at === 4000 ? byte ^ 1 : byte))));
  assert.equal(await way.received(patientId, clipId, phone), "file-changed-on-the-way");
  await way.uploaded(patientId, clipId, phone, bytes);
  assert.equal(await way.received(patientId, clipId, phone), "done");
  const page = Buffer.concat([Buffer.from("<html>"), randomBytes(500)]);
  const other = await way.announced(patientId, 1, phone, page);
  await way.uploaded(patientId, other.clipId, phone, page);
  assert.equal(await way.received(patientId, other.clipId, phone), "not-a-video");
});

test("sent twice under two command ids, a clip is announced once", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const bytes = clipBytes();
  const { clipId } = await way.announced(patientId, 1, phone, bytes);
  assert.equal((await way.announced(patientId, 1, phone, bytes, { clipId })).code, "done");
  const rows = await way.house.look("select from video_observation.clip where id = $1", [clipId]);
  assert.equal(rows.length, 1);
});

test("without consent to video, without treatment, before and after it, and for another patient nothing is taken", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const other = await way.filming();
  assert.equal((await way.announced(other.patientId, 1, phone, clipBytes())).code, "not-allowed");
  await way.agree(patientId, ["messages"]);
  assert.equal((await way.announced(patientId, 1, phone, clipBytes())).code, "video-not-agreed");
  const early = { clock: { at: "2026-11-19T03:30:00.000Z", aheadMs: 0 }, day: "2026-11-19" as never };
  assert.equal((await way.announced(other.patientId, 1, other.phone, clipBytes(), early)).code, "before-treatment");
  const fresh = await way.patient();
  await way.agree(fresh, ["video"]);
  assert.equal((await way.announced(fresh, 1, await way.phoneOf(fresh, false), clipBytes())).code, "not-on-treatment");
});

test("a clip that is on its way is counted and not listed; another organisation's doctor sees none", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const before = await way.house.act(listClips, {}, way.doctor);
  const { clipId } = await way.announced(patientId, 1, phone, clipBytes());
  const now = await way.house.act(listClips, {}, way.doctor);
  assert.deepEqual([now.total - before.total, now.onTheWay - before.onTheWay], [0, 1]);
  assert.equal(codeOf(await watch(patientId, clipId)), "clip-on-its-way");
  assert.equal(await way.judged(patientId, clipId), "clip-on-its-way");
  assert.deepEqual(await queueOf(way.neighbour), []);
});

test("sixteen who judge one clip at once: one verdict; taken back, it waits again, and only its giver takes it back", async () => {
  way.dawn(1);
  const { patientId, episodeId, phone } = await way.filming();
  const clipId = await way.filmed(patientId, 1, phone, { clipId: notChosen() });
  const second = await way.ours.member("doctor", way.ours.district);
  const fates = await Promise.all(
    Array.from({ length: 16 }, (_, at) => way.judged(patientId, clipId, {}, at % 2 ? way.doctor : second)),
  );
  assert.equal(fates.filter((fate) => fate === "done").length, 1);
  assert.equal((await queueOf()).includes(clipId), false);
  const { clips } = await way.house.act(readClips, { patientId }, way.worker);
  const [verdict] = clips[0]?.verdicts ?? [];
  assert.ok(verdict);
  const [giver, other] = verdict.by.memberId === (second.member as never) ? [second, way.doctor] : [way.doctor, second];
  const back = { patientId, clipId, verdictId: verdict.verdictId };
  assert.equal(codeOf(await way.house.send(withdrawVerdict, back, other)), "not-your-verdict");
  assert.equal(codeOf(await way.house.send(withdrawVerdict, back, giver)), "done");
  assert.ok((await queueOf()).includes(clipId));
  await way.followed();
  assert.equal((await way.row(episodeId))?.letters, "r");
});

/** Ids that are, and are not, looked at twice: the last six digits by twenty. */
const notChosen = () => `${way.house.newId().slice(0, -6)}000001` as never;
const chosen = () => `${way.house.newId().slice(0, -6)}000014` as never;

test("a chosen clip is looked at by a second person who is not told, and a third look settles a difference", async () => {
  way.dawn(1);
  const { patientId, episodeId, phone } = await way.filming();
  const clipId = await way.filmed(patientId, 1, phone, { clipId: chosen() });
  const supervisor = await way.ours.member("supervisor", way.ours.district);
  await way.judged(patientId, clipId);
  assert.equal((await queueOf()).includes(clipId), false, "whoever looked first does not look again");
  const shown = (await way.house.act(listClips, {}, supervisor)).clips.find((clip) => clip.clipId === clipId);
  assert.equal(shown?.second, true);
  assert.equal(JSON.stringify(shown).includes("accepted"), false);
  assert.equal(await way.judged(patientId, clipId), "already-judged");
  assert.equal(
    await way.judged(patientId, clipId, { verdict: "retake", reasons: ["swallow-not-seen"] }, supervisor),
    "done",
  );
  await way.followed();
  assert.equal((await way.row(episodeId))?.letters, "v", "the second look changes no day");
  assert.equal(
    (await way.house.act(listClips, {}, way.doctor)).clips.find((clip) => clip.clipId === clipId)?.differ,
    true,
  );
  assert.equal(await way.judged(patientId, clipId, { verdict: "flagged", reasons: ["another-person"] }), "done");
  await way.followed();
  assert.equal((await way.row(episodeId))?.letters, "m");
  assert.equal((await queueOf(supervisor)).includes(clipId), false);
});

test("half a year after its verdict a clip is gone and what was found stays; one nobody has seen is kept", async () => {
  way.dawn(1);
  const { patientId, episodeId, phone } = await way.filming();
  const [seen, unseen] = [
    await way.filmed(patientId, 1, phone, { clipId: notChosen() }),
    await way.filmed(patientId, 1, phone),
  ];
  await way.judged(patientId, seen);
  const forget = async () => {
    for (;;)
      if ((await way.house.act(forgetOldClips, { kept: usualKeptDays }, way.ours.builder)).forgotten === 0) return;
  };
  way.house.clock.now += 179 * 86_400_000;
  await forget();
  assert.equal(codeOf(await watch(patientId, seen)), "done");
  way.house.clock.now += 2 * 86_400_000;
  await forget();
  assert.equal(codeOf(await watch(patientId, seen)), "clip-no-longer-kept");
  assert.equal(codeOf(await watch(patientId, unseen)), "done");
  await way.followed();
  assert.equal((await way.row(episodeId))?.letters, "v");
  const [gone] = await way.house.look<{ file: string | null }>(
    "select file from video_observation.clip where id = $1",
    [seen],
  );
  assert.equal(gone?.file, null);
});

test("made smaller, it is watched as that; the clip as the phone sent it is gone the next night", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const clipId = await way.filmed(patientId, 1, phone);
  const [sent] = await way.house.look<{ file: string }>("select file from video_observation.clip where id = $1", [
    clipId,
  ]);
  const smaller = clipBytes(1_000);
  const door = { ...houseDoor, file: async () => smaller };
  await way.house.act(keepSmallerClip, { patientId, clipId }, way.ours.builder, { door });
  const watched = await watch(patientId, clipId);
  assert.ok(watched.is === "done" && Buffer.from((watched.answer as FileGiven).bytes).equals(smaller));
  const isThere = async () => {
    const names = await readdir(way.house.filesFolder, { recursive: true });
    return names.some((name) => name.endsWith(sent?.file ?? "none"));
  };
  assert.equal(await isThere(), true);
  while ((await way.house.act(forgetOldClips, { kept: usualKeptDays }, way.ours.builder)).forgotten > 0);
  assert.equal(await isThere(), false);
  assert.equal(codeOf(await watch(patientId, clipId)), "done");
});

test("the patient's locked phone is shown its week and what became of its clips", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const clipId = await way.filmed(patientId, 1, phone, { clipId: notChosen() });
  await way.judged(patientId, clipId, { verdict: "retake", reasons: ["face-not-seen"] });
  way.dawn(3, "01:30");
  await way.followed();
  const mine = await way.house.act(readMyCourse, { patientId }, phone);
  assert.equal(mine.today, "2026-11-22", "before three in the morning it is still the evening");
  assert.deepEqual(
    mine.course?.week.map(({ soFar }) => soFar),
    ["not-due", "not-due", "not-due", "not-due", "not-due", "missed", "unknown"],
  );
  assert.equal(mine.course?.dayNumber, 2);
  assert.deepEqual(mine.clips, [{ clipId, day: "2026-11-21", state: "retake", reasons: ["face-not-seen"] }]);
});

test("a clip of somebody who was erased opens to nobody", async () => {
  way.dawn(1);
  const { patientId, phone } = await way.filming();
  const clipId = await way.filmed(patientId, 1, phone);
  const all = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId, because: "asked-for-it" }, all);
  assert.equal(codeOf(await watch(patientId, clipId)), "erased");
  assert.equal((await queueOf()).includes(clipId), false);
  assert.equal(codeOf(await way.house.send(mayUploadClip, { patientId, clipId }, phone)), "done");
});
