import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import { type PrescribedItem, sameItems } from "../../../modules/treatment/prescription.ts";
import {
  proposeMedicines,
  type ProposedDosing,
  type ProposedStep,
  type Taker,
} from "../../../modules/treatment/propose.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { later } from "./days.ts";
import type { Place } from "./prescription-draft.ts";
import type { Treatment } from "./use-treatments.ts";

/* A prescription that is taken now, as places that may be filled otherwise. */

type Redose = NonNullable<Treatment["redose"]>["medicines"];

interface Now {
  readonly items: readonly PrescribedItem[];
  /** From when it is to be otherwise. */
  readonly from: CalendarDay;
  /** What another weight asks for, by medicine. */
  readonly redose?: Redose;
}

/** How the regimen doses a medicine from a day on, in the phase in which somebody is. */
export function proposalsNow(
  regimen: Regimen,
  { startedOn, phases }: Pick<Treatment, "startedOn" | "phases">,
  from: CalendarDay,
  taker: Taker,
): readonly { readonly oneOf: readonly ProposedDosing[] }[] {
  const phase = phases.at(-1)?.code ?? "whole";
  return proposeMedicines(regimen, phase, { startedOn, beginsOn: later(startedOn, from) }, taker);
}

export function placesNow(
  { items, from, redose = [] }: Now,
  proposals: ReturnType<typeof proposalsNow>,
): readonly Place[] {
  const left = items.filter(({ until }) => until === null || until >= from);
  const medicines = [...new Set(left.map(({ medicine }) => medicine))];
  return medicines.map((medicine) => {
    const steps = left
      .filter((item) => item.medicine === medicine)
      .map((item): ProposedStep => {
        const { mg, tablets, timesPerDay, weekdays, from: first, until } = item;
        return { timesPerDay, weekdays, from: first, until, dose: redosed(medicine, redose) ?? clear({ mg, tablets }) };
      });
    const others = proposals
      .find(({ oneOf }) => oneOf.some((dosing) => dosing.medicine === medicine))
      ?.oneOf.filter((dosing) => dosing.medicine !== medicine && !medicines.includes(dosing.medicine));
    return { oneOf: [{ medicine, steps }, ...(others ?? [])] };
  });
}

const clear = (amount: Pick<PrescribedItem, "mg" | "tablets">) => ({ is: "clear", amount }) as const;

function redosed(medicine: Medicine, redose: Redose): ProposedStep["dose"] | null {
  const options = redose.find((one) => one.medicine === medicine)?.options;
  const [only, other] = options ?? [];
  if (!options) return null;
  if (!only) return { is: "outside", because: "not-in-the-table" };
  return other ? { is: "between", options } : clear(only);
}

/**
 * What was changed begins on the day of the change; what was not keeps the day on which it began, and
 * what had ended by then stays written.
 */
export function itemsFrom(
  from: CalendarDay,
  before: readonly PrescribedItem[],
  items: readonly PrescribedItem[],
): readonly PrescribedItem[] {
  const ended = before.filter(({ until }) => until !== null && until < from);
  const left = items.map((item) =>
    before.some((one) => sameItems([one], [item])) ? item : { ...item, from: later(item.from, from) },
  );
  return [...ended, ...left];
}
