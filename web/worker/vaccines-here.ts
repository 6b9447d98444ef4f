import type { InputOf } from "../../foundation/operation.ts";
import { calledBy } from "../../modules/children/child.ts";
import type { registerChild } from "../../modules/children/operations.ts";
import { isSpoilt } from "../../modules/immunization/dose.ts";
import { recordDoses, recordNotGiven, reportAefi, takeBackDose } from "../../modules/immunization/operations.ts";
import type { AefiKept, DoseKept } from "../../modules/immunization/shown.ts";
import { type CardsRecorded, cardsOf } from "./cards-of-child.ts";
import { growthOf, type GrowthRecorded } from "./growth-here.ts";
import { homeOf } from "./home-here.ts";
import type { OnHand, RecordedHere } from "./on-hand.ts";
import type { Child } from "./caseload.ts";

/* The children of a phone with all that was recorded on it: by this it says what is due. */

type Known = Pick<
  OnHand,
  | "children"
  | "childRegistrations"
  | "dosesSaid"
  | "dosesTakenBack"
  | "notGivenSaid"
  | "aefisSaid"
  | "endedHere"
  | "homesMarked"
> &
  CardsRecorded &
  GrowthRecorded;

/** Whom the house told of, and whom it will be told of. */
export function carriedHere(onHand: Known): readonly Child[] {
  const known = new Set(onHand.children.map(({ childId }) => childId));
  const jeEndemic = onHand.children.some(({ immunization }) => immunization.jeEndemic);
  const coming = onHand.childRegistrations.filter(({ childId }) => !known.has(childId));
  return [...coming.map((one) => asCarried(one, jeEndemic)), ...onHand.children]
    .filter(({ childId }) => !onHand.endedHere.has(childId))
    .map((child) => ({
      ...child,
      immunization: withRecorded(child, onHand),
      cards: cardsOf(child, onHand),
      growth: growthOf(child, onHand),
      home: homeOf(child, onHand),
    }));
}

/** @param jeEndemic not known of this child before the house answers: as of the others on the phone */
function asCarried({ childId, identity, on }: InputOf<typeof registerChild>, jeEndemic: boolean): Child {
  const { mother, guardian, sex, born, ofBirth, phone, address } = identity;
  return {
    ...{ childId, mother, guardian, sex, born, ofBirth, phone, ...address, called: calledBy(identity) },
    ...{ facility: null, waiting: false, registeredOn: on, home: null, cards: [], growth: { measures: [], steps: [] } },
    // As `usualSchedule`, without bringing the schedules here.
    immunization: {
      schedule: "india-uip",
      jeEndemic,
      doses: [],
      notGiven: [],
      takenBack: [],
      aefis: [],
      stopDecisions: [],
    },
  };
}

const unheard: Partial<Child["immunization"]> = { takenBack: [], aefis: [], stopDecisions: [] };

/** What was recorded here counts at once, what was taken back here counts no more. */
function withRecorded(
  { childId, immunization: kept }: Child,
  { dosesSaid, dosesTakenBack, notGivenSaid, aefisSaid }: Known,
) {
  // What an earlier release kept on this phone says nothing of these until the house is asked.
  const immunization = { ...unheard, ...kept };
  const doses = new Map<string, DoseKept>(immunization.doses.map((dose) => [dose.doseId, dose]));
  for (const said of dosesSaid) {
    if (said.childId !== childId) continue;
    for (const dose of said.doses) {
      if (!doses.has(dose.doseId)) doses.set(dose.doseId, { ...dose, spoilt: isSpoilt(dose) });
    }
  }
  // Also of a dose that is taken back here: what followed it stops the vaccine until a doctor was asked.
  const told = aefisSaid
    .filter((one) => one.childId === childId && !immunization.aefis.some(({ aefiId }) => aefiId === one.aefiId))
    .map((one) => asKept(one, doses));
  const takenBack = [...immunization.takenBack];
  for (const doseId of dosesTakenBack) {
    const { vaccine, on } = doses.get(doseId) ?? { on: null };
    if (vaccine !== undefined && on !== null) takenBack.push({ vaccine, on });
    doses.delete(doseId);
  }
  const said = notGivenSaid
    .filter((one) => one.childId === childId)
    .flatMap(({ vaccines, on, why }) => vaccines.map((vaccine) => ({ vaccine, on, why })));
  // The newest of each vaccine, as the house keeps it.
  const notGiven = new Map([...immunization.notGiven, ...said].map((one) => [one.vaccine, one]));
  const aefis = [...immunization.aefis, ...told];
  return { ...immunization, doses: [...doses.values()], notGiven: [...notGiven.values()], takenBack, aefis };
}

function asKept(
  { aefiId, beganOn, seen, grave, stands, raisedTo, doseIds }: InputOf<typeof reportAefi>,
  doses: ReadonlyMap<string, DoseKept>,
): AefiKept {
  const gave = doseIds.flatMap((id) => {
    const dose = doses.get(id);
    return dose ? [{ vaccine: dose.vaccine, on: dose.on }] : [];
  });
  return { aefiId, beganOn, seen, grave, stands, raisedTo, gave };
}

/**
 * Does the caseload say it by itself? Null: it is nothing about vaccines.
 *
 * @param others what has arrived at the house beside it, and the caseload may not say yet
 */
export function isVaccineKnown(
  { children }: Pick<OnHand, "children">,
  { operation, input }: RecordedHere,
  others: readonly RecordedHere[],
): boolean | null {
  const card = () => {
    const { childId } = input as { readonly childId: string };
    return children.find((child) => child.childId === childId)?.immunization;
  };
  switch (operation) {
    case recordDoses.name: {
      const kept = card()?.doses;
      const { doses } = input as InputOf<typeof recordDoses>;
      return kept !== undefined && doses.every((dose) => holds(kept, dose.doseId) || isTakenBack(others, dose.doseId));
    }
    case takeBackDose.name: {
      const kept = card()?.doses;
      const { doseId } = input as InputOf<typeof takeBackDose>;
      // As long as the recording is not known, forgetting this would bring the dose back.
      return (
        kept !== undefined &&
        !holds(kept, doseId) &&
        recordingsOf(others, doseId).every((one) => isVaccineKnown({ children }, one, others))
      );
    }
    case recordNotGiven.name: {
      const kept = card()?.notGiven;
      const { vaccines, on } = input as InputOf<typeof recordNotGiven>;
      return (
        kept !== undefined && vaccines.every((vaccine) => kept.some((one) => one.vaccine === vaccine && one.on >= on))
      );
    }
    case reportAefi.name: {
      const kept = card()?.aefis;
      const { aefiId } = input as InputOf<typeof reportAefi>;
      return kept?.some((one) => one.aefiId === aefiId) ?? false;
    }
    default:
      return null;
  }
}

const holds = (doses: readonly { readonly doseId: string }[], doseId: string) =>
  doses.some((dose) => dose.doseId === doseId);

const isTakenBack = (others: readonly RecordedHere[], doseId: string) =>
  others.some(
    ({ operation, input }) =>
      operation === takeBackDose.name && (input as InputOf<typeof takeBackDose>).doseId === doseId,
  );

const recordingsOf = (others: readonly RecordedHere[], doseId: string) =>
  others.filter(
    ({ operation, input }) =>
      operation === recordDoses.name && holds((input as InputOf<typeof recordDoses>).doses, doseId),
  );
