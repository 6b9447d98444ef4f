import type { NotShownBecause } from "../../x-ray.ts";

export type XrayFileKind = "png" | "jpeg" | "dicom";

export type XrayFileFault =
  | "not-an-x-ray-file"
  | "x-ray-mislabelled"
  | "x-ray-cut-short"
  | "x-ray-has-more-inside"
  | "x-ray-too-large"
  | "x-ray-cannot-be-shown"
  | "x-ray-damaged";

/** The window shown first, in sample values: low = black, high = white. It may reach beyond the samples. */
export interface Window {
  readonly low: number;
  readonly high: number;
}

export interface XrayPicture {
  readonly kind: XrayFileKind;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  /** 8 or 16: size of one sample in `pixels`. */
  readonly sampleBits: 8 | 16;
  readonly window: Window;
  /** gzip of width × height × frames grey samples: unsigned, little endian, larger = whiter. */
  readonly pixels: Buffer;
}

/** The file is whole, and no picture can be drawn from it here. */
export interface NotShown {
  readonly notShown: NotShownBecause;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One grey frame out of its packing: each sample in the lowest bits, as it was stored before it was packed. */
export interface Decoded {
  readonly bits: number;
  readonly samples: Uint8Array | Uint16Array;
}

/** A picture before it is packed. */
export interface Film extends Size {
  readonly frames: number;
  readonly samples: Uint8Array | Uint16Array;
  readonly window: Window;
}

/** Ends the reading of a file at the first thing that is wrong with it. */
export class Unreadable extends Error {
  readonly fault: XrayFileFault;
  constructor(fault: XrayFileFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Ends the reading of a file that is whole, and no picture can be drawn from it. */
export class NotDrawn extends Error {
  readonly because: NotShownBecause;
  constructor(because: NotShownBecause) {
    super(because);
    this.because = because;
  }
}
