import startCharls from "@cornerstonejs/codec-charls/decodewasmjs";
import { walkJpeg } from "./jpeg-segments.ts";
import { type Decoded, type Size, Unreadable } from "./picture.ts";
import { wasmDecoder } from "./wasm-codec.ts";

const decode = wasmDecoder("@cornerstonejs/codec-charls/decodewasm", async (given) => {
  return (await startCharls(given)).JpegLSDecoder;
});

/** One grey JPEG-LS (T.87), without loss or nearly so. */
export async function fromJpegLs(packed: Buffer, size: Size): Promise<Decoded> {
  const { frame } = walkJpeg(packed, "jpeg-ls");
  const same = frame.width === size.width && frame.height === size.height && frame.components === 1;
  if (!same) throw new Unreadable("x-ray-damaged");
  return decode(packed, size);
}
