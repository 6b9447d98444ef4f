import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { type CardDose, unionOfDoses } from "../cards/card-dose.ts";
import type { Binding, CardContent } from "../cards/content.ts";
import type { Sex } from "../people/patient.ts";
import { onceEach } from "./plan-of.ts";
import type { DoseKept, ImmunizationCard } from "./shown.ts";

/* A child's doses as their card carries them, and what a card says that the list does not. */

export interface ChildOnCard {
  readonly childId: string;
  readonly born: { readonly day: CalendarDay };
  readonly sex: Sex;
  readonly called: { readonly name: string | null; readonly babyOf: string | null };
  readonly immunization: Pick<ImmunizationCard, "schedule" | "doses" | "takenBack">;
}

const daysAfter = (born: CalendarDay, day: CalendarDay) =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${born}T00:00:00Z`)) / 86_400_000);
const mostDays = 0xffff;

/** Those with a day on which a card can say them: whose day nobody knows stands in the register alone. */
export function dosesForCard({ born, immunization }: Pick<ChildOnCard, "born" | "immunization">): readonly CardDose[] {
  const { doses, takenBack } = immunization;
  const standing = onceEach(doses).flatMap(({ vaccine, on, evidence, batch, spoilt }) =>
    on === null
      ? []
      : // From an expired vial: it counts for nothing, wherever it is read.
        [{ vaccine, day: daysAfter(born.day, on), evidence, batchKnown: batch !== null, takenBack: spoilt }],
  );
  const back = takenBack.map(({ vaccine, on }) => ({
    ...{ vaccine, day: daysAfter(born.day, on), evidence: "none" as const, batchKnown: false, takenBack: true },
  }));
  const same = (one: CardDose) => (other: CardDose) => one.vaccine === other.vaccine && one.day === other.day;
  const all = [...standing, ...back.filter((one) => !standing.some(same(one)))];
  return unionOfDoses(all.filter(({ day }) => day >= 0 && day <= mostDays));
}

/**
 * What is to be written onto a card: what the list says, and beside it what the card said and the list does not know.
 * Of what the list knows the list's word stands.
 */
export function contentFor(
  child: ChildOnCard,
  card: {
    readonly boundTo: Binding;
    /** Of the writing before; 0: there was none. */
    readonly version: number;
    readonly today: CalendarDay;
    /** As "2026-11": of the schedule by which the child is planned. */
    readonly scheduleVersion: string;
    /** What was read from the card and verified. */
    readonly before: readonly CardDose[];
  },
): CardContent {
  const known = dosesForCard(child);
  const unknown = card.before.filter(
    (one) => !known.some(({ vaccine, day }) => vaccine === one.vaccine && day === one.day),
  );
  return {
    version: card.version + 1,
    boundTo: card.boundTo,
    childId: child.childId,
    born: child.born.day,
    sex: child.sex,
    givenName: child.called.name ?? child.called.babyOf ?? "",
    schedule: `${child.immunization.schedule}@${card.scheduleVersion}`,
    writtenOn: card.today,
    doses: unionOfDoses(known, unknown),
    incomplete: false,
  };
}

/** On the card, and neither in the list nor taken back there: given elsewhere, as somebody wrote it onto the card. */
export function onlyOnCard(card: Pick<CardContent, "doses" | "born">, child: ChildOnCard): readonly CardDose[] {
  const known = dosesForCard(child);
  return card.doses.filter(({ vaccine, day, takenBack, evidence }) => {
    if (takenBack || evidence === "none" || evidence === "recall") return false;
    const on = addDays(card.born, day);
    return !known.some((one) => one.vaccine === vaccine && addDays(child.born.day, one.day) === on);
  });
}

/** Does the card say all that the list says? */
export function isBehind(card: Pick<CardContent, "doses">, child: ChildOnCard): boolean {
  return dosesForCard(child).some(
    (dose) =>
      !card.doses.some(
        ({ vaccine, day, takenBack }) => vaccine === dose.vaccine && day === dose.day && takenBack === dose.takenBack,
      ),
  );
}

/** The doses of a card as a plan takes them: for a child whom this phone does not know. */
export function dosesOfCard({ doses, born }: Pick<CardContent, "doses" | "born">): readonly DoseKept[] {
  return doses.flatMap(({ vaccine, day, evidence, takenBack }) =>
    takenBack || vaccine.startsWith("number-")
      ? []
      : [
          {
            ...{ doseId: `${vaccine} ${day}` as DoseKept["doseId"], vaccine: vaccine as DoseKept["vaccine"] },
            ...{ on: addDays(born, day), batch: null, expiresOn: null, site: null, spoilt: false },
            evidence: evidence === "own-record" ? ("card" as const) : evidence,
          },
        ],
  );
}
