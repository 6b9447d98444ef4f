import { readRoom, type RoomParts } from "./room.ts";

/** An open camera; its stream is what a <video> shows. */
export interface Camera {
  readonly stream: MediaStream;
  close(): void;
}

export type CameraRefusal =
  /** Free some room first: nothing that was filmed now could be kept. */
  | "too-little-room"
  /** Whoever holds the phone said no, now or once before: the browser's settings change it. */
  | "camera-denied"
  | "no-camera"
  /** Another app has it. */
  | "camera-busy"
  /** Plain HTTP, or a browser without what a recording needs. */
  | "cannot-record";

export type Opened =
  | { readonly is: "open"; readonly camera: Camera }
  | { readonly is: "refused"; readonly code: CameraRefusal };

export interface CameraParts extends RoomParts {
  /** `navigator.mediaDevices`; undefined on plain HTTP. */
  readonly devices: MediaDevices | undefined;
}

/** 480 lines show a face and a tablet, at 15 pictures a second a swallow; nobody's voice is kept. */
const wanted: MediaStreamConstraints = {
  audio: false,
  video: {
    facingMode: "user",
    width: { ideal: 640 },
    height: { ideal: 480 },
    frameRate: { ideal: 15, max: 15 },
  },
};

const refusalOf: Readonly<Record<string, CameraRefusal>> = {
  NotAllowedError: "camera-denied",
  SecurityError: "camera-denied",
  NotFoundError: "no-camera",
  OverconstrainedError: "no-camera",
  NotReadableError: "camera-busy",
  AbortError: "camera-busy",
};

/** Opens the camera, if a recording would have room. Asks whoever holds the phone where they never said. */
export async function openCamera(parts: CameraParts): Promise<Opened> {
  const { devices } = parts;
  if (devices === undefined || recordsAs() === null) return { is: "refused", code: "cannot-record" };
  if ((await readRoom(parts)).is === "too-little") return { is: "refused", code: "too-little-room" };
  try {
    const stream = await devices.getUserMedia(wanted);
    return { is: "open", camera: { stream, close: () => stream.getTracks().forEach((track) => track.stop()) } };
  } catch (error) {
    return { is: "refused", code: refusalOf[(error as DOMException).name] ?? "camera-busy" };
  }
}

/** VP8 is what the cheapest phones encode with ease; an iPhone has mp4 only. */
const waysToRecord = ["video/webm;codecs=vp8", "video/webm;codecs=vp9", "video/webm", "video/mp4"];

/** What this browser's recorder can write; null: nothing that the house takes. */
export function recordsAs(): string | null {
  if (typeof MediaRecorder === "undefined") return null;
  return waysToRecord.find((way) => MediaRecorder.isTypeSupported(way)) ?? null;
}
