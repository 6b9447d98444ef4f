import { type Level, levelFor } from "./levels.ts";
import type { Size, View } from "./view.ts";

interface Painted {
  readonly levels: readonly Level[];
  readonly view: View;
  /** Pixels of the screen to one of CSS. */
  readonly density: number;
  readonly greys: Uint32Array;
}

/** Only the part that is seen, at the size it is seen at: moving a slider costs no more on a large plate. */
export function paint(
  canvas: HTMLCanvasElement,
  scratch: HTMLCanvasElement,
  { levels, view, density, greys }: Painted,
) {
  const context = canvas.getContext("2d", { alpha: false });
  const full = levels[0];
  const level = levelFor(levels, view.scale * density);
  if (!context || !full || !level) return;
  const step = {
    x: (view.scale * density * full.width) / level.width,
    y: (view.scale * density * full.height) / level.height,
  };
  const left = Math.max(0, Math.floor((-view.x * density) / step.x));
  const top = Math.max(0, Math.floor((-view.y * density) / step.y));
  const right = Math.min(level.width, Math.ceil((canvas.width - view.x * density) / step.x));
  const bottom = Math.min(level.height, Math.ceil((canvas.height - view.y * density) / step.y));
  context.fillStyle = "#000";
  context.fillRect(0, 0, canvas.width, canvas.height);
  const part = { width: right - left, height: bottom - top };
  // Also where there is no number: a film that is not shown, as while something else is printed, has no size.
  if (!(part.width > 0 && part.height > 0)) return;
  develop(scratch, level, { left, top, ...part }, greys);
  // Far in, each sample is a square with an edge: what a smoothing invents is not on the film.
  context.imageSmoothingEnabled = view.scale * density < 2;
  context.imageSmoothingQuality = "high";
  const place = { x: view.x * density + left * step.x, y: view.y * density + top * step.y };
  const { width, height } = part;
  context.drawImage(scratch, 0, 0, width, height, place.x, place.y, width * step.x, height * step.y);
}

function develop(
  scratch: HTMLCanvasElement,
  level: Level,
  part: Size & { left: number; top: number },
  greys: Uint32Array,
) {
  const context = scratch.getContext("2d", { alpha: false });
  if (!context) return;
  // Grown, never shrunk: a canvas that is given another size is made anew.
  if (scratch.width < part.width) scratch.width = part.width;
  if (scratch.height < part.height) scratch.height = part.height;
  const image = context.createImageData(part.width, part.height);
  const pixels = new Uint32Array(image.data.buffer);
  const { samples, width } = level;
  for (let y = 0; y < part.height; y += 1) {
    const from = (part.top + y) * width + part.left;
    const to = y * part.width;
    for (let x = 0; x < part.width; x += 1) pixels[to + x] = greys[samples[from + x] ?? 0] ?? 0;
  }
  context.putImageData(image, 0, 0);
}
