import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { CalendarDay } from "../foundation/calendar-day.ts";
import { announceClip, judgeClip, mayUploadClip, receiveClip } from "../modules/video-observation/operations.ts";
import type { Hands } from "./hands.ts";
import type { Step } from "./patient.ts";

const clips = join(import.meta.dirname, "clips");

interface Filming extends Pick<Hands, "worker" | "doctor" | "newId" | "uploads"> {
  readonly patientId: never;
  readonly day: CalendarDay;
  /** When it was filmed. */
  readonly at: number;
}

/** Filmed on the worker's phone beside the patient, sent whole, and looked at the next morning. */
export async function tellClip(step: Step & { is: "clip" }, filming: Filming): Promise<void> {
  const { patientId, day, at, worker, doctor, newId, uploads } = filming;
  const [clipId, verdictId] = [newId(), newId()];
  const bytes = readFileSync(join(clips, step.clip));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const clock = { at: new Date(at).toISOString(), aheadMs: 0 };
  const announced = { day, clock, seconds: 23.6, bytes: bytes.length, sha256, type: "video/webm" as const };
  await worker(announceClip, { patientId, clipId, ...announced }, at);
  const { upload, state } = await worker(mayUploadClip, { patientId, clipId }, at);
  if (state === "awaited") {
    await uploads.create(upload, bytes.length);
    // Gone on with after a kill, a part of it may be there.
    const have = (await uploads.offset(upload)) ?? 0;
    await uploads.append(upload, have, Readable.from([bytes.subarray(have)]));
  }
  await worker(receiveClip, { patientId, clipId }, at);
  const { verdict } = step;
  if (verdict === null) return;
  const found = verdict === "accepted" ? { verdict, reasons: [] } : { verdict: "retake" as const, reasons: [verdict] };
  await doctor(judgeClip, { patientId, clipId, verdictId, ...found }, at + 11 * 3600_000);
}
