export interface Window {
  readonly low: number;
  readonly high: number;
}

/** How far the two sliders stand from the window that came with the picture: -100 to 100, both. */
export interface Tone {
  readonly brightness: number;
  readonly contrast: number;
}

export const plainTone: Tone = { brightness: 0, contrast: 0 };

const atMost = (value: number) => Math.min(100, Math.max(-100, Math.round(value)));

export const toned = ({ brightness, contrast }: Tone, by: Tone): Tone => ({
  brightness: atMost(brightness + by.brightness),
  contrast: atMost(contrast + by.contrast),
});

/** Brightness moves the window by up to its own width; contrast makes it up to six times narrower or wider. */
export function windowFor({ low, high }: Window, { brightness, contrast }: Tone): Window {
  const width = (high - low) * 6 ** (-contrast / 100);
  const centre = (low + high) / 2 - (brightness / 100) * (high - low);
  return { low: centre - width / 2, high: centre + width / 2 };
}

/** For each sample its grey, as a pixel that is ready to be written: red, green, blue and opaque, in little endian. */
export function lookupTable({ low, high }: Window, bits: 8 | 16, inverted: boolean): Uint32Array {
  const table = new Uint32Array(2 ** bits);
  const step = 255 / Math.max(high - low, Number.EPSILON);
  for (let sample = 0; sample < table.length; sample += 1) {
    const seen = Math.round(Math.min(255, Math.max(0, (sample - low) * step)));
    const grey = inverted ? 255 - seen : seen;
    table[sample] = 0xff00_0000 + grey * 0x01_0101;
  }
  return table;
}
