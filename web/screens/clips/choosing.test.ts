import assert from "node:assert/strict";
import { test } from "node:test";
import { nothingChosen, press, type Press } from "./choosing.ts";

/** Pressed one after the other: what was sent, and what still stands. */
function pressed(...presses: readonly Press[]) {
  let choosing = nothingChosen;
  const sent: string[] = [];
  for (const one of presses) {
    const after = press(choosing, one);
    choosing = after.choosing;
    if (after.found) sent.push([after.found.verdict, ...after.found.reasons].join(" "));
  }
  return { sent, choosing };
}
const dark = { reason: "too-dark" } as const;
const face = { reason: "face-not-seen" } as const;

test("one press accepts", () => {
  assert.deepEqual(pressed("accepted"), { sent: ["accepted"], choosing: nothingChosen });
});

test("a retake and a flag are sent with their reason, whichever was pressed first", () => {
  for (const verdict of ["retake", "flagged"] as const) {
    assert.deepEqual(pressed(verdict).sent, []);
    assert.deepEqual(pressed(verdict, dark), { sent: [`${verdict} too-dark`], choosing: nothingChosen });
    assert.deepEqual(pressed(dark, verdict), { sent: [`${verdict} too-dark`], choosing: nothingChosen });
    assert.deepEqual(pressed(face, dark, verdict).sent, [`${verdict} face-not-seen too-dark`]);
  }
});

test("a reason pressed twice is taken back, and so is what waits for a reason", () => {
  assert.deepEqual(pressed(dark, dark), { sent: [], choosing: nothingChosen });
  assert.deepEqual(pressed("retake", "retake"), { sent: [], choosing: nothingChosen });
  assert.deepEqual(pressed("retake", "flagged", dark).sent, ["flagged too-dark"]);
  assert.deepEqual(pressed(face, "nothing", dark, "retake").sent, ["retake too-dark"]);
  assert.deepEqual(pressed("flagged", "nothing", dark), { sent: [], choosing: { wants: null, reasons: ["too-dark"] } });
});

test("a clip with a reason against it is not accepted by a slip of the hand", () => {
  assert.deepEqual(pressed(dark, "accepted"), { sent: [], choosing: { wants: null, reasons: ["too-dark"] } });
  assert.deepEqual(pressed("retake", "accepted").sent, ["accepted"]);
});
