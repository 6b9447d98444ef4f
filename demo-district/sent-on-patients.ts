import type { DemoPatient } from "./patient.ts";

/* Of a facility whose worker has moved: one was taken over elsewhere, two wait for a name. Nobody here exists. */

const usual = {
  facility: "PHC Chakiya",
  landmark: null,
  supporter: null,
  symptoms: ["cough-two-weeks", "fever-two-weeks"],
  has: [],
  earlierTb: "never",
  agreesToVideo: false,
} as const;

export const sentOnPatients: readonly DemoPatient[] = [
  {
    ...usual,
    name: "Jagdish Turi",
    sex: "male",
    age: 47,
    phone: "9000050001",
    village: "Belapur, ward 2",
    heightCm: 165,
    weightKg: 50,
    daysAgo: 14,
    steps: [],
  },
  {
    ...usual,
    name: "Munni Khatoon",
    sex: "female",
    age: 33,
    phone: "9000050002",
    village: "Chakiya, ward 1",
    heightCm: 152,
    weightKg: 41,
    daysAgo: 12,
    steps: [],
  },
  {
    ...usual,
    name: "Ramdhari Yadav",
    sex: "male",
    age: 58,
    phone: "9000050003",
    village: "Chakiya, ward 3",
    heightCm: 161,
    weightKg: 48,
    daysAgo: 10,
    steps: [],
  },
];
