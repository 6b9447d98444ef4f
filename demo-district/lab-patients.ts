import type { DrugSaid, TestFinding, TestKind } from "../modules/diagnosis/test-result.ts";
import type { DemoPatient, Step } from "./patient.ts";

/* Specimens on each part of their way, and results that are not easy. Nobody here exists. */

const said = (drugs: string): DrugSaid[] =>
  drugs.split(" ").map((one) => {
    const [drug, says] = one.split(":");
    return { drug, says } as DrugSaid;
  });
const byDrug = (test: "lpa-first" | "lpa-second", drugs: string): TestFinding => ({
  test,
  found: "found",
  drugs: said(drugs),
});
const film = (daysAgo: number): Step => ({
  is: "x-ray",
  film: "infiltration-mass.png",
  report: "Patch in the right lung. Read by the technician, not by a radiologist.",
  daysAgo,
});
const asked = (daysAgo: number, collected: boolean, ...tests: TestKind[]): Step => ({
  is: "asked",
  tests,
  purpose: "diagnosis",
  collected,
  daysAgo,
});
const reported = (finding: TestFinding, daysAgo: number): Step => ({ is: "reported", finding, daysAgo });
const resistant: TestFinding = { test: "truenat", found: "found-rif-resistant" };

const usual = {
  facility: "CHC Belapur",
  landmark: null,
  supporter: null,
  symptoms: ["cough-two-weeks", "weight-loss"],
  has: [],
  earlierTb: "never",
  agreesToVideo: false,
} as const;

export const labPatients: readonly DemoPatient[] = [
  {
    // Two laboratories contradict each other on rifampicin: a doctor has to say which holds.
    ...usual,
    name: "Kishori Mahto",
    sex: "male",
    age: 47,
    phone: "9000040001",
    village: "Belapur, ward 3",
    heightCm: 164,
    weightKg: 48,
    earlierTb: "once",
    daysAgo: 30,
    steps: [
      film(28),
      { is: "result", finding: resistant, daysAgo: 27 },
      asked(26, true, "lpa-first", "dst"),
      { is: "received", daysAgo: 25 },
      reported(byDrug("lpa-first", "R:R H:S"), 20),
      reported({ test: "dst", found: "grown", drugs: said("R:S H:S Lfx:S") }, 2),
    ],
  },
  {
    // Fluoroquinolones do not work either.
    ...usual,
    name: "Bahamani Soren",
    sex: "female",
    age: 31,
    phone: "9000040002",
    village: "Belapur, near the haat",
    heightCm: 153,
    weightKg: 39,
    has: ["diabetes"],
    daysAgo: 16,
    steps: [
      film(15),
      { is: "result", finding: resistant, daysAgo: 14 },
      asked(13, true, "lpa-first", "lpa-second"),
      { is: "received", daysAgo: 12 },
      reported(byDrug("lpa-first", "R:R H:R"), 5),
      reported(byDrug("lpa-second", "Lfx:R Mfx:R Am:S"), 5),
      { is: "decision", decided: "confirmed", note: "To be admitted at the DR-TB centre.", daysAgo: 4 },
      asked(4, true, "dst"),
      { is: "received", daysAgo: 3 },
    ],
  },
  {
    // The first specimen leaked on its way; nobody has taken another one.
    ...usual,
    name: "Sabita Hembrom",
    sex: "female",
    age: 26,
    phone: null,
    village: "Amba tola",
    heightCm: 150,
    weightKg: 42,
    daysAgo: 7,
    steps: [film(6), asked(6, true, "truenat"), { is: "sent-back", why: "leaked", daysAgo: 4 }],
  },
  {
    ...usual,
    name: "दिनेश पासवान",
    sex: "male",
    age: 55,
    phone: "9000040004",
    village: "बेलापुर, वार्ड 6",
    heightCm: 167,
    weightKg: 51,
    has: ["tobacco"],
    daysAgo: 2,
    steps: [asked(2, false, "smear", "truenat")],
  },
  {
    ...usual,
    name: "Rani Toppo",
    sex: "female",
    age: 19,
    phone: "9000040005",
    village: "Belapur, ward 1",
    heightCm: 156,
    weightKg: 45,
    symptoms: ["cough-two-weeks", "lives-with-tb"],
    daysAgo: 2,
    steps: [film(1), asked(1, true, "truenat")],
  },
];
