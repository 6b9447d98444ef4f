import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { type PlannedChild, planOf } from "../immunization/plan-of.ts";
import type { ImmunizationCard } from "../immunization/shown.ts";
import { nameWords, soundAlike } from "../people/name-sound.ts";
import type { Plan } from "../schedules/plan.ts";
import type { PlannedDose } from "../schedules/planned-dose.ts";

/*
 * Who is expected at a session, and who of them is due. By the same rules on the house and on a phone without network.
 *
 *   expected   whom its workers carry, of its villages; without villages, all of them.
 *              And whoever lives in its villages and is cared for by its facility, whoever carries them.
 *   due        a dose is open by the plan at the beginning of the day: what is given on the day itself is not counted,
 *              so that the list does not shrink while it is worked through.
 *   came       a dose was given on the day, or it was said why not. Who was said to be absent or away did not come.
 */

export interface Comer extends PlannedChild {
  readonly childId: string;
  readonly village: string;
  readonly immunization: Omit<ImmunizationCard, "takenBack">;
}

/** One village, however it is spelt and in whichever script. */
export function isSameVillage(one: string, other: string): boolean {
  if (one.trim().toLowerCase() === other.trim().toLowerCase()) return true;
  const [first, second] = [nameWords(one), nameWords(other)];
  if (first.length === 0 || first.length !== second.length || numberIn(one) !== numberIn(other)) return false;
  return first.every((word, at) => {
    const there = second[at];
    return there !== undefined && soundAlike(word, there);
  });
}

/** "Rampur 2" is not "Rampur 3". */
const numberIn = (village: string) =>
  (village.match(/\p{Nd}+/gu) ?? []).map((digits) => digits.replaceAll(/[०-९]/g, hindiDigit)).join(" ");
const hindiDigit = (digit: string) => String(digit.charCodeAt(0) - 0x0966);

export const servesVillage = ({ villages }: { readonly villages: readonly string[] }, village: string): boolean =>
  villages.length === 0 || villages.some((one) => isSameVillage(one, village));

/** What of a child's was open when the day began: overdue or due, one of each vaccine. */
export function openAt(child: Comer, day: CalendarDay): readonly PlannedDose[] {
  return openIn(planAt(child, day));
}

export const openIn = ({ doses }: Plan): readonly PlannedDose[] =>
  doses
    .filter(({ state }) => state === "due" || state === "overdue")
    .filter((one, at, all) => all.findIndex(({ vaccine }) => vaccine === one.vaccine) === at);

/** The plan as it stood when the day began. */
function planAt(child: Comer, day: CalendarDay): Plan {
  const { doses } = child.immunization;
  return planOf(child, { ...child.immunization, doses: doses.filter(({ on }) => on === null || on < day) }, day);
}

const didNotCome: readonly string[] = ["child-absent", "family-away"];

/** @param isOfHere whether a dose of the day was given at this session; left out, each of them was */
export function cameOn(
  { immunization }: Pick<Comer, "immunization">,
  day: CalendarDay,
  isOfHere: (doseId: string) => boolean = () => true,
): { readonly came: boolean; readonly vaccines: number } {
  const given = immunization.doses.filter(
    ({ on, evidence, doseId }) => on === day && evidence === "own-record" && isOfHere(doseId),
  );
  // The same vaccine on the same day is one dose, however many wrote it down.
  const vaccines = new Set(given.map(({ vaccine }) => vaccine)).size;
  const said = immunization.notGiven.some(({ on, why }) => on === day && !didNotCome.includes(why));
  return { came: vaccines > 0 || said, vaccines };
}
