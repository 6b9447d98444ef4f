import { Unreadable } from "./picture.ts";

/** Width × height × frames. The largest plate in use, 43 × 43 cm at 0.1 mm, has 18 million. */
export const mostPixels = 40_000_000;
const longestSide = 16_384;

/** Asked as soon as a header has named its sizes, before anything is made of that size. */
export function checkSize(width: number, height: number, frames = 1): void {
  const whole = [width, height, frames].every((one) => Number.isInteger(one) && one > 0);
  if (!whole) throw new Unreadable("x-ray-damaged");
  if (Math.max(width, height) > longestSide || width * height * frames > mostPixels) {
    throw new Unreadable("x-ray-too-large");
  }
}
