import assert from "node:assert/strict";
import { test } from "node:test";
import { Found, type FoundOf } from "./examination.ts";
import { crossedBy, crossedIn } from "./limit.ts";
import { limits } from "./limits.ts";

/* Each limit from both sides. What the numbers mean stands in limits.ts, with its source. */

const codes = (found: Found, first: Found | null = null) =>
  crossedBy(limits, found, first).map(({ limit }) => limit.code);
const ecg = (qtcf: number): Found => ({ kind: "ecg", qtcf });
const blood = (hemoglobin: number, more: object = {}): Found => ({
  kind: "blood-count",
  hemoglobin,
  platelets: null,
  neutrophils: null,
  ...more,
});
const liver = (alt: number, more: Partial<FoundOf<"liver">> = {}): Found => ({
  kind: "liver",
  alt: { value: alt, upTo: 40 },
  ast: null,
  bilirubin: null,
  symptoms: false,
  ...more,
});
const eyes = (right: FoundOf<"vision">["right"], left: FoundOf<"vision">["left"], plates: number | null = null) =>
  ({ kind: "vision", right, left, plates: plates === null ? null : { right: plates, of: 14 } }) satisfies Found;

test("QTcF: above 500 it waits for a doctor, from 480 on it is watched, and so is a rise of more than 60", () => {
  assert.deepEqual(codes(ecg(479)), []);
  assert.deepEqual(codes(ecg(480)), ["qtcf-480"]);
  assert.deepEqual(codes(ecg(500)), ["qtcf-480"]);
  assert.deepEqual(codes(ecg(501)), ["qtcf-500"], "said once, as the graver of the two");
  assert.deepEqual(codes(ecg(460), ecg(400)), []);
  assert.deepEqual(codes(ecg(461), ecg(400)), ["qtcf-rise-60"]);
  assert.deepEqual(codes(ecg(512), ecg(400)), ["qtcf-500", "qtcf-rise-60"]);
});

test("haemoglobin: below 8, or a quarter less than the first; platelets and neutrophils beside it", () => {
  assert.deepEqual(codes(blood(8)), []);
  assert.deepEqual(codes(blood(7.9)), ["hemoglobin-8"]);
  assert.deepEqual(codes(blood(9.1), blood(12)), []);
  assert.deepEqual(codes(blood(9), blood(12)), ["hemoglobin-fall-25"], "12 less a quarter is 9");
  // A quarter of 12.4 is 3.1: in floating point 1 - 9.3/12.4 is a little less than a quarter.
  assert.deepEqual(codes(blood(9.3), blood(12.4)), ["hemoglobin-fall-25"]);
  assert.deepEqual(codes(blood(10, { platelets: 75_000, neutrophils: 1000 })), []);
  assert.deepEqual(codes(blood(10, { platelets: 74_999, neutrophils: 999 })), ["platelets-75000", "neutrophils-1000"]);
});

test("liver: above five times the laboratory's own limit, or above three with a sign of harm", () => {
  assert.deepEqual(codes(liver(200)), []);
  assert.deepEqual(codes(liver(201)), ["enzymes-5"]);
  assert.deepEqual(codes(liver(121)), []);
  assert.deepEqual(codes(liver(121, { symptoms: true })), ["enzymes-3-with-signs"]);
  assert.deepEqual(codes(liver(120, { symptoms: true })), []);
  assert.deepEqual(codes(liver(121, { bilirubin: 2 })), []);
  assert.deepEqual(codes(liver(121, { bilirubin: 2.1 })), ["enzymes-3-with-signs"]);
  // The other enzyme, by its own limit: 251 of 50 is more than five times.
  assert.deepEqual(codes(liver(30, { ast: { value: 251, upTo: 50 } })), ["enzymes-5"]);
});

test("kidney, nerves, ears, thyroid", () => {
  const kidney = (creatinine: number | null, potassium: number | null): Found => ({
    kind: "kidney",
    creatinine,
    potassium,
  });
  assert.deepEqual(codes(kidney(null, 3.5)), []);
  assert.deepEqual(codes(kidney(null, 3.4)), ["potassium-3.5"]);
  assert.deepEqual(codes(kidney(1.49, null), kidney(1, null)), []);
  assert.deepEqual(codes(kidney(1.5, null), kidney(1, null)), ["creatinine-rise-1.5"]);
  assert.deepEqual(codes(kidney(1.5, null), kidney(null, 4)), [], "there was no creatinine to compare with");
  assert.deepEqual(codes({ kind: "neuropathy", grade: 1 }), []);
  assert.deepEqual(codes({ kind: "neuropathy", grade: 2 }), ["neuropathy-2"]);
  assert.deepEqual(codes({ kind: "hearing", lossDb: null }), []);
  assert.deepEqual(codes({ kind: "hearing", lossDb: 26 }), ["hearing-loss-26"]);
  assert.deepEqual(codes({ kind: "thyroid", tsh: 10 }), []);
  assert.deepEqual(codes({ kind: "thyroid", tsh: 10.01 }), ["tsh-10"]);
});

