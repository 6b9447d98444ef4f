import type { DemoChild } from "./demo-child.ts";

/*
 * Children in their second year, for the figures: some had everything, one began and did not go on, one began late, and
 * one nobody has vaccinated yet. Nobody of them exists.
 */

const atBirth = [0, "BCG", "HEPB", "OPV"] as const;
const at6Weeks = [44, "PENTA", "OPV", "FIPV", "PCV", "RVV"] as const;
const at10Weeks = [73, "PENTA", "OPV", "RVV"] as const;
const at14Weeks = [102, "PENTA", "OPV", "FIPV", "PCV", "RVV"] as const;
const at9Months = [276, "MR", "FIPV", "PCV", "VITA"] as const;
const lateBirth = [20, "BCG"] as const;
const late6Weeks = [95, "PENTA", "OPV", "FIPV", "PCV", "RVV"] as const;
const whole = [atBirth, at6Weeks, at10Weeks, at14Weeks, at9Months] as const;

const sonpur = { by: "worker.sonpur", at: "PHC Sonpur", phone: null, landmark: null, outreach: false } as const;
const nayaTola = { by: "worker", at: "PHC Naya Tola", phone: null, landmark: null, outreach: false } as const;
const bazar = { ...sonpur, village: "Sonpur Bazar" } as const;
const dih = { ...sonpur, village: "Chandi Dih" } as const;

export const vaccinatedChildren: readonly DemoChild[] = [
  { ...bazar, name: "Ritika Sah", sex: "female", bornDaysAgo: 400, mother: "Lalita Sah", card: whole },
  { ...bazar, name: "Aditya Prasad", sex: "male", bornDaysAgo: 455, mother: "Kiran Prasad", card: whole },
  { ...bazar, name: "Nusrat Khatun", sex: "female", bornDaysAgo: 505, mother: "Shabnam Khatun", card: whole },
  {
    ...{ ...bazar, name: "Golu", sex: "male", bornDaysAgo: 560, mother: "Manju Paswan" },
    card: [atBirth, at6Weeks, at10Weeks, at14Weeks, [420, "MR"]],
  },
  {
    ...dih,
    name: "Sunaina Soren",
    sex: "female",
    bornDaysAgo: 430,
    mother: "Talamai Soren",
    card: [atBirth, at6Weeks],
  },
  { ...dih, name: "Birsa Tudu", sex: "male", bornDaysAgo: 600, mother: "Parmila Tudu", card: [lateBirth, late6Weeks] },
  { ...dih, name: "Chandni", sex: "female", bornDaysAgo: 480, mother: "Maino Tudu" },
  { ...dih, name: "Raju Marandi", sex: "male", bornDaysAgo: 390, mother: "Phulo Marandi", card: [atBirth] },
  {
    ...nayaTola,
    ...{ village: "Rampur", name: "Pihu Kumari", sex: "female" },
    bornDaysAgo: 410,
    mother: "Neha Kumari",
    card: whole,
  },
  {
    ...{ ...nayaTola, village: "Rampur", name: "Ayush Raj", sex: "male", bornDaysAgo: 530, mother: "Babita Raj" },
    card: [lateBirth, late6Weeks, [130, "PENTA", "OPV", "RVV"], [165, "PENTA", "OPV", "FIPV", "PCV", "RVV"]],
  },
];
