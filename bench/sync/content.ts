import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { InputOf } from "../../foundation/operation.ts";
import { type registerChild } from "../../modules/children/operations.ts";
import { testChild } from "../../modules/children/test-child.ts";
import { recordDoses } from "../../modules/immunization/operations.ts";
import { vaccineCodes } from "../../modules/schedules/vaccines.ts";

/* Fifty invented children with whole histories, and what a worker records of them in some days without network. */

export const childrenCount = 50;
export const dosesEach = 37;
export const recordedCount = 500;

const given = ["Aarav", "Gudiya", "Munna", "Rani", "Chhotu", "Asha", "Sonu", "Pinky", "Birsa", "Phulmani"];
const mothers = ["Sita Devi", "Reena Kumari", "Kalpana Soren", "Munni Kisku", "Lalita Marandi", "Sushila Tudu"];
const villages = ["Naya Tola", "Rampur", "Belgaria", "Karmatar", "Pathrol"];
const vials = ["PV602", "PV611", "BX1204", "OP33-7", "RV9021", "MR455"];
const at = <T>(list: readonly T[], index: number) => list[index % list.length] as T;

type Dose = InputOf<typeof recordDoses>["doses"][number];
type Identity = InputOf<typeof registerChild>["identity"];

/** Seven-year-olds: so old must one be for so many doses. */
export const registrationOf = (index: number, ids: { childId: string; placeId: string; on: CalendarDay }) => {
  const identity: Partial<Identity> = {
    name: `${at(given, index)} ${index}`,
    sex: index % 2 === 0 ? "male" : "female",
    born: { day: addDays(ids.on, -2600 - index * 3), exact: true },
    mother: at(mothers, index),
    phone: { number: `+9190000${String(40_000 + index)}`, of: "mother" },
    address: { village: at(villages, index), landmark: index % 3 === 0 ? "behind the school" : null },
  };
  return { ...testChild(ids, identity), similar: "looked-at-and-new" as const };
};

/** A third from a card, without the vial's words; the others written down here, as they were given. */
export function historyOf(index: number, today: CalendarDay, newId: () => string): Dose[] {
  return Array.from({ length: dosesEach }, (_, number) => {
    const on = addDays(today, -2580 + number * 68 + index);
    return number % 3 === 0
      ? dose(newId(), number, on, "card", null)
      : dose(newId(), number, on, "own-record", at(vials, number + index));
  });
}

const dose = (doseId: string, number: number, on: CalendarDay, evidence: Dose["evidence"], batch: string | null) =>
  ({
    ...{ doseId, vaccine: at(vaccineCodes, number), on, evidence, batch },
    expiresOn: batch === null ? null : addDays(on, 200),
    site: batch === null ? null : at(["left-thigh", "right-arm", "mouth"] as const, number),
  }) as Dose;

export interface Recorded {
  readonly operation: string;
  readonly about: string;
  readonly input: InputOf<typeof recordDoses>;
}

/** Ten rounds through all children, one dose each: nothing that is about one child stands beside it. */
export function recordedOf(childIds: readonly string[], today: CalendarDay, newId: () => string): Recorded[] {
  return Array.from({ length: recordedCount }, (_, index) => {
    const childId = at(childIds, index);
    const round = Math.floor(index / childIds.length);
    const doses = [dose(newId(), round, addDays(today, round - 10), "own-record", at(vials, index))];
    return { operation: recordDoses.name, about: childId, input: { childId, doses } as never };
  });
}
