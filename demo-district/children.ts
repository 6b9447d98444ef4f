import type { DemoChild } from "./demo-child.ts";
import { vaccinatedChildren } from "./vaccinated-children.ts";

const atBirth = [1, "BCG", "HEPB", "OPV"] as const;
const at6Weeks = [43, "PENTA", "OPV", "FIPV", "PCV", "RVV"] as const;
const at10Weeks = [72, "PENTA", "OPV", "RVV"] as const;
const at14Weeks = [101, "PENTA", "OPV", "FIPV", "PCV", "RVV"] as const;

const nayaTola = { by: "worker", at: "PHC Naya Tola", outreach: true } as const;

export const demoChildren: readonly DemoChild[] = [
  ...vaccinatedChildren,
  {
    ...nayaTola,
    ...{ name: null, sex: "female", bornDaysAgo: 3, mother: "Poonam Devi", phone: "9000040001" },
    ...{ village: "Rampur", landmark: "by the hand pump", ofBirth: { order: 1, of: 2 } },
  },
  {
    ...nayaTola,
    ...{ name: null, sex: "male", bornDaysAgo: 3, mother: "Poonam Devi", phone: "9000040001" },
    ...{ village: "Rampur", landmark: "by the hand pump", ofBirth: { order: 2, of: 2 } },
  },
  {
    ...nayaTola,
    ...{ name: "Aarav Kumar", sex: "male", bornDaysAgo: 73, mother: "Sita Devi", phone: "9000040002" },
    ...{ village: "Rampur", landmark: "behind the school" },
    home: [24.8, 85],
    card: [atBirth],
  },
  {
    ...nayaTola,
    ...{ name: "गुड़िया", sex: "female", bornDaysAgo: 128, mother: "रीना कुमारी", phone: "9000040003" },
    ...{ village: "Rampur", landmark: "आँगनवाड़ी के पास" },
    home: [24.81, 85],
    chip: "04a1b2c3d4e580",
    card: [atBirth, at6Weeks, at10Weeks],
    aefi: { after: "PENTA", seen: "seizure", words: "शाम को दो मिनट के झटके, बुख़ार भी था" },
  },
  {
    ...nayaTola,
    ...{ name: "Irfan Ansari", sex: "male", bornDaysAgo: 283, mother: "Salma Bano", phone: "9000040004" },
    chip: "04a1b2c3d4e680",
    measures: [
      [1, 3.1, 49],
      [43, 4.5, 54.5],
      [101, 6.1, 61],
      [190, 7.5, 66.5, 134],
      [270, 8.3, 70.5, 137],
    ],
    ...{ village: "Sonpura", landmark: "next to the mosque" },
    card: [atBirth, at6Weeks, at10Weeks, at14Weeks],
    certificate: "good",
    aefi: { after: "PENTA", seen: "fever", words: null },
  },
  {
    ...nayaTola,
    ...{ name: "Zoya Ansari", sex: "female", bornDaysAgo: 1210, mother: "Salma Bano", phone: "9000040004" },
    measures: [
      [730, 9.9, 82],
      [980, 11, 88, 128],
      [1204, 11.6, 93, 122],
    ],
    ...{ village: "Sonpura", landmark: "next to the mosque" },
    card: [
      atBirth,
      at6Weeks,
      at10Weeks,
      at14Weeks,
      [281, "MR", "FIPV", "PCV", "VITA"],
      [510, "MR", "DPT", "OPV", "VITA"],
    ],
    certificate: "good",
  },
  {
    ...nayaTola,
    ...{ name: "Budhni", sex: "female", bornDaysAgo: 520, estimated: true, mother: null, phone: null },
    ...{ village: "Amba Tola", landmark: "the last house by the forest" },
    guardian: { name: "Phulmani Hansda", relation: "grandparent" },
    measures: [
      [400, 7, 70, 119],
      [518, 6.9, 72, 112],
    ],
    outreach: false,
  },
  {
    ...nayaTola,
    ...{ name: "Anjali Oraon", sex: "female", bornDaysAgo: 5140, mother: "Mangri Oraon", phone: "9000040006" },
    ...{ village: "Amba Tola", landmark: null },
  },
  {
    ...{ by: "worker.sonpur", at: "PHC Sonpur", outreach: true },
    ...{ name: "Kunal Yadav", sex: "male", bornDaysAgo: 47, mother: "Rinku Devi", phone: "9000040007" },
    ...{ village: "Sonpur Bazar", landmark: null },
    card: [[0, "BCG", "HEPB", "OPV"]],
    certificate: "void",
  },
  {
    ...{ by: "admin", at: "PHC Naya Tola", outreach: false },
    ...{ name: null, sex: "male", bornDaysAgo: 12, mother: "Sanjhli Murmu", phone: "9000040008" },
    ...{ village: "Naya Tola", landmark: "the brick kiln" },
  },
];

/** Chips in the stock of a health centre that nobody has yet. */
export const demoChips = {
  at: "PHC Naya Tola",
  numbers: ["04a1b2c3d4e780", "04a1b2c3d4e880", "04a1b2c3d4e980", "04a1b2c3d4ea80"],
} as const;

/** Of one health centre somebody counted the infants; of the others nobody did. */
export const demoHeadCount = {
  at: "PHC Naya Tola",
  infants: 24,
  source: "Head count of the microplan, April",
} as const;
