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

/** A picture before it is packed. */
export interface Film {
  readonly width: number;
  readonly height: number;
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
