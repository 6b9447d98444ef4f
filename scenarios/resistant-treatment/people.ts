import { comeAgainPatients } from "../../demo-district/come-again-patients.ts";
import type { DemoPatient } from "../../demo-district/patient.ts";
import { resistantPatients } from "../../demo-district/resistant-patients.ts";
import { fluoroquinolonesWork, foundResistant, inOrder, mdr, usual } from "../../demo-district/steps.ts";

/** Confirmed with MDR-TB a week ago, and not on treatment yet. Nobody here exists. */
export const notBegun: DemoPatient = {
  ...usual,
  name: "Sunita Hansda",
  facility: "PHC Naya Tola",
  sex: "female",
  age: 31,
  phone: "9000060001",
  village: "Naya Tola, ward 2",
  heightCm: 153,
  weightKg: 42,
  daysAgo: 10,
  steps: inOrder(foundResistant(6, mdr)),
};

/** The same, and the laboratory has said that the second line works. */
export const expecting: DemoPatient = {
  ...notBegun,
  name: "Ratni Soy",
  sex: "female",
  age: 24,
  phone: "9000060002",
  has: ["pregnant"],
  steps: inOrder(foundResistant(6, mdr, fluoroquinolonesWork)),
};

const named = (name: string): DemoPatient => {
  const patient = [...resistantPatients, ...comeAgainPatients].find((one) => one.name === name);
  if (!patient) throw new Error(`There is no ${name} in demo-district/*-patients.ts.`);
  return patient;
};

/** Nine months, day 65: the newest weight stands in another row of the table. */
export const gainedWeight = named("Anita Oraon");
/** BPaL, held by a doctor for 18 days. */
export const held = named("Somra Tirkey");
/** Nine months, day 131: sputum still positive, the first phase longer by a month. */
export const stillPositive = named("Ganesh Munda");
/** Cured by BPaLM half a year ago: the visit after six months is due. */
export const cured = named("Hari Bediya");
