import { createHash } from "node:crypto";
import { largestXrayFile, NotShownBecause } from "../../x-ray.ts";
import * as z from "zod/mini";
import { type ChildLimits, inAChild } from "../../../../server/files/in-a-child.ts";
import { kindOfFile } from "./kind-of-file.ts";
import { mostPixels } from "./limits.ts";
import type { NotShown, XrayFileFault, XrayFileKind, XrayPicture } from "./picture.ts";

export type { NotShown, XrayFileFault, XrayFileKind, XrayPicture } from "./picture.ts";

export type Found = XrayPicture | NotShown | { readonly fault: XrayFileFault };

const decoder = new URL("./decode-x-ray.ts", import.meta.url);

/**
 * A plate of 18 million points takes JPEG 2000 three seconds, on a machine that does nothing else.
 *
 * Address space is no memory: Node reserves as much as there is, up to 5.5 GB, before it does anything, most of it to
 * read TypeScript. Of what is here 0.6 GB are left for a picture, and 1 GB for the decoders in WebAssembly.
 */
export const limitsOf = (kind: XrayFileKind): ChildLimits => ({
  seconds: 20,
  outputBytes: 2 * mostPixels + 1_000_000,
  heapMb: 512,
  addressSpaceMb: kind === "dicom" ? 7168 : 4096,
});

/**
 * What can be seen of an X-ray file, why nothing can be seen of it here, or why it is refused. Only the samples go on
 * from here: names, places and whatever else a file carries stay in it.
 */
export async function readXrayFile(bytes: Uint8Array, declared: XrayFileKind): Promise<Found> {
  if (bytes.length > largestXrayFile) return { fault: "x-ray-too-large" };
  const kind = kindOfFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (kind !== "png" && kind !== "jpeg" && kind !== "dicom") return { fault: kind };
  if (kind !== declared) return { fault: "x-ray-mislabelled" };
  return oneReading(`${kind} ${createHash("sha256").update(bytes).digest("hex")}`, () => lookInto(bytes, kind));
}

async function lookInto(bytes: Uint8Array, kind: XrayFileKind): Promise<Found> {
  const read = () => inAChild(decoder, [kind], bytes, limitsOf(kind));
  const first = await read();
  // On a machine that is short of everything a good file may fail once; what fails twice was in the file.
  const answer = first.is === "died" || first.is === "too-slow" ? await read() : first;
  return answer.is === "answered" ? pictureIn(kind, answer.output) : { fault: "x-ray-damaged" };
}

/** The newest readings, by what was read. */
const readings = new Map<string, Promise<Found>>();
const readingsKept = 2;

/** Who hears no answer sends the same file again: it is not looked into twice. A fault is, since the next machine may be calmer. */
async function oneReading(file: string, read: () => Promise<Found>): Promise<Found> {
  const reading = readings.get(file) ?? read();
  readings.set(file, reading);
  for (const oldest of readings.keys()) if (readings.size > readingsKept) readings.delete(oldest);
  const found = await reading.catch((error: unknown) => {
    readings.delete(file);
    throw error;
  });
  if ("fault" in found) readings.delete(file);
  return found;
}

const Count = z.int().check(z.positive(), z.maximum(mostPixels));
const Answer = z.union([
  z.object({
    fault: z.enum([
      "not-an-x-ray-file",
      "x-ray-cut-short",
      "x-ray-has-more-inside",
      "x-ray-too-large",
      "x-ray-cannot-be-shown",
      "x-ray-damaged",
    ]),
  }),
  z.object({ notShown: NotShownBecause }),
  z.object({
    width: Count,
    height: Count,
    frames: Count,
    sampleBits: z.literal([8, 16]),
    window: z.object({ low: z.int(), high: z.int() }),
  }),
]);

/** The child has read what nobody trusts, so neither is its answer. */
function pictureIn(kind: XrayFileKind, output: Buffer): Found {
  const end = output.indexOf("\n");
  const answer = Answer.parse(JSON.parse(output.toString("utf8", 0, end)));
  if ("fault" in answer || "notShown" in answer) return answer;
  const pixels = output.subarray(end + 1);
  const { width, height, frames, sampleBits } = answer;
  // gzip ends with the length of what was packed.
  const right =
    pixels.length > 18 && pixels.readUInt32LE(pixels.length - 4) === (width * height * frames * sampleBits) / 8;
  if (!right) throw new Error("The decoder of X-rays answered with a picture of another size than it says.");
  return { kind, ...answer, pixels };
}
