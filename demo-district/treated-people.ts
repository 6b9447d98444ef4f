import type { Outcome } from "../modules/treatment/outcome.ts";
import type { DemoPatient } from "./patient.ts";

/* Who is on treatment in the demo, and who was: one line a person, from which their months follow. Nobody exists. */

/** What became of the doses, day by day. */
export type Habit = "steady" | "told" | "gaps" | "fell-silent" | "no-word" | "every-day";

/** What they filmed, by how many days ago; null: it waits for somebody to look. */
type Filmed = readonly (readonly [daysAgo: number, verdict: "accepted" | "too-dark" | null])[];

export interface Treated {
  readonly name: string;
  readonly sex: DemoPatient["sex"];
  readonly age: number;
  readonly village: string;
  readonly heightCm: number;
  readonly weightKg: number;
  readonly facility: DemoPatient["facility"];
  readonly startedDaysAgo: number;
  readonly habit: Habit;
  /** Smears by the day of the treatment on which they were taken. */
  readonly smears?: readonly (readonly [day: number, found: "negative" | "1+" | "2+"])[];
  /** How many days ago sputum went to the district's laboratory, and whether it is there. */
  readonly sputum?: { readonly daysAgo: number; readonly is: "on-the-way" | "in-the-lab" };
  /** The day of the treatment on which the second phase began, and the weight then. */
  readonly continued?: { readonly day: number; readonly weightKg: number };
  readonly filmed?: Filmed;
  readonly closed?: { readonly day: number; readonly outcome: Outcome; readonly why?: string };
}

const rekha = "PHC Naya Tola";
const belapur = "CHC Belapur";
const sonpur = "PHC Sonpur";

