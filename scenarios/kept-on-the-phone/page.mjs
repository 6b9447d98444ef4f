/*
 * A page with no screens: web/local as a shell puts it together, for a scenario to speak to by
 * `window.phone`. The sender's time runs twenty times as fast, so that nobody waits for it.
 */
import { Dexie } from "dexie";
import { clientOf } from "../../foundation/client.ts";
import { newId as makeId } from "../../foundation/id.ts";
import { recordDose } from "../../modules/adherence/operations.ts";
import { announceClip } from "../../modules/video-observation/operations.ts";
import { sendRequest } from "../../web/app/send-request.ts";
import { openCamera } from "../../web/local/camera.ts";
import { record } from "../../web/local/clip-recorder.ts";
import { clipUpload } from "../../web/local/clip-upload.ts";
import { clipsOf } from "../../web/local/clips.ts";
import { forgetOwner, openOwnerDatabase, openPhoneDatabase } from "../../web/local/database.ts";
import { deviceSafe } from "../../web/local/kept-key.ts";
import { clipToSend, mediumNamed } from "../../web/local/media.ts";
import { oneSender } from "../../web/local/one-sender.ts";
import { onTheWay } from "../../web/local/on-the-way.ts";
import { outboxOf } from "../../web/local/outbox.ts";
import { phoneKeyOf } from "../../web/local/phone-key.ts";
import { pinTriesOf } from "../../web/local/pin-tries.ts";
import { replicaOf } from "../../web/local/replica.ts";
import { readRoom } from "../../web/local/room.ts";
import { makePinSafe, openPinSafe } from "../../web/local/sealing.ts";
import { listen, openSender } from "../../web/local/sender.ts";

const asked = new URLSearchParams(location.search);
const speed = Number(asked.get("speed") ?? 20);
const began = Date.now();
const now = () => began + (Date.now() - began) * speed;
const afterAt = (times) => (milliseconds, what) => {
  const timer = setTimeout(() => what(), milliseconds / times);
  return () => clearTimeout(timer);
};
const soon = afterAt(speed);
const today = () => "2026-11-21";
const newId = () => makeId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

const patientId = asked.get("patient");
const locks = asked.has("no-locks") ? null : navigator.locks;

const phone = openPhoneDatabase();
const database = openOwnerDatabase(patientId);
const safe = await deviceSafe(phone, patientId, crypto);
const clips = clipsOf(database, safe, crypto, locks);
const outbox = outboxOf(database, safe, { now, today });

let isLetIn = false;
let token = "good";
const renewals = [];
const operations = { [recordDose.name]: recordDose, [announceClip.name]: announceClip };
const ports = {
  outbox,
  rows: onTheWay(database),
  call: clientOf("", { fetch: sendRequest, accessToken: () => token, newId, language: () => "en" }),
  async token(stale) {
    if (stale === token) token = renewals.shift() ?? token;
    return { is: "token", token };
  },
  operationNamed: (name) => operations[name],
  mediumNamed,
  upload: clipUpload("", soon),
  wholeClip: clips.whole,
  letsMeIn: async () => isLetIn,
  oneAtATime: oneSender(database, locks, { tab: newId(), now, after: soon }),
  now,
  today,
  random: () => 0,
  after: soon,
};
let opened = null;
/** Not before it is asked for: a page that is asleep sends nothing. */
const sender = () => (opened ??= openSender(ports));
if (!asked.has("asleep")) listen(sender(), window);

const start = () => ({ clipId: newId(), day: today(), clock: { at: new Date(began).toISOString(), aheadMs: null } });
const inputOf = ({ clipId, day, clock, seconds, bytes, sha256, type }) => ({
  ...{ patientId, clipId, day, clock, seconds, bytes, sha256, type },
});

const roomParts = { database, storage: navigator.storage, crypto };
let recording = null;
let camera = null;

