import {
  type Against,
  type Asked,
  personAgainst,
  type Resistance,
  resistanceAgainst,
  stops,
  wantsWords,
} from "../../../modules/treatment/against.ts";
import { type ConditionCode, conditionCodes } from "../../../modules/treatment/condition.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import type { Patient } from "../patients/page/use-patient.ts";

/* Which regimens fit one person, by what is known of them now. */

export interface Fit {
  readonly regimen: Regimen;
  readonly against: readonly Against[];
  readonly is: "fits" | "although" | "stopped";
}

/** What speaks against a regimen as it would be begun. */
export function againstIn(
  regimen: Regimen,
  prescribed: readonly Medicine[],
  resistance: Resistance,
  asked: Asked,
): readonly Against[] {
  return [...resistanceAgainst(regimen, prescribed, resistance), ...personAgainst(regimen, asked)];
}

const usualMedicines = ({ medicines }: Regimen): readonly Medicine[] =>
  medicines.flatMap(({ oneOf: [usual] }) => (usual ? [usual.medicine] : []));

const order = { fits: 0, although: 1, stopped: 2 } as const;

/** All of them, those that fit first. */
export function fitsOf(regimens: readonly Regimen[], resistance: Resistance, asked: Asked): readonly Fit[] {
  return regimens
    .map((regimen): Fit => {
      const against = againstIn(regimen, usualMedicines(regimen), resistance, asked);
      return { regimen, against, is: stops(against) ? "stopped" : wantsWords(against) ? "although" : "fits" };
    })
    .toSorted((a, b) => order[a.is] - order[b.is]);
}

/** Chosen already where only one fits. */
export function onlyFitting(fits: readonly Fit[]): Regimen | null {
  const [first, second] = fits.filter((fit) => fit.is === "fits");
  return first && !second ? first.regimen : null;
}

type Asking = Pick<Patient, "age" | "history"> & { readonly identity: Pick<Patient["identity"], "sex"> };

/** Who may be with child, or feed one, is asked about it. */
const mayBear = ({ age, identity: { sex } }: Asking) => sex !== "male" && age >= 12 && age <= 55;

/** What of a regimen's exclusions is asked of this person, in the order of the list. */
export function askedOf({ excludedBy }: Regimen, patient: Asking): readonly ConditionCode[] {
  const excluding = excludedBy.map(({ condition }) => condition);
  return conditionCodes.filter(
    (condition) =>
      excluding.includes(condition) &&
      (mayBear(patient) || (condition !== "pregnant" && condition !== "breastfeeding")),
  );
}

/** What the record says already. */
export const knownOf = (patient: Asking): readonly ConditionCode[] =>
  mayBear(patient) && patient.history.has.includes("pregnant") ? ["pregnant"] : [];
