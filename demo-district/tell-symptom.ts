import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { CalendarDay } from "../foundation/calendar-day.ts";
import { mayUploadVoice, receiveVoice, reportSymptoms } from "../modules/symptoms/operations.ts";
import type { Hands } from "./hands.ts";
import type { SymptomStep } from "./patient.ts";

const message = join(import.meta.dirname, "clips/message.webm");

interface Telling extends Pick<Hands, "worker" | "newId" | "uploads"> {
  readonly patientId: never;
  readonly day: CalendarDay;
  readonly at: number;
}

/** What somebody told their worker; with a message that was spoken into the worker's phone and sent whole. */
export async function tellSymptom(step: SymptomStep, telling: Telling): Promise<void> {
  const { patientId, day, at, worker, newId, uploads } = telling;
  const reportId = newId();
  const bytes = readFileSync(message);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const voice = step.spoken ? { seconds: 4.2, bytes: bytes.length, sha256, type: "audio/webm" as const } : null;
  const symptoms = step.feels.map(([code, how]) => ({ code, how }));
  const said = { day, at: new Date(at).toISOString(), symptoms, note: step.note, voice };
  await worker(reportSymptoms, { patientId, reportId, ...said }, at);
  if (!step.spoken) return;
  const { upload, state } = await worker(mayUploadVoice, { patientId, reportId }, at);
  if (state === "awaited") {
    await uploads.create(upload, bytes.length);
    // Gone on with after a kill, a part of it may be there.
    const have = (await uploads.offset(upload)) ?? 0;
    await uploads.append(upload, have, Readable.from([bytes.subarray(have)]));
  }
  await worker(receiveVoice, { patientId, reportId }, at);
}
