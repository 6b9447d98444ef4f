import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import { inForce, isHeld, type PrescribedItem } from "../../../modules/treatment/prescription.ts";
import { proposeMedicines } from "../../../modules/treatment/propose.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import type { Course } from "./course.ts";
import { sameDose } from "./prescription-draft.ts";
import type { Treatment } from "./use-treatments.ts";

/*
 * Each medicine on the axis of its treatment, as it was prescribed: solid up to now, dashed from here
 * on, hatched where it was held or stopped in between. What was swallowed stands in the calendar, and
 * not here.
 */

export interface Bar {
  readonly is: "prescribed" | "planned" | "held";
  /** In days from the first day of the treatment; `to` does not belong to it. */
  readonly from: number;
  readonly to: number;
  /** Its dose; null: held, or of a phase that has not been prescribed yet. */
  readonly item: PrescribedItem | null;
  /** It is the dose that the medicine began with. */
  readonly first: boolean;
}

export interface MedicineBars {
  readonly medicine: Medicine;
  readonly bars: readonly Bar[];
}

type Of = Pick<Treatment, "startedOn" | "prescriptions" | "phases" | "closed">;

/** In the order in which the medicines were first prescribed; those of phases to come stand behind them. */
export function barsOf(treatment: Of, regimen: Regimen, course: Course): readonly MedicineBars[] {
  const { prescriptions } = treatment;
  const ahead = plannedAhead(treatment, regimen, course);
  const medicines = new Set([
    ...prescriptions.flatMap(({ items }) => items.map(({ medicine }) => medicine)),
    ...ahead.map(({ medicine }) => medicine),
  ]);
  return [...medicines].map((medicine) => ({ medicine, bars: barsFor(medicine, treatment, course, ahead) }));
}

function barsFor(medicine: Medicine, treatment: Of, course: Course, ahead: readonly Ahead[]): readonly Bar[] {
  const { startedOn, prescriptions } = treatment;
  const begun = begunUntil(treatment, course);
  const days = Array.from({ length: endOf(course) }, (_, at): Bar["item"] | "ahead" | "held" => {
    const day = addDays(startedOn, at);
    if (at >= begun) return ahead.some((one) => one.medicine === medicine && covers(one, day)) ? "ahead" : null;
    const prescription = inForce(prescriptions, day);
    const item = prescription?.items.find((one) => one.medicine === medicine && covers(one, day));
    return item ?? (isHeld(prescription) ? "held" : null);
  });
  const isTaken = (day: (typeof days)[number] | undefined) => day !== null && day !== "held" && day !== undefined;
  const [first, last] = [days.findIndex(isTaken), days.findLastIndex(isTaken)];
  const began = days[first];
  const bars: Bar[] = [];
  for (const [at, day] of days.entries()) {
    // What is held to this day is hatched up to it: whether it goes on nobody knows.
    const held = at > first && (at < last || (day === "held" && at < course.now));
    if (first < 0 || at < first || (!isTaken(day) && !held)) continue;
    const item = day === "ahead" || day === "held" ? null : day;
    const is = !isTaken(day) ? "held" : at < course.now ? "prescribed" : "planned";
    const before = bars.at(-1);
    if (before && before.to === at && before.is === is && sameItem(before.item, item))
      bars[bars.length - 1] = { ...before, to: at + 1 };
    else
      bars.push({
        ...{ is, from: at, to: at + 1, item },
        first: item === null || typeof began !== "object" || began === null || sameDose(item, began),
      });
  }
  return bars;
}

const sameItem = (one: PrescribedItem | null, other: PrescribedItem | null) =>
  one === null || other === null ? one === other : sameDose(one, other);

interface Ahead {
  readonly medicine: Medicine;
  readonly from: CalendarDay;
  readonly until: CalendarDay | null;
}

const covers = ({ from, until }: Omit<Ahead, "medicine">, day: CalendarDay) =>
  from <= day && (until === null || day <= until);

/** What the phases to come will bring, without what a doctor has stopped. */
function plannedAhead({ startedOn, prescriptions }: Of, regimen: Regimen, { spans }: Course): readonly Ahead[] {
  const now = prescriptions.at(-1)?.items.map(({ medicine }) => medicine) ?? [];
  const stopped = prescriptions
    .flatMap(({ items }) => items.map(({ medicine }) => medicine))
    .filter((medicine) => !now.includes(medicine));
  return spans
    .filter(({ phase }) => phase === null)
    .flatMap(({ code, from, until: lastDay }) =>
      // Which medicines there are hangs on nobody's weight.
      proposeMedicines(regimen, code, { startedOn, beginsOn: from }, { weightKg: 50, age: 30 }).flatMap(({ oneOf }) => {
        const dosing = oneOf.find(({ medicine }) => now.includes(medicine)) ?? oneOf[0];
        if (!dosing || stopped.includes(dosing.medicine)) return [];
        return dosing.steps.map((step) => ({
          medicine: dosing.medicine,
          from: step.from,
          until: step.until !== null && step.until < lastDay ? step.until : lastDay,
        }));
      }),
    );
}

const endOf = ({ spans }: Course) => Math.max(0, ...spans.map(({ ends }) => ends));

/** Up to here a prescription speaks, behind it the plan. */
const begunUntil = ({ phases }: Of, { spans }: Course) => spans[phases.length - 1]?.ends ?? 0;
