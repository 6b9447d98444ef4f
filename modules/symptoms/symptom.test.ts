import assert from "node:assert/strict";
import { test } from "node:test";
import { asksForDoctor, grades, knownOf, symptomCodes, Symptoms } from "./symptom.ts";

/*
 * Of what a doctor hears at once: "!" however mild it is, "s" only when it is severe. Written down by hand from the
 * programme's words (yellow eyes, fainting, blood, sight, hearing, harming oneself, breath, a swollen face, seeing what
 * is not there), so that a change in the list is a change here.
 */
const heard: Readonly<Record<string, "!" | "s">> = {
  nausea: "s",
  vomiting: "s",
  diarrhoea: "s",
  weakness: "s",
  headache: "s",
  fever: "s",
  "joint-pain": "s",
  "tingling-feet": "s",
  rash: "s",
  "swollen-feet": "s",
  "low-mood": "s",
  "yellow-eyes": "!",
  "seeing-badly": "!",
  "hearing-badly": "!",
  fainting: "!",
  breathless: "!",
  "coughing-blood": "!",
  "swollen-face": "!",
  "seeing-things": "!",
  "self-harm": "!",
  other: "s",
};

test("each symptom, mild, moderate and severe: of which a doctor hears at once", () => {
  assert.deepEqual([...symptomCodes].toSorted(), Object.keys(heard).toSorted());
  for (const code of symptomCodes) {
    const said = grades.map((how) => asksForDoctor([{ code, how }]).length > 0);
    assert.deepEqual(said, heard[code] === "!" ? [true, true, true] : [false, false, true], code);
  }
});

test("of several only those are told that ask for a doctor, whatever order they were said in", () => {
  const asked = asksForDoctor([
    { code: "self-harm", how: "mild" },
    { code: "nausea", how: "moderate" },
    { code: "rash", how: "severe" },
  ]);
  assert.deepEqual(asked, ["rash", "self-harm"]);
  assert.deepEqual(asksForDoctor([]), []);
});

test("the same symptom is not said twice in one report, and nobody makes one up", () => {
  const rash = { code: "rash", how: "mild" };
  assert.equal(Symptoms.safeParse([rash, { ...rash, how: "severe" }]).success, false);
  assert.equal(Symptoms.safeParse([{ code: "broken-leg", how: "mild" }]).success, false);
  assert.equal(Symptoms.safeParse([]).success, true);
});

test("the drugs that are examined for a harm are named where that harm is felt", () => {
  // MSF's table: sight for E, Lzd, Eto; hearing for Am and S; the blood for Lzd.
  const read = symptomCodes.filter((code) => knownOf[code].source.confidence === "verified");
  assert.deepEqual(
    read.map((code) => [code, knownOf[code].drugs]),
    [
      ["weakness", ["Lzd"]],
      ["seeing-badly", ["E", "Lzd", "Eto"]],
      ["hearing-badly", ["Am", "S"]],
    ],
  );
});
