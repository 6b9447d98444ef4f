import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { CardDose } from "../cards/card-dose.ts";
import { dosesForCard } from "../immunization/on-card.ts";
import { onceEach, planOf } from "../immunization/plan-of.ts";
import type { DoseKept, ImmunizationCard } from "../immunization/shown.ts";
import type { Sex } from "../people/patient.ts";
import { certifies as evidenceCertifies } from "../schedules/evidence.ts";
import { certifies, type CertificateContent } from "./claims.ts";

/* What a certificate says of a child as the register knows them, and whether it still says what the register says. */

export interface RegisteredChild {
  readonly name: string | null;
  readonly sex: Sex;
  readonly born: { readonly day: CalendarDay; readonly exact: boolean };
  readonly immunization: ImmunizationCard;
}

type Claimed = Omit<CertificateContent, "number" | "issuedBy" | "issuedOn" | "goodUntil" | "doses" | "childName">;

/** All but its number, its issuer and its span. */
export function claimedOf(child: Omit<RegisteredChild, "name">, today: CalendarDay): Claimed {
  const plan = planOf(child, child.immunization, today);
  const isThere = (...states: readonly string[]) => plan.doses.some(({ state }) => states.includes(state));
  const later = plan.doses.flatMap(({ state, due, from }) => (state === "later" ? [due ?? from] : []));
  const [nextVisit = null] = later.filter((day) => day !== null).toSorted();
  return {
    ...{ born: child.born.day, bornExact: child.born.exact, sex: child.sex },
    scheduleVersion: `${plan.schedule}@${plan.version}`,
    asOf: today,
    // Of what can be given no more nobody says that it was complete.
    status: isThere("due", "overdue")
      ? "behind"
      : isThere("later", "waiting", "expired")
        ? "complete-for-age"
        : "schedule-complete",
    nextVisit,
  };
}

/** The doses that stand in it. */
export const certifiedDoses = (child: Parameters<typeof dosesForCard>[0]): readonly CardDose[] =>
  dosesForCard(child).filter(certifies);

/** Why a dose that the register has stands in no certificate. */
export type LeftOutBecause = "cannot-be-shown" | "day-not-known" | "spoilt";

export interface LeftOut {
  readonly vaccine: DoseKept["vaccine"];
  readonly on: CalendarDay | null;
  readonly because: LeftOutBecause;
}

/** To be said before one is issued: the child was given more than the paper will say. */
export function leftOutOf({ doses }: Pick<ImmunizationCard, "doses">): readonly LeftOut[] {
  return onceEach(doses).flatMap((dose): readonly LeftOut[] => {
    const because = whyLeftOut(dose);
    return because === null ? [] : [{ vaccine: dose.vaccine, on: dose.on, because }];
  });
}

function whyLeftOut({ on, evidence, spoilt }: DoseKept): LeftOutBecause | null {
  if (spoilt) return "spoilt";
  if (!evidenceCertifies(evidence)) return "cannot-be-shown";
  return on === null ? "day-not-known" : null;
}

/**
 * What a certificate says that the register no longer does. Doses that were added since are no disagreement: it speaks
 * of the day as of which it was issued.
 *
 * @returns "dose" before "identity": a dose that was never given is the graver mistake
 */
export function disagreement(
  said: Pick<CertificateContent, "childName" | "born" | "bornExact" | "sex" | "doses">,
  child: RegisteredChild,
): "dose" | "identity" | null {
  const standing = new Set(
    certifiedDoses(child).map(({ vaccine, day }) => `${vaccine} ${addDays(child.born.day, day)}`),
  );
  if (said.doses.some(({ vaccine, day }) => !standing.has(`${vaccine} ${addDays(said.born, day)}`))) return "dose";
  const isSame =
    said.childName === child.name &&
    said.born === child.born.day &&
    said.bornExact === child.born.exact &&
    said.sex === child.sex;
  return isSame ? null : "identity";
}
