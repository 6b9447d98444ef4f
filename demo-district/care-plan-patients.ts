import type { DemoPatient, Step } from "./patient.ts";
import { confirmed, doses, inOrder, result, smear, usual } from "./steps.ts";

/* Who eats by a plan: one begun low, one on little money, one with diabetes, one due for review. Nobody exists. */

const begun = (daysAgo: number): readonly Step[] => [
  {
    is: "x-ray",
    film: "infiltration-mass.png",
    report: "Patch in the right lung. Read by the technician, not by a radiologist.",
    daysAgo: daysAgo + 2,
  },
  smear(daysAgo + 2, "2+"),
  result(daysAgo + 2, { test: "truenat", found: "found-rif-sensitive" }),
  confirmed(daysAgo + 1),
  { is: "treatment", daysAgo },
];

export const carePlanPatients: readonly DemoPatient[] = [
  {
    // BMI 14.9: the second gentle day, and the doctor was told.
    ...usual,
    name: "Budhan Hembrom",
    facility: "PHC Naya Tola",
    sex: "male",
    age: 44,
    phone: null,
    village: "Neem Gaon",
    heightCm: 164,
    weightKg: 40,
    daysAgo: 6,
    steps: inOrder([...begun(3), ...doses(3, 1), { is: "eats", eats: "all", budget: null, daysAgo: 1 }]),
  },
  {
    // ₹34 a day do not buy all that she needs, and the plan says what is missing.
    ...usual,
    name: "Savitri Devi",
    facility: "PHC Naya Tola",
    sex: "female",
    age: 33,
    phone: "9000060002",
    village: "Naya Tola, ward 2",
    heightCm: 158,
    weightKg: 44,
    daysAgo: 47,
    steps: inOrder([
      ...begun(44),
      ...doses(44, 1, { told: 8 }),
      { is: "eats", eats: "veg", budget: 34, daysAgo: 12 },
      { is: "benefit", month: 1, came: 1000, daysAgo: 20 },
      { is: "benefit", month: 2, came: "account-not-linked", daysAgo: 2 },
    ]),
  },
  {
    // Diabetes: usna rice and roti, no jaggery, no chuda. One month's money went astray.
    ...usual,
    name: "Kailash Mahto",
    facility: "PHC Naya Tola",
    sex: "male",
    age: 58,
    phone: "9000060003",
    village: "Amba",
    has: ["diabetes"],
    heightCm: 165,
    weightKg: 51,
    daysAgo: 54,
    steps: inOrder([
      ...begun(50),
      ...doses(50, 1, { told: 11 }),
      { is: "eats", eats: "egg", budget: null, daysAgo: 20 },
      { is: "benefit", month: 1, came: 1000, daysAgo: 15 },
      { is: "benefit", month: 2, came: "rejected", daysAgo: 4 },
    ]),
  },
  {
    // Reviewed once, and due again since three days.
    ...usual,
    name: "Jhano Soren",
    facility: "PHC Naya Tola",
    sex: "female",
    age: 37,
    phone: null,
    village: "Amba",
    heightCm: 151,
    weightKg: 40,
    daysAgo: 55,
    steps: inOrder([
      ...begun(52),
      ...doses(52, 1, { told: 7 }),
      { is: "eats", eats: "all", budget: null, daysAgo: 50 },
      { is: "reviewed", weightKg: 41.5, ate: "half", daysAgo: 33 },
      { is: "benefit", month: 1, came: "no-bank-account", daysAgo: 30 },
      { is: "benefit", month: 1, came: 1000, daysAgo: 12 },
    ]),
  },
];
