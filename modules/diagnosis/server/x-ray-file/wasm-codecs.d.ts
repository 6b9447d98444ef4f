/* The packages say nothing of their types. This is what is used of them; only tests encode. */
/* oxlint-disable typescript/consistent-type-imports -- a file that imports can declare no module */

type StartCodec<Codec> = import("./wasm-codec.ts").StartCodec<Codec>;
type Decoder = import("./wasm-codec.ts").WasmDecoder;

interface WasmEncoder {
  readonly getDecodedBuffer: (info: object) => Uint8Array;
  readonly encode: () => void;
  readonly getEncodedBuffer: () => Uint8Array;
}

declare module "@cornerstonejs/codec-charls/decodewasmjs" {
  const start: StartCodec<{ readonly JpegLSDecoder: new () => Decoder }>;
  export default start;
}

declare module "@cornerstonejs/codec-charls/wasmjs" {
  const start: StartCodec<{
    readonly JpegLSEncoder: new () => WasmEncoder & { readonly setNearLossless: (by: number) => void };
  }>;
  export default start;
}

declare module "@cornerstonejs/codec-openjpeg/decodewasmjs" {
  const start: StartCodec<{ readonly J2KDecoder: new () => Decoder }>;
  export default start;
}

declare module "@cornerstonejs/codec-openjpeg/wasmjs" {
  const start: StartCodec<{
    readonly J2KEncoder: new () => WasmEncoder & { readonly setQuality: (lossless: boolean, layer: number) => void };
  }>;
  export default start;
}
