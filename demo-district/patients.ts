import type { Identity } from "../modules/people/patient.ts";
import type { SymptomCode } from "../modules/people/symptom-screen.ts";
import type { TestFinding } from "../modules/diagnosis/test-result.ts";
import type { decisions } from "../modules/diagnosis/gate.ts";

/* Nobody here exists. The phone numbers begin with 90000, and the two films are from a public collection. */

type Film = "infiltration-mass.png" | "no-finding.png";

/** What happens to somebody after they were registered, in this order. */
export type Step =
  | { readonly is: "x-ray"; readonly film: Film; readonly report: string | null; readonly daysAgo: number }
  | { readonly is: "result"; readonly finding: TestFinding; readonly daysAgo: number }
  | { readonly is: "decision"; readonly decided: (typeof decisions)[number]; readonly note: string | null }
  | { readonly is: "treatment" };

export interface DemoPatient {
  readonly name: string;
  readonly sex: Identity["sex"];
  readonly age: number;
  readonly phone: string | null;
  readonly village: string;
  readonly landmark: string | null;
  readonly supporter: Identity["supporter"];
  readonly symptoms: readonly SymptomCode[];
  readonly heightCm: number;
  readonly weightKg: number;
  readonly has: readonly ("diabetes" | "alcohol" | "tobacco")[];
  readonly earlierTb: "never" | "once";
  readonly daysAgo: number;
  readonly steps: readonly Step[];
}

const smear = (found: "negative" | "scanty" | "1+" | "2+" | "3+", daysAgo: number): Step => ({
  is: "result",
  finding: { test: "smear", found },
  daysAgo,
});
const truenat = (found: "not-found" | "found-rif-sensitive" | "found-rif-resistant", daysAgo: number): Step => ({
  is: "result",
  finding: { test: "truenat", found },
  daysAgo,
});
const film = (name: Film, report: string | null, daysAgo: number): Step => ({
  is: "x-ray",
  film: name,
  report,
  daysAgo,
});
const patch = "Patch in the right lung. Read by the technician, not by a radiologist.";

export const demoPatients: readonly DemoPatient[] = [
  {
    name: "Meena Kumari",
    sex: "female",
    age: 29,
    phone: "9000010001",
    village: "Naya Tola, ward 4",
    landmark: "beside the hand pump",
    supporter: { name: "Ravi Kumar", relation: "spouse", phone: "9000010011", isGuardian: false },
    symptoms: ["cough-two-weeks", "weight-loss", "blood-in-sputum"],
    heightCm: 156,
    weightKg: 43,
    has: [],
    earlierTb: "never",
    daysAgo: 9,
    steps: [film("infiltration-mass.png", patch, 7), smear("2+", 7), truenat("found-rif-resistant", 5)],
  },
  {
    name: "अब्दुल रहीम",
    sex: "male",
    age: 41,
    phone: "9000010002",
    village: "नया टोला, मस्जिद गली",
    landmark: null,
    supporter: null,
    symptoms: ["cough-two-weeks", "fever-two-weeks"],
    heightCm: 168,
    weightKg: 58,
    has: ["diabetes"],
    earlierTb: "never",
    daysAgo: 6,
    steps: [film("no-finding.png", null, 4), smear("negative", 4)],
  },
  {
    name: "Suresh Prasad",
    sex: "male",
    age: 52,
    phone: null,
    village: "Amba",
    landmark: "near the brick kiln",
    supporter: { name: "Sita Prasad", relation: "child", phone: "9000010013", isGuardian: false },
    symptoms: ["cough-two-weeks", "chest-pain"],
    heightCm: 163,
    weightKg: 49.5,
    has: ["tobacco", "alcohol"],
    earlierTb: "once",
    daysAgo: 3,
    steps: [film("infiltration-mass.png", null, 1)],
  },
  {
    name: "लक्ष्मी उराँव",
    sex: "female",
    age: 34,
    phone: "9000010004",
    village: "नीम गाँव",
    landmark: "आँगनवाड़ी के पीछे",
    supporter: null,
    symptoms: ["fever-two-weeks", "night-sweats"],
    heightCm: 151,
    weightKg: 40.5,
    has: [],
    earlierTb: "never",
    daysAgo: 5,
    steps: [truenat("found-rif-sensitive", 2)],
  },
  {
    name: "Ramu Manjhi",
    sex: "male",
    age: 61,
    phone: "9000010005",
    village: "Naya Tola, ward 2",
    landmark: null,
    supporter: null,
    symptoms: ["cough-two-weeks", "weight-loss"],
    heightCm: 160,
    weightKg: 46,
    has: ["tobacco"],
    earlierTb: "once",
    daysAgo: 14,
    steps: [
      film("no-finding.png", "Over-exposed; to be taken again.", 12),
      smear("1+", 12),
      { is: "decision", decided: "confirmed", note: null },
      film("infiltration-mass.png", patch, 2),
    ],
  },
  {
    name: "Shanti Devi",
    sex: "female",
    age: 45,
    phone: "9000010006",
    village: "Neem Gaon",
    landmark: "by the temple",
    supporter: { name: "Mohan Lal", relation: "spouse", phone: null, isGuardian: false },
    symptoms: ["cough-two-weeks", "fever-two-weeks", "weight-loss"],
    heightCm: 154,
    weightKg: 45,
    has: [],
    earlierTb: "never",
    daysAgo: 20,
    steps: [
      film("infiltration-mass.png", patch, 18),
      smear("3+", 18),
      { is: "decision", decided: "confirmed", note: "Explained to her and her husband." },
      { is: "treatment" },
    ],
  },
  {
    name: "Gopal Sah",
    sex: "male",
    age: 38,
    phone: "9000010007",
    village: "Amba",
    landmark: null,
    supporter: null,
    symptoms: ["cough-two-weeks"],
    heightCm: 170,
    weightKg: 66,
    has: [],
    earlierTb: "never",
    daysAgo: 11,
    steps: [
      film("no-finding.png", "Nothing seen.", 10),
      truenat("not-found", 9),
      { is: "decision", decided: "not-tb", note: "Cough since the harvest dust; to come again if it stays." },
    ],
  },
  {
    name: "नसरीन बानो",
    sex: "female",
    age: 23,
    phone: "9000010008",
    village: "नया टोला, वार्ड 1",
    landmark: null,
    supporter: { name: "शबाना बानो", relation: "mother", phone: "9000010018", isGuardian: false },
    symptoms: ["fever-two-weeks", "swollen-neck"],
    heightCm: 158,
    weightKg: 44,
    has: [],
    earlierTb: "never",
    daysAgo: 8,
    steps: [smear("negative", 6), { is: "decision", decided: "more-needed", note: null }],
  },
  {
    name: "Somra Oraon",
    sex: "male",
    age: 15,
    phone: "9000010009",
    village: "Neem Gaon",
    landmark: "last house before the pond",
    supporter: { name: "Budhni Oraon", relation: "mother", phone: "9000010009", isGuardian: true },
    symptoms: ["cough-two-weeks", "lives-with-tb"],
    heightCm: 152,
    weightKg: 36.5,
    has: [],
    earlierTb: "never",
    daysAgo: 1,
    steps: [],
  },
  {
    name: "फूलमती देवी",
    sex: "female",
    age: 27,
    phone: null,
    village: "अंबा",
    landmark: "स्कूल के सामने",
    supporter: null,
    symptoms: ["night-sweats"],
    heightCm: 149,
    weightKg: 41,
    has: [],
    earlierTb: "never",
    daysAgo: 0,
    steps: [],
  },
];
