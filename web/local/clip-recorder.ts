import { clipBytesAtMost, clipSecondsAtMost } from "../../modules/video-observation/clip.ts";
import { type Camera, recordsAs } from "./camera.ts";
import { type Clips, type ClipStart, type ClipType, heldName, type Recorded } from "./clips.ts";

/*
 * One dose on film. Every second the browser hands over what it has encoded; it is sealed and on
 * the disk before it counts. A recording ends by itself: after 30 seconds, before it grows too large
 * to be sent on 2G, when the phone is full, or when the camera is taken away. What was kept until
 * then stays, and is offered to whoever filmed it.
 */

/** What ended it. "storage": the phone could keep no more of it. */
export type EndedBy = "person" | "time" | "bytes" | "storage" | "camera";

export interface Ended {
  readonly by: EndedBy;
  /** Null: not even a second of it was kept. */
  readonly recorded: Recorded | null;
}

export interface Recording {
  /** So far. */
  seconds(): number;
  stop(): void;
  /** Resolves when it has ended, however it ended, and everything that will be kept is on the disk. */
  readonly ended: Promise<Ended>;
}

export interface RecorderPorts {
  readonly clips: Clips;
  readonly locks: LockManager | null;
  /** Milliseconds that only go forward: `performance.now()`. */
  monotonic(): number;
  /** Calls back once; the answer takes it back. */
  after(milliseconds: number, what: () => void): () => void;
}

/** 30 s stay below the limit on natural pictures, with a third to spare for a hand-held phone. */
const bitsPerSecond = 150_000;
const pieceMilliseconds = 1_000;

/** Begins to record. Throws when the camera was closed or taken away in between. */
export async function record(
  camera: Camera,
  given: Omit<ClipStart, "type">,
  { clips, locks, monotonic, after }: RecorderPorts,
): Promise<Recording> {
  const mimeType = recordsAs();
  if (mimeType === null) throw new Error("This browser cannot record: openCamera says so before.");
  const recorder = new MediaRecorder(camera.stream, { mimeType, videoBitsPerSecond: bitsPerSecond });
  recorder.start(pieceMilliseconds);
  const start: ClipStart = { ...given, type: mimeType.split(";")[0] as ClipType };
  const { clipId } = start;
  const began = monotonic();
  const seconds = () => (monotonic() - began) / 1000;
  let by: EndedBy = "camera";
  let lasted: number | null = null;
  let largest = 0;
  let bytes = 0;
  let kept = 0;
  let full = false;
  let writing: Promise<void> = Promise.resolve();

  function end(because: EndedBy) {
    if (recorder.state === "inactive") return;
    by = because;
    lasted = seconds();
    recorder.stop();
  }

  async function keep(piece: Blob, until: number): Promise<void> {
    // A clip with a hole in it is no clip: after the first piece that did not fit, nothing more.
    if (full) return;
    try {
      await clips.keep(start, new Uint8Array(await piece.arrayBuffer()), until);
      kept += piece.size;
    } catch {
      full = true;
      if (recorder.state === "inactive") by = "storage";
      else end("storage");
    }
  }

  recorder.addEventListener("dataavailable", ({ data }) => {
    if (data.size === 0) return;
    bytes += data.size;
    largest = Math.max(largest, data.size);
    const until = lasted ?? seconds();
    writing = writing.then(() => keep(data, until));
    // One more piece comes after the stop.
    if (bytes + 2 * largest > clipBytesAtMost) end("bytes");
  });
  const stopped = new Promise<void>((resolve) => {
    recorder.addEventListener("stop", () => resolve(), { once: true });
  });
  const cancel = after(clipSecondsAtMost * 1000, () => end("time"));

  async function finish(): Promise<Ended> {
    await stopped;
    cancel();
    await writing;
    return { by, recorded: kept === 0 ? null : await clips.finish(clipId) };
  }
  const release = await hold(locks, heldName(clipId));
  return { seconds, stop: () => end("person"), ended: finish().finally(release) };
}

/** While it is held, no tab takes this recording for one whose browser died. */
function hold(locks: LockManager | null, name: string): Promise<() => void> {
  if (locks === null) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    void locks.request(name, () => new Promise<void>((release) => resolve(release)));
  });
}
