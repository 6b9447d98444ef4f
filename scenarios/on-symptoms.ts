import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import type { InputOf } from "../foundation/operation.ts";
import { mayUploadVoice, readSymptoms, receiveVoice, reportSymptoms } from "../modules/symptoms/operations.ts";
import { codeOf } from "../server/test-house.ts";
import type { Claims } from "../server/turn/entering.ts";
import { day } from "./on-a-course.ts";
import { openOnVideo } from "./on-video.ts";

type Reported = Partial<InputOf<typeof reportSymptoms>>;

/** A house in which people on treatment say what troubles them, on phones of their own. */
export async function openOnSymptoms() {
  const way = await openOnVideo();
  const { house } = way;

  async function reported(patientId: never, by: Claims, more: Reported = {}) {
    const reportId = (more.reportId ?? way.id()) as never;
    const usual = {
      ...{ patientId, reportId, day: day(1), at: new Date(house.clock.now).toISOString() },
      ...{ symptoms: [{ code: "nausea" as const, how: "mild" as const }], note: null, voice: null },
    };
    const outcome = await house.send(reportSymptoms, { ...usual, ...more }, by);
    return { reportId, code: codeOf(outcome) };
  }

  /** Sends the bytes of a message past the surface. */
  async function uploaded(patientId: never, reportId: never, by: Claims, bytes: Buffer): Promise<void> {
    const { upload } = await house.act(mayUploadVoice, { patientId, reportId }, by);
    await house.uploads.create(upload, bytes.length);
    await house.uploads.append(upload, 0, Readable.from([bytes]));
  }

  const received = async (patientId: never, reportId: never, by: Claims) =>
    codeOf(await house.send(receiveVoice, { patientId, reportId }, by));

  /** Reported, with a message that was sent whole. */
  async function spoken(patientId: never, by: Claims, bytes = voiceBytes()): Promise<never> {
    const { reportId, code } = await reported(patientId, by, { voice: announced(bytes) });
    if (code !== "done") throw new Error(code);
    await uploaded(patientId, reportId, by, bytes);
    const fate = await received(patientId, reportId, by);
    if (fate !== "done") throw new Error(fate);
    return reportId;
  }

  const read = async (patientId: never, by: Claims = way.doctor) =>
    (await house.act(readSymptoms, { patientId }, by)).reports;

  return { ...way, reported, uploaded, received, spoken, read };
}

/** What a phone says of a message before it comes. */
export const announced = (bytes: Buffer) => ({
  seconds: 7.2,
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  type: "audio/webm" as const,
});

/** The head of a WebM, and then nothing that plays. */
export const voiceBytes = (size = 3_000): Buffer =>
  Buffer.concat([Buffer.from("1a45dfa3", "hex"), Buffer.from("\x42\x82\x84webm", "latin1"), randomBytes(size)]);
