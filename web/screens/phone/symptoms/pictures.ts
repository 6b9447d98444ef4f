import type { SymptomCode, SymptomGrade } from "../../../../modules/symptoms/symptom.ts";

/*
 * Own drawings on a 48 × 48 field: lines in the colour of the text, and over them what it is about, in the colour of
 * something that is wrong.
 */

interface Picture {
  readonly lines: string;
  readonly hurts: string;
}

const head = "M24 7a17 17 0 1 1 0 34a17 17 0 0 1 0-34z";
const eyes = "M18 21h.01M30 21h.01";
const flat = "M18 32h12";
const sad = "M17 33c4-5 10-5 14 0";
const foot = "M17 4v21c0 5-7 6-9 11-1 4 1 6 4 6h23c5 0 6-7 1-9-5-2-7-5-7-9V4";
const heart = "M24 41C10 31 6 25 6 18a9 9 0 0 1 18-3 9 9 0 0 1 18 3c0 7-4 13-18 23z";

export const symptomPictures: Readonly<Record<SymptomCode, Picture>> = {
  nausea: { lines: `${head}M15 19l5 2M33 19l-5 2`, hurts: "M14 32c2-3 4-3 6 0s4 3 6 0 4-3 6 0" },
  vomiting: {
    lines: `${head}M15 17l4 3-4 3M33 17l-4 3 4 3M20 30c2-3 6-3 8 0`,
    hurts: "M21 32v9M24 33v12M27 32v10",
  },
  diarrhoea: {
    lines: "M15 5c-1 8-5 13-3 21s7 9 7 17M33 5c1 8 5 13 3 21s-7 9-7 17",
    hurts: "M24 16v17M18 27l6 6 6-6",
  },
  weakness: {
    lines: "M17 8a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM19 18c5 3 6 8 6 15h12v10M25 33v10M22 23l-8 8",
    hurts: "M36 8v13M31 16l5 5 5-5",
  },
  headache: {
    lines: `M24 14a15 15 0 1 1 0 30a15 15 0 0 1 0-30zM19 27h.01M29 27h.01M19 37c3-4 7-4 10 0`,
    hurts: "M24 2l-3 5h6l-3 5M9 7l4 5M39 7l-4 5",
  },
  fever: {
    lines: "M19 12a15 15 0 1 1 0 30a15 15 0 0 1 0-30zM14 25h.01M24 25h.01M13 34h11",
    hurts: "M38 5a3 3 0 0 1 3 3v13a5 5 0 1 1-6 0V8a3 3 0 0 1 3-3zM38 12v12",
  },
  "joint-pain": {
    lines: "M17 4v15c0 4 3 5 4 9l1 16M31 4v13c4 4 3 9 1 13v14",
    hurts: "M11 16l-5-3M10 23H4M11 30l-5 3M39 16l4-3M40 23h5M39 30l4 3",
  },
  "tingling-feet": { lines: foot, hurts: "M14 37h.01M20 34h.01M21 39h.01M27 36h.01M28 40h.01M34 38h.01M22 28h.01" },
  rash: {
    lines: `${head}${eyes}${flat}`,
    hurts: "M14 27h.01M18 14h.01M24 12h.01M24 26h.01M34 27h.01M30 14h.01M21 37h.01M30 36h.01",
  },
  "swollen-feet": { lines: foot, hurts: "M10 27c-4 3-7 8-6 14M37 26c5 1 8 5 8 10M12 12v8M36 12v8" },
  "low-mood": { lines: `${head}${eyes}${sad}`, hurts: "M18 25c-2 3-2 5 0 5s2-2 0-5z" },
  "yellow-eyes": {
    lines: `${head}M19 33h10M17 21h.01M31 21h.01`,
    hurts: "M11 21c3-5 9-5 12 0-3 5-9 5-12 0zM25 21c3-5 9-5 12 0-3 5-9 5-12 0z",
  },
  "seeing-badly": {
    lines: "M4 24c8-13 32-13 40 0-8 13-32 13-40 0zM24 18a6 6 0 1 1 0 12a6 6 0 0 1 0-12z",
    hurts: "M9 41L39 7",
  },
  "hearing-badly": {
    lines: "M17 34c0-6-5-8-5-16a12 12 0 0 1 24 0c0 8-7 9-7 16a6 6 0 0 1-11 4M18 19a6 6 0 0 1 12 0c0 4-5 4-5 9",
    hurts: "M8 42L40 6",
  },
  fainting: { lines: heart, hurts: "M3 25h11l4-8 6 14 4-8h17" },
  breathless: {
    lines: "M24 5v15M24 20l-6 5V13c-7 2-12 13-12 24 0 6 11 5 13-1l1-6M24 20l6 5V13c7 2 12 13 12 24 0 6-11 5-13-1l-1-6",
    hurts: "M20 41l8 5M28 41l-8 5",
  },
  "coughing-blood": {
    lines: `M22 5a16 16 0 1 1 0 32a16 16 0 0 1 0-32zM16 18h.01M28 18h.01M22 26a3 3 0 1 1 0 6a3 3 0 0 1 0-6z`,
    hurts: "M30 32c-2 4-2 6 0 6s2-2 0-6zM38 34c-2 4-2 6 0 6s2-2 0-6zM34 40c-2 4-2 6 0 6s2-2 0-6z",
  },
  "swollen-face": {
    lines: "M24 6c9 0 14 6 14 13 7 3 7 15-1 18-5 6-21 6-26 0-8-3-8-15-1-18C10 12 15 6 24 6zM16 20h4M28 20h4",
    hurts: "M16 32c4-5 12-5 16 0-4 5-12 5-16 0z",
  },
  "seeing-things": {
    lines: "M18 16a14 14 0 1 1 0 28a14 14 0 0 1 0-28zM13 28h.01M23 28h.01M15 37c2 2 5 2 7 0",
    hurts: "M30 20V9c0-7 14-7 14 0v13l-4-3-3 3-3-3zM34.500 11h.01M39.500 11h.01",
  },
  "self-harm": { lines: heart, hurts: "M24 15l-4 7 8 5-5 7 1 7" },
  other: { lines: "M5 8h38v25H23l-10 9v-9H5z", hurts: "M16 20h.01M24 20h.01M32 20h.01" },
};

export const gradePictures: Readonly<Record<SymptomGrade, Picture>> = {
  mild: { lines: `${head}${eyes}`, hurts: flat },
  moderate: { lines: `${head}${eyes}`, hurts: sad },
  severe: {
    lines: `${head}M15 17l5 3-5 3M33 17l-5 3 5 3`,
    hurts: "M17 35c0-9 14-9 14 0zM13 26c-2 3-2 5 0 5s2-2 0-5zM35 26c-2 3-2 5 0 5s2-2 0-5z",
  },
};
