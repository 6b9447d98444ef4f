import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { type Decoded, type Size, Unreadable } from "./picture.ts";

// In pages of 64 KiB: 1 GB. The packages ask for twice as much and need a quarter, and Node reserves all of it at once.
setFlagsFromString(`--wasm-max-mem-pages=${2 ** 30 / 2 ** 16}`);

/** A decoder in WebAssembly. Its views go with the memory: what they show is copied before anything else is asked. */
export interface WasmDecoder {
  readonly getEncodedBuffer: (length: number) => Uint8Array;
  readonly decode: () => void;
  readonly getFrameInfo: () => FrameInfo;
  readonly getDecodedBuffer: () => Uint8Array;
  readonly delete: () => void;
}

interface FrameInfo {
  readonly width: number;
  readonly height: number;
  readonly bitsPerSample: number;
  readonly componentCount: number;
}

export type StartCodec<Codec> = (given: {
  readonly wasmBinary: Uint8Array;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}) => Promise<Codec>;

/**
 * @param binary the package's file of WebAssembly
 * @returns decodes one grey picture, whose size its own header says and was checked: nothing is made of another size
 */
export function wasmDecoder(
  binary: string,
  start: (given: Parameters<StartCodec<unknown>>[0]) => Promise<new () => WasmDecoder>,
): (packed: Buffer, size: Size) => Promise<Decoded> {
  let running: Promise<new () => WasmDecoder> | undefined;
  const run = () => {
    const wasmBinary = readFileSync(new URL(import.meta.resolve(binary)));
    // They speak on standard output, where the answer goes.
    const silent = () => {};
    return start({ wasmBinary, print: silent, printErr: silent });
  };
  return async (packed, size) => {
    const Decoder = await (running ??= run());
    try {
      const decoder = new Decoder();
      const decoded = decode(decoder, packed, size);
      decoder.delete();
      return decoded;
    } catch {
      // They throw numbers, pointers into their memory. What broke in it may spoil the next: that gets a new one.
      running = undefined;
      throw new Unreadable("x-ray-damaged");
    }
  };
}

function decode(decoder: WasmDecoder, packed: Buffer, size: Size): Decoded {
  decoder.getEncodedBuffer(packed.length).set(packed);
  decoder.decode();
  const { width, height, bitsPerSample, componentCount } = decoder.getFrameInfo();
  const plain = decoder.getDecodedBuffer();
  const wanted = size.width * size.height * (bitsPerSample > 8 ? 2 : 1);
  const same = width === size.width && height === size.height && componentCount === 1 && plain.length === wanted;
  if (!same) throw new Unreadable("x-ray-damaged");
  const own = plain.slice();
  return { bits: bitsPerSample, samples: bitsPerSample > 8 ? new Uint16Array(own.buffer) : own };
}
