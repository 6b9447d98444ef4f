import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { type VaccineCode, vaccineCodes } from "../schedules/vaccines.ts";
import { type AefiId, classOfAefi } from "./aefi.ts";
import { type AefiSign, lineOfSign } from "./aefi-signs.ts";
import type { AefiKept, DoseKept, StopDecision } from "./shown.ts";
import { contains, shareComponent, type StopLevel, stopRules } from "./stop-rules.ts";

/*
 * Which vaccines a child's history stops.
 *
 * A doctor's word holds for what they saw: an event that they did not see, also one that a phone brings weeks later
 * from before their word, stops again. "Not again" stops by itself.
 */

export interface Stop {
  readonly vaccine: VaccineCode;
  readonly level: StopLevel;
  readonly because:
    | {
        readonly is: "aefi";
        readonly aefiId: AefiId;
        /** The sign that the rule names, or the first one that is severe; null: it was called that, or became serious. */
        readonly sign: AefiSign | null;
        /** What was given before it. */
        readonly after: VaccineCode;
        readonly on: CalendarDay;
      }
    | { readonly is: "decided"; readonly on: CalendarDay };
}

interface History {
  readonly aefis: readonly AefiKept[];
  /** The newest of each vaccine. */
  readonly stopDecisions: readonly StopDecision[];
}

/** One for each vaccine that is stopped. */
export function stopsOf({ aefis, stopDecisions }: History): readonly Stop[] {
  if (aefis.length === 0 && stopDecisions.length === 0) return [];
  return vaccineCodes.flatMap((vaccine) => {
    const decided = stopDecisions.find((one) => one.vaccine === vaccine);
    if (decided?.decision === "not-again") {
      return [{ vaccine, level: "never" as const, because: { is: "decided" as const, on: decided.on } }];
    }
    const unseen = aefis.filter(({ aefiId }) => !decided?.saw.includes(aefiId));
    const found = unseen.flatMap((one) => stopBy(one, vaccine) ?? []);
    const worst = found.toSorted(byWeight)[0];
    return worst ? [worst] : [];
  });
}

/** All events that stop a vaccine by themselves, whatever was decided: what a doctor looks at before they decide. */
export const stoppedBy = (aefis: readonly AefiKept[], vaccine: VaccineCode): readonly AefiId[] =>
  aefis.filter((one) => stopBy(one, vaccine) !== null).map(({ aefiId }) => aefiId);

/** Was a dose given although something before it stopped the vaccine, and nobody had lifted it? It counts all the same. */
export function givenInSpite(dose: Pick<DoseKept, "vaccine" | "on">, { aefis, stopDecisions }: History): boolean {
  const { vaccine, on } = dose;
  if (on === null) return false;
  const before = aefis.filter(
    ({ beganOn, gave }) => beganOn <= on && !gave.some((gift) => gift.vaccine === vaccine && gift.on === on),
  );
  return stopsOf({ aefis: before, stopDecisions: stopDecisions.filter((one) => one.on <= on) }).some(
    (stop) => stop.vaccine === vaccine,
  );
}

function stopBy(aefi: AefiKept, vaccine: VaccineCode): Stop | null {
  const grave = classOfAefi(aefi) !== "minor";
  for (const { sign, level, component, withinDays } of stopRules) {
    if (sign === null ? !grave : !aefi.seen.includes(sign)) continue;
    if (component !== null && !contains(vaccine, component)) continue;
    const after = aefi.gave.find(
      (gift) =>
        shareComponent(gift.vaccine, vaccine) &&
        (component === null || contains(gift.vaccine, component)) &&
        isWithin(withinDays, gift.on, aefi.beganOn),
    );
    if (!after) continue;
    const { aefiId, beganOn: on } = aefi;
    const said = sign ?? aefi.seen.find((one) => lineOfSign(one).is !== "minor") ?? null;
    return { vaccine, level, because: { is: "aefi", aefiId, sign: said, after: after.vaccine, on } };
  }
  return null;
}

/** Of a dose whose day nobody knows it is taken as within. */
const isWithin = (days: number | null, given: CalendarDay | null, began: CalendarDay) =>
  days === null || given === null || (Date.parse(began) - Date.parse(given)) / 86_400_000 <= days;

const dayOf = ({ because }: Stop) => because.on;
const byWeight = (one: Stop, other: Stop): number =>
  Number(other.level === "never") - Number(one.level === "never") || (dayOf(one) < dayOf(other) ? 1 : -1);