test("sight: two lines worse in either eye than at first, and nothing where nothing was seen before", () => {
  assert.deepEqual(codes(eyes("6/60", "less")), []);
  assert.deepEqual(codes(eyes("6/9", "6/6"), eyes("6/6", "6/6")), []);
  assert.deepEqual(codes(eyes("6/6", "6/12"), eyes("6/6", "6/6")), ["lines-lost-2"]);
  assert.deepEqual(codes(eyes("6/5", "6/5"), eyes("6/12", "6/12")), [], "better is not worse");
  assert.deepEqual(codes(eyes("6/6", "6/6", 12), eyes("6/6", "6/6", 14)), ["plates-lost-2"]);
  const otherBook: Found = { kind: "vision", right: "6/6", left: "6/6", plates: { right: 36, of: 38 } };
  assert.deepEqual(codes(eyes("6/6", "6/6", 12), otherBook), [], "another book of plates is not compared");
});

test("what was found once: pregnant, HIV, diabetes", () => {
  assert.deepEqual(codes({ kind: "pregnancy-test", found: "positive" }), ["pregnant"]);
  assert.deepEqual(codes({ kind: "pregnancy-test", found: "unclear" }), []);
  assert.deepEqual(codes({ kind: "hiv", found: "positive" }), ["hiv-positive"]);
  assert.deepEqual(codes({ kind: "hba1c", percent: 6.4 }), []);
  assert.deepEqual(codes({ kind: "hba1c", percent: 6.5 }), ["hba1c-6.5"]);
});

test("body mass: below 14 to the hospital, below 16 severe", () => {
  const mass = (value: number) => crossedIn(limits, { "body-mass": value }).map(({ limit }) => limit.code);
  assert.deepEqual(
    [mass(16), mass(15.9), mass(14), mass(13.9)],
    [[], ["body-mass-16"], ["body-mass-16"], ["body-mass-14"]],
  );
});

test("every limit has its source, and what nobody read there says so", () => {
  const verified = limits.filter(({ source }) => source.confidence === "verified").map(({ code }) => code);
  // tb.md §3.4 and §3.8 mark these with [V]; nothing else was read in a source.
  assert.deepEqual(verified, ["qtcf-500", "pregnant", "body-mass-14"]);
  assert.ok(limits.every(({ source }) => source.says.length > 0));
  assert.equal(new Set(limits.map(({ code }) => code)).size, limits.length);
});

test("a number in another unit is not understood, and the error says which unit it is", () => {
  const wrong: readonly [object, string][] = [
    [{ kind: "ecg", qtcf: 0.48 }, "From 250 to 700 ms"],
    [blood(120), "From 2 to 22 g/dL"],
    [blood(12, { platelets: 150 }), "From 1000 to 2000000 /µL"],
    [{ kind: "kidney", creatinine: 88, potassium: null }, "From 0.1 to 20 mg/dL"],
    [{ kind: "albumin", albumin: 38 }, "From 0.5 to 7 g/dL"],
    [{ kind: "hba1c", percent: 48 }, "From 3 to 19 %"],
  ];
  for (const [found, says] of wrong) {
    const read = Found.safeParse(found);
    assert.equal(read.success, false, JSON.stringify(found));
    assert.ok(
      read.error?.issues.some(({ message }) => message.startsWith(says)),
      `${says}: ${read.error?.message}`,
    );
  }
});

test("what says nothing is not understood", () => {
  const nothing = [
    { kind: "kidney", creatinine: null, potassium: null },
    { kind: "liver", alt: null, ast: null, bilirubin: null, symptoms: true },
    { kind: "vision", right: "6/6", left: "6/6", plates: { right: 15, of: 14 } },
    { kind: "neuropathy", grade: 4 },
    { kind: "weight", kg: 40 },
  ];
  for (const found of nothing) assert.equal(Found.safeParse(found).success, false, JSON.stringify(found));
});
