import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { levelFor, levelsOf } from "./levels.ts";
import { fit, inside, largest, panned, type Size, type View, zoomAbout } from "./view.ts";
import { lookupTable, plainTone, toned, windowFor } from "./window.ts";

const sizes = fc.record({ width: fc.integer({ min: 1, max: 16_384 }), height: fc.integer({ min: 1, max: 16_384 }) });
const frames = fc.record({ width: fc.integer({ min: 200, max: 3000 }), height: fc.integer({ min: 200, max: 3000 }) });
const points = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) });
const near = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other));

test("fit shows the whole picture, as large as it goes, in the middle", () => {
  assert.deepEqual(fit({ width: 1024, height: 1024 }, { width: 600, height: 400 }), {
    scale: 400 / 1024,
    x: 100,
    y: 0,
  });
  assert.deepEqual(fit({ width: 10, height: 20 }, { width: 100, height: 100 }), { scale: 5, x: 25, y: 0 });
});

/** Ground is seen along one direction only where the picture is shorter than the frame, and then as much on each side. */
function fills(view: View, picture: Size, frame: Size): boolean {
  const along = (start: number, length: number, room: number) =>
    length <= room ? near(start, room - length - start) : start <= 1e-6 && start + length >= room - 1e-6;
  return (
    along(view.x, picture.width * view.scale, frame.width) && along(view.y, picture.height * view.scale, frame.height)
  );
}

test("however it is moved, no ground is seen where there could be picture", () => {
  const moves = fc.array(fc.tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), points, points), { maxLength: 12 });
  fc.assert(
    fc.property(sizes, frames, moves, (picture, frame, all) => {
      let view = fit(picture, frame);
      for (const [factor, about, by] of all) {
        view = zoomAbout(panned(view, { x: by.x - 100, y: by.y - 100 }, picture, frame), factor, about, picture, frame);
        assert.ok(fills(view, picture, frame), JSON.stringify(view));
        assert.ok(view.scale >= fit(picture, frame).scale - 1e-9 && view.scale <= largest(picture, frame) + 1e-9);
      }
    }),
  );
});

test("what lies under the finger stays under it, unless an edge is in the way", () => {
  const [picture, frame] = [
    { width: 4000, height: 4000 },
    { width: 500, height: 500 },
  ];
  const before: View = { scale: 1, x: -1700, y: -1500 };
  const after = zoomAbout(before, 2, { x: 120, y: 300 }, picture, frame);
  assert.deepEqual([(120 - after.x) / after.scale, (300 - after.y) / after.scale], [1820, 1800]);
  assert.deepEqual(zoomAbout(after, 0.001, { x: 9, y: 9 }, picture, frame), fit(picture, frame));
});

test("a frame that changes its size keeps the picture inside", () => {
  const picture = { width: 1000, height: 1000 };
  assert.deepEqual(inside({ scale: 1, x: -700, y: -100 }, picture, { width: 800, height: 300 }), {
    scale: 1,
    x: -200,
    y: -100,
  });
  assert.deepEqual(inside({ scale: 0.1, x: 5, y: 5 }, picture, { width: 300, height: 100 }), {
    scale: 0.1,
    x: 100,
    y: 0,
  });
});

const grey = (table: Uint32Array, sample: number) => {
  const pixel = table[sample] ?? 0;
  assert.deepEqual([pixel >>> 24, (pixel >> 8) & 255, (pixel >> 16) & 255], [255, pixel & 255, pixel & 255]);
  return pixel & 255;
};

test("black up to the lower end of the window, white from its upper end", () => {
  const table = lookupTable({ low: 1000, high: 3000 }, 16, false);
  assert.equal(table.length, 65_536);
  assert.deepEqual(
    [0, 1000, 2000, 3000, 65_535].map((sample) => grey(table, sample)),
    [0, 0, 128, 255, 255],
  );
  const turned = lookupTable({ low: 1000, high: 3000 }, 16, true);
  assert.deepEqual(
    [0, 1000, 2000, 3000, 65_535].map((sample) => grey(turned, sample)),
    [255, 255, 127, 0, 0],
  );
  assert.deepEqual(
    [0, 255].map((sample) => grey(lookupTable({ low: -255, high: 255 }, 8, false), sample)),
    [128, 255],
  );
  assert.deepEqual(
    [6, 8].map((sample) => grey(lookupTable({ low: 7, high: 7 }, 8, false), sample)),
    [0, 255],
  );
});

test("brighter lowers the window, more contrast narrows it, and the middle changes nothing", () => {
  const window = { low: 100, high: 300 };
  assert.deepEqual(windowFor(window, plainTone), window);
  assert.deepEqual(windowFor(window, { brightness: 50, contrast: 0 }), { low: 0, high: 200 });
  const narrow = windowFor(window, { brightness: 0, contrast: 100 });
  assert.ok(near(narrow.high - narrow.low, 200 / 6) && near((narrow.high + narrow.low) / 2, 200));
  assert.deepEqual(toned({ brightness: 90, contrast: -90 }, { brightness: 20, contrast: -20 }), {
    brightness: 100,
    contrast: -100,
  });
});

test("halves are means, and a small frame is drawn from the smallest that is enough", () => {
  const levels = levelsOf(
    Uint16Array.from({ length: 1025 * 4 }, (_, at) => at % 1025),
    { width: 1025, height: 4 },
  );
  assert.deepEqual(
    levels.map(({ width, height }) => [width, height]),
    [
      [1025, 4],
      [512, 2],
    ],
  );
  assert.deepEqual(Array.from(levels[1]?.samples.subarray(0, 3) ?? []), [1, 3, 5]);
  const widths = [4, 1, 0.6, 0.5, 0.3, 0.01].map((pixels) => levelFor(levels, pixels)?.width);
  assert.deepEqual(widths, [1025, 1025, 1025, 512, 512, 512]);
});