window.phone = {
  ...{ outbox, clips, phone, newId },
  letIn: () => void (isLetIn = true),
  wake: () => sender().wake(),
  resume: () => sender().resume(),
  standing: () => sender().standing(),
  room: () => readRoom(roomParts),
  /** @param quick how many times as fast its clock runs */
  async record(quick = 1) {
    const opened = await openCamera({ devices: navigator.mediaDevices, ...roomParts });
    if (opened.is === "refused") return opened.code;
    camera = opened.camera;
    const after = afterAt(quick);
    const given = start();
    recording = await record(camera, given, { clips, locks, monotonic: () => performance.now() * quick, after });
    return given.clipId;
  },
  /** Pictures of which no encoder can make this share small. */
  async recordNoise(share) {
    const canvas = new OffscreenCanvas(400, 300);
    const pen = canvas.getContext("2d");
    const track = new MediaStreamTrackGenerator({ kind: "video" });
    const writer = track.writable.getWriter();
    const picture = pen.createImageData(400, 300);
    const words = new Uint32Array(picture.data.buffer);
    let state = 1;
    let timestamp = 0;
    const timer = setInterval(() => {
      for (let at = 0; at < words.length * share; at += 1) {
        state = (state * 1664525 + 1013904223) >>> 0;
        words[at] = state | 0xff000000;
      }
      pen.putImageData(picture, 0, 0);
      timestamp += 66_667;
      void writer.write(new VideoFrame(canvas, { timestamp }));
    }, 66);
    camera = { stream: new MediaStream([track]), close: () => clearInterval(timer) };
    const given = start();
    recording = await record(camera, given, { clips, locks, monotonic: () => performance.now(), after: afterAt(1) });
    return given.clipId;
  },
  recording: () => recording,
  async ended() {
    const ended = await recording.ended;
    camera.close();
    return ended;
  },
  /** A clip of so many random bytes, kept as a recorder keeps it. */
  async makeClip(bytes, canary = "") {
    const given = { ...start(), type: "video/webm" };
    for (let left = bytes, second = 1; left > 0; left -= 25_000, second += 1) {
      const piece = crypto.getRandomValues(new Uint8Array(Math.min(left, 25_000)));
      piece.set(new TextEncoder().encode(canary));
      await clips.keep(given, piece, second);
    }
    return clips.finish(given.clipId);
  },
  async send(recorded, name = "") {
    const commandId = newId();
    await outbox.addMedia(clipToSend(commandId, inputOf(recorded), { name, day: recorded.day }));
    return commandId;
  },
  async dose(about = patientId, says = {}) {
    const id = newId();
    const input = { patientId: about, factId: newId(), day: today(), at: new Date(began).toISOString(), ...says };
    await outbox.add({ id, operation: recordDose.name, input, about, says });
    return id;
  },
  signIn: (next) => renewals.push(next),
  async hash(clipId) {
    const digest = await crypto.subtle.digest("SHA-256", await (await clips.whole(clipId)).arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  },
  async plays(clipId) {
    const video = document.createElement("video");
    video.muted = true;
    video.src = URL.createObjectURL(await clips.whole(clipId));
    await new Promise((resolve, reject) => {
      video.addEventListener("loadeddata", resolve);
      video.addEventListener("error", () => reject(new Error(video.error.message)));
    });
    return video.videoWidth;
  },
  async pin(pin, tried) {
    const { kept, safe: made } = await makePinSafe(pin, crypto);
    await phone.owners.put({ ownerId: patientId, kind: "patient", pin: kept, phoneId: null, since: now() });
    const sealed = await made.seal("here", new TextEncoder().encode("calendar"));
    const stored = (await phone.owners.get(patientId)).pin;
    const opened = await openPinSafe(tried, stored, crypto);
    return opened && new TextDecoder().decode(await opened.open("here", sealed));
  },
  tries: (times) =>
    Array.from({ length: times }).reduce(
      (before) => before.then(() => pinTriesOf(phone, patientId, () => 0).attempt(async () => null)),
      Promise.resolve(),
    ),
  async key(phoneId, words) {
    const key = await phoneKeyOf(phone, phoneId, crypto);
    return { publicKey: await key.publicKey(), signature: await key.sign(words) };
  },
  replica: (of) => replicaOf(database, safe, of),
  durability: () => database.transaction("rw", database.outbox, () => Dexie.currentTransaction.idbtrans.durability),
  forget: () => forgetOwner(phone, patientId),
};
document.title = "Ready";
