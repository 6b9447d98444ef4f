/* Runs in a process of its own, started by read-x-ray-file.ts. */
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { answerParent } from "../../../../server/files/in-a-child.ts";
import { filmOf } from "./film-of.ts";
import type { XrayFileKind } from "./picture.ts";

await answerParent(async (bytes, [kind]) => {
  const film = await filmOf(kind as XrayFileKind, bytes);
  if ("fault" in film || "notShown" in film) return [line(film)];
  const { samples, ...rest } = film;
  const plain = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  const sampleBits = 8 * samples.BYTES_PER_ELEMENT;
  // A level harder takes twice as long and saves a fiftieth.
  return [line({ ...rest, sampleBits }), await promisify(gzip)(plain, { level: 4 })];
});

function line(said: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(said)}\n`);
}
