import { Unreadable } from "./picture.ts";

/**
 * One frame in runs of bytes (PS3.5 annex G): a header of 64 bytes with how many segments there are and where each
 * begins, then one segment for each byte of a sample, of each colour in turn, the higher byte first.
 *
 * @returns the samples as they lie in a plain file, colours together
 */
export function fromRle(packed: Buffer, pixels: number, colours: number, bytesOfSample: number): Buffer {
  const segments = colours * bytesOfSample;
  if (packed.length < 64) throw new Unreadable("x-ray-cut-short");
  if (packed.readUInt32LE(0) !== segments) throw new Unreadable("x-ray-damaged");
  const starts = Array.from({ length: segments }, (_, nth) => packed.readUInt32LE(4 + 4 * nth));
  const samples = Buffer.alloc(pixels * segments);
  for (const [nth, start] of starts.entries()) {
    const end = starts[nth + 1] ?? packed.length;
    const before = nth === 0 ? 64 : (starts[nth - 1] ?? 0);
    if (nth === 0 ? start !== 64 : start < before) throw new Unreadable("x-ray-damaged");
    if (end > packed.length || start > end) throw new Unreadable("x-ray-damaged");
    const colour = Math.floor(nth / bytesOfSample);
    const byte = bytesOfSample - 1 - (nth % bytesOfSample);
    unpack(packed.subarray(start, end), samples, colour * bytesOfSample + byte, segments);
  }
  return samples;
}

/** To every so-manieth place from the first on. It fills them all and no more, but for one zero that makes it even. */
function unpack(segment: Buffer, into: Buffer, first: number, step: number): void {
  let to = first;
  let at = 0;
  while (at < segment.length && to < into.length) {
    const says = segment.readInt8(at);
    at += 1;
    if (says === -128) continue;
    const count = says < 0 ? 1 - says : 1 + says;
    if (to + (count - 1) * step >= into.length) throw new Unreadable("x-ray-damaged");
    if (at + (says < 0 ? 1 : count) > segment.length) throw new Unreadable("x-ray-damaged");
    for (let nth = 0; nth < count; nth += 1, to += step) into[to] = segment[says < 0 ? at : at + nth] ?? 0;
    at += says < 0 ? 1 : count;
  }
  const rest = segment.subarray(at);
  if (to < into.length || rest.length > 1 || (rest[0] ?? 0) !== 0) throw new Unreadable("x-ray-damaged");
}
