/** Pictures packed for the tests, each by its specification or by the encoder of a library, never by what unpacks them. */
import { readFileSync } from "node:fs";
import startCharls from "@cornerstonejs/codec-charls/wasmjs";
import startOpenjpeg from "@cornerstonejs/codec-openjpeg/wasmjs";

/** Grey samples in 16 bits each, whatever of them is used; a negative one as its two's complement. */
export interface Plain {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly signed?: boolean;
  readonly samples: Uint16Array;
}

const silent = { print: () => {}, printErr: () => {} };
const wasm = (of: string) => readFileSync(new URL(import.meta.resolve(of)));

const bytesOf = ({ bits, samples }: Plain) => (bits > 8 ? new Uint8Array(samples.buffer) : Uint8Array.from(samples));
const infoOf = ({ width, height, bits, signed = false }: Plain) => {
  return { width, height, bitsPerSample: bits, componentCount: 1, isSigned: signed, isUsingColorTransform: false };
};
/** The two's complement of so many bits, and nothing above. */
export const masked = (plain: Plain): Plain => {
  return { ...plain, samples: plain.samples.map((sample) => sample & (2 ** plain.bits - 1)) };
};

export async function jpegLsOf(plain: Plain): Promise<Buffer> {
  const codec = await startCharls({ wasmBinary: wasm("@cornerstonejs/codec-charls/wasm"), ...silent });
  const encoder = new codec.JpegLSEncoder();
  encoder.getDecodedBuffer(infoOf(plain)).set(bytesOf(masked(plain)));
  encoder.setNearLossless(0);
  encoder.encode();
  return even(Buffer.from(encoder.getEncodedBuffer()));
}

export async function jpeg2000Of(plain: Plain): Promise<Buffer> {
  const codec = await startOpenjpeg({ wasmBinary: wasm("@cornerstonejs/codec-openjpeg/wasm"), ...silent });
  const encoder = new codec.J2KEncoder();
  encoder.getDecodedBuffer(infoOf(plain)).set(bytesOf(plain));
  encoder.setQuality(true, 0);
  encoder.encode();
  return even(Buffer.from(encoder.getEncodedBuffer()));
}

/** PS3.5 annex G: the higher bytes in one segment, the lower ones in the next; equal ones as a run. */
export function rleOf(planes: readonly Uint8Array[]): Buffer {
  const segments = planes.map((plane) => even(Buffer.from(runsOf(plane))));
  const header = Buffer.alloc(64);
  header.writeUInt32LE(segments.length, 0);
  let start = 64;
  for (const [nth, { length }] of segments.entries()) {
    header.writeUInt32LE(start, 4 + 4 * nth);
    start += length;
  }
  return Buffer.concat([header, ...segments]);
}

/** The planes of grey samples. */
export const planesOf = ({ bits, samples }: Plain): Uint8Array[] =>
  (bits > 8 ? [8, 0] : [0]).map((shift) => Uint8Array.from(samples, (sample) => sample >> shift));

function runsOf(plane: Uint8Array): number[] {
  const packed: number[] = [];
  for (let at = 0; at < plane.length; ) {
    let run = 1;
    while (run < 128 && plane[at + run] === plane[at] && at + run < plane.length) run += 1;
    if (run > 1) packed.push(257 - run, plane[at] ?? 0);
    else packed.push(0, plane[at] ?? 0);
    at += run;
  }
  return packed;
}

export const even = (bytes: Buffer): Buffer =>
  bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
