import type { VoiceType } from "../../modules/symptoms/voice.ts";
import type { Bytes } from "./sealing.ts";

/*
 * One spoken message. It ends by itself when it is long enough; until it is sent or spoken anew it is held in memory, since
 * half a sentence is worth little: a phone that dies meanwhile asks for it again.
 */

export interface Spoken {
  readonly seconds: number;
  readonly bytes: Bytes;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly type: VoiceType;
}

export type VoiceRefusal = "microphone-denied" | "no-microphone" | "microphone-busy" | "cannot-record";

export interface Speaking {
  /** So far. */
  seconds(): number;
  stop(): void;
  /** Null: nothing was heard, or more than is sent. */
  readonly ended: Promise<Spoken | null>;
}

export type SpeakingBegun =
  | { readonly is: "speaking"; readonly speaking: Speaking }
  | { readonly is: "refused"; readonly code: VoiceRefusal };

export interface VoiceParts {
  /** `navigator.mediaDevices`; undefined on plain HTTP. */
  readonly devices: MediaDevices | undefined;
  readonly crypto: Crypto;
  /** Milliseconds that only go forward. */
  monotonic(): number;
  /** Calls back once; the answer takes it back. */
  after(milliseconds: number, what: () => void): () => void;
}

export interface VoiceLimits {
  readonly secondsAtMost: number;
  readonly bytesAtMost: number;
  readonly bitsPerSecond: number;
}

const waysToRecord = ["audio/webm;codecs=opus", "audio/webm", "audio/mp4", "audio/ogg"];
const refusalOf: Readonly<Record<string, VoiceRefusal>> = {
  NotAllowedError: "microphone-denied",
  SecurityError: "microphone-denied",
  NotFoundError: "no-microphone",
};

/** Opens the microphone and records at once. Asks whoever holds the phone where they never said. */
export async function speak(
  { devices, crypto, monotonic, after }: VoiceParts,
  { secondsAtMost, bytesAtMost, bitsPerSecond }: VoiceLimits,
): Promise<SpeakingBegun> {
  const mimeType =
    typeof MediaRecorder === "undefined" ? undefined : waysToRecord.find((way) => MediaRecorder.isTypeSupported(way));
  if (devices === undefined || mimeType === undefined) return { is: "refused", code: "cannot-record" };
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } });
  } catch (error) {
    return { is: "refused", code: refusalOf[(error as DOMException).name] ?? "microphone-busy" };
  }
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: bitsPerSecond });
  const parts: Blob[] = [];
  const began = monotonic();
  const seconds = () => (monotonic() - began) / 1000;
  recorder.addEventListener("dataavailable", ({ data }) => void parts.push(data));
  const stopped = new Promise<void>((resolve) => {
    recorder.addEventListener("stop", () => resolve(), { once: true });
  });
  const stop = () => {
    if (recorder.state !== "inactive") recorder.stop();
  };
  const cancel = after(secondsAtMost * 1000, stop);
  recorder.start();

  async function finish(): Promise<Spoken | null> {
    await stopped;
    const lasted = seconds();
    cancel();
    for (const track of stream.getTracks()) track.stop();
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    if (bytes.length === 0 || bytes.length > bytesAtMost) return null;
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return { seconds: lasted, bytes, sha256, type: mimeType?.split(";")[0] as VoiceType };
  }
  return { is: "speaking", speaking: { seconds, stop, ended: finish() } };
}