export const treatedPeople: readonly Treated[] = [
  // Everything is there for the second phase: her doctor only has to look.
  {
    name: "Phulmani Hembrom",
    sex: "female",
    age: 26,
    village: "Naya Tola, ward 1",
    heightCm: 152,
    weightKg: 44,
    facility: rekha,
    startedDaysAgo: 56,
    habit: "every-day",
    smears: [[50, "negative"]],
    filmed: [
      [4, "accepted"],
      [3, "accepted"],
      [2, "accepted"],
      [1, null],
    ],
  },
  // And here for the end: all doses, three negative smears.
  {
    name: "Birsa Kisku",
    sex: "male",
    age: 35,
    village: "Neem Gaon",
    heightCm: 166,
    weightKg: 54,
    facility: rekha,
    startedDaysAgo: 168,
    habit: "every-day",
    smears: [
      [55, "negative"],
      [120, "negative"],
      [165, "negative"],
    ],
    continued: { day: 57, weightKg: 56.5 },
  },
  {
    name: "राधा देवी",
    sex: "female",
    age: 44,
    village: "नया टोला, वार्ड 3",
    heightCm: 150,
    weightKg: 41.5,
    facility: rekha,
    startedDaysAgo: 42,
    habit: "steady",
    filmed: [
      [2, null],
      [1, null],
    ],
  },
  {
    name: "Mohan Soren",
    sex: "male",
    age: 58,
    village: "Amba",
    heightCm: 164,
    weightKg: 47,
    facility: rekha,
    startedDaysAgo: 96,
    habit: "gaps",
    smears: [[56, "negative"]],
    continued: { day: 62, weightKg: 49 },
  },
  {
    name: "Sabina Khatun",
    sex: "female",
    age: 31,
    village: "Naya Tola, ward 2",
    heightCm: 155,
    weightKg: 46.5,
    facility: rekha,
    startedDaysAgo: 23,
    habit: "told",
    filmed: [
      [3, "accepted"],
      [2, "too-dark"],
      [1, null],
    ],
  },
  {
    name: "Jitan Murmu",
    sex: "male",
    age: 49,
    village: "Neem Gaon",
    heightCm: 161,
    weightKg: 43.5,
    facility: rekha,
    startedDaysAgo: 34,
    habit: "fell-silent",
  },
  {
    name: "कमला बाई",
    sex: "female",
    age: 62,
    village: "अंबा",
    heightCm: 147,
    weightKg: 39,
    facility: rekha,
    startedDaysAgo: 6,
    habit: "steady",
    filmed: [[1, null]],
  },
  {
    name: "Ashok Ram",
    sex: "male",
    age: 40,
    village: "Belapur bazaar",
    heightCm: 169,
    weightKg: 57,
    facility: belapur,
    startedDaysAgo: 71,
    sputum: { daysAgo: 9, is: "in-the-lab" },
    habit: "steady",
    smears: [[54, "1+"]],
  },
  {
    name: "Sunita Besra",
    sex: "female",
    age: 29,
    village: "Belapur, station road",
    heightCm: 153,
    weightKg: 45,
    facility: belapur,
    startedDaysAgo: 110,
    sputum: { daysAgo: 4, is: "in-the-lab" },
    habit: "steady",
    smears: [[53, "negative"]],
    continued: { day: 57, weightKg: 47.5 },
  },
  {
    name: "Imran Ansari",
    sex: "male",
    age: 24,
    village: "Belapur",
    heightCm: 172,
    weightKg: 60.5,
    facility: belapur,
    startedDaysAgo: 15,
    habit: "told",
  },
  {
    name: "Chandmuni Tudu",
    sex: "female",
    age: 37,
    village: "Sonpur",
    heightCm: 149,
    weightKg: 40,
    facility: sonpur,
    startedDaysAgo: 12,
    habit: "no-word",
  },
  {
    name: "Bhola Mahto",
    sex: "male",
    age: 53,
    village: "Mahua",
    heightCm: 160,
    weightKg: 51,
    facility: sonpur,
    startedDaysAgo: 88,
    sputum: { daysAgo: 1, is: "on-the-way" },
    habit: "gaps",
    smears: [[58, "negative"]],
    continued: { day: 60, weightKg: 52 },
  },
  {
    name: "Rukmini Devi",
    sex: "female",
    age: 33,
    village: "Neem Gaon",
    heightCm: 154,
    weightKg: 45.5,
    facility: rekha,
    startedDaysAgo: 215,
    habit: "every-day",
    smears: [
      [54, "negative"],
      [150, "negative"],
    ],
    continued: { day: 57, weightKg: 48 },
    closed: { day: 169, outcome: "cured" },
  },
  {
    name: "Dhaneshwar Oraon",
    sex: "male",
    age: 46,
    village: "Belapur",
    heightCm: 165,
    weightKg: 52.5,
    facility: belapur,
    startedDaysAgo: 190,
    habit: "every-day",
    smears: [[55, "negative"]],
    continued: { day: 57, weightKg: 54 },
    closed: { day: 169, outcome: "completed" },
  },
  {
    name: "Ratan Hansda",
    sex: "male",
    age: 39,
    village: "Sonpur",
    heightCm: 167,
    weightKg: 50.5,
    facility: sonpur,
    startedDaysAgo: 120,
    habit: "fell-silent",
    closed: {
      day: 95,
      outcome: "lost-to-follow-up",
      why: "His brother says that he has taken nothing since he left for work.",
    },
  },
  {
    name: "Sukhlal Manjhi",
    sex: "male",
    age: 67,
    village: "Amba",
    heightCm: 158,
    weightKg: 38.5,
    facility: rekha,
    startedDaysAgo: 60,
    habit: "steady",
    closed: { day: 18, outcome: "died" },
  },
  {
    name: "Nirmala Toppo",
    sex: "female",
    age: 51,
    village: "Belapur",
    heightCm: 151,
    weightKg: 43,
    facility: belapur,
    startedDaysAgo: 48,
    habit: "told",
    closed: {
      day: 31,
      outcome: "not-evaluated",
      why: "Moved to her daughter in another state; the file was sent after her.",
    },
  },
];
