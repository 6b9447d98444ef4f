import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import {
  type ChildIdentity,
  type childPhoneOwners,
  estimatedBirth,
  isChild,
  type kin,
} from "../../../../modules/children/child.ts";
import type { Sex } from "../../../../modules/people/patient.ts";
import { phoneNumber } from "../../../../modules/people/phone.ts";
import { wholeIn } from "../../patients/digits.ts";

export const ageUnits = ["weeks", "months", "years"] as const;

/** Who a child is, as it is being written. */
export interface ChildDraft {
  readonly name: string;
  readonly unnamed: boolean;
  readonly sex: Sex | "";
  readonly bornBy: "day" | "age";
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly age: string;
  readonly ageUnit: (typeof ageUnits)[number] | "";
  /** Of how many of one birth, and which one; "1" of them for a single child. */
  readonly of: "1" | "2" | "3" | "";
  readonly order: "1" | "2" | "3" | "";
  readonly mother: string;
  readonly noMother: boolean;
  readonly guardian: string;
  readonly relation: (typeof kin)[number] | "";
  readonly phone: string;
  readonly noPhone: boolean;
  readonly phoneOf: (typeof childPhoneOwners)[number] | "";
  readonly village: string;
  readonly landmark: string;
  readonly rch: string;
}

export interface ChildFieldsProps {
  readonly draft: ChildDraft;
  readonly wrong: readonly string[];
  readonly onChange: (change: Partial<ChildDraft>) => void;
}

export const emptyChild: ChildDraft = {
  name: "",
  unnamed: false,
  sex: "",
  bornBy: "day",
  day: "",
  month: "",
  year: "",
  age: "",
  ageUnit: "",
  of: "1",
  order: "",
  mother: "",
  noMother: false,
  guardian: "",
  relation: "",
  phone: "",
  noPhone: false,
  phoneOf: "",
  village: "",
  landmark: "",
  rch: "",
};

/** As it was written: ten digits. */
const homely = (number: string) => number.replace(/^\+91(?=\d{10}$)/, "");

export function draftOf(identity: ChildIdentity): ChildDraft {
  const { name, sex, born, ofBirth, mother, guardian, phone, address, identifiers } = identity;
  const [year = "", month = "", day = ""] = born.day.split("-");
  return {
    ...emptyChild,
    name: name ?? "",
    unnamed: name === null,
    sex,
    day,
    month,
    year,
    of: ofBirth === null ? "1" : (String(Math.min(3, ofBirth.of)) as ChildDraft["of"]),
    order: ofBirth === null ? "" : (String(Math.min(3, ofBirth.order)) as ChildDraft["order"]),
    mother: mother ?? "",
    noMother: mother === null,
    guardian: guardian?.name ?? "",
    relation: guardian?.relation ?? "",
    phone: homely(phone?.number ?? ""),
    noPhone: phone === null,
    phoneOf: phone?.of ?? "",
    village: address.village,
    landmark: address.landmark ?? "",
    rch: identifiers.find(({ kind }) => kind === "rch")?.value ?? "",
  };
}

/** Null where it is not known yet, or cannot be. */
export function bornOf(draft: ChildDraft, today: CalendarDay): ChildIdentity["born"] | null {
  if (draft.bornBy === "age") {
    const count = wholeIn(draft.age);
    if (count === null || draft.ageUnit === "") return null;
    const day = estimatedBirth({ count, unit: draft.ageUnit }, today);
    return isChild(day, today) ? { day, exact: false } : null;
  }
  const [year, month, day] = [draft.year, draft.month, draft.day].map(wholeIn);
  if (!year || !month || !day) return null;
  // "26" is how a year is said of somebody who was just born.
  const whole = year < 100 ? 2000 + year : year;
  const written = `${whole}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const at = new Date(`${written}T00:00:00Z`);
  // 31 February is read by a browser as 3 March.
  const real = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
  return real && isChild(written as CalendarDay, today) ? { day: written as CalendarDay, exact: true } : null;
}

export const childFields = ["name", "sex", "born", "order"] as const;
export const familyFields = ["mother", "guardian", "relation", "phone", "phoneOf", "village"] as const;
export type ChildField = (typeof childFields)[number] | (typeof familyFields)[number];

const tooShort = (words: string) => words.trim().length < 2;

/** What still stands against it, in the order of the screen. */
export function childFaults(draft: ChildDraft, today: CalendarDay): readonly ChildField[] {
  const wrong: Record<ChildField, boolean> = {
    name: !draft.unnamed && tooShort(draft.name),
    sex: draft.sex === "",
    born: bornOf(draft, today) === null,
    order: draft.of !== "1" && (draft.order === "" || Number(draft.order) > Number(draft.of)),
    mother: !draft.noMother && tooShort(draft.mother),
    guardian: draft.noMother ? tooShort(draft.guardian) : draft.relation !== "" && tooShort(draft.guardian),
    relation: draft.guardian.trim() !== "" && draft.relation === "",
    phone: !draft.noPhone && phoneNumber(draft.phone) === null,
    phoneOf: !draft.noPhone && draft.phoneOf === "",
    village: tooShort(draft.village),
  };
  return [...childFields, ...familyFields].filter((field) => wrong[field]);
}

/** @param before an estimated day that was not touched stays what it was */
export function identityOf(
  draft: ChildDraft,
  today: CalendarDay,
  before: ChildIdentity | null = null,
): ChildIdentity | null {
  const written = bornOf(draft, today);
  if (written === null || draft.sex === "") return null;
  const untouched = before !== null && before.born.day === written.day && draft.bornBy === "day";
  const number = draft.noPhone ? null : phoneNumber(draft.phone);
  const { relation, rch } = draft;
  const others = before?.identifiers.filter(({ kind }) => kind !== "rch") ?? [];
  return {
    name: draft.unnamed ? null : draft.name.trim(),
    sex: draft.sex,
    born: untouched ? before.born : written,
    ofBirth: draft.of === "1" || draft.of === "" ? null : { order: Number(draft.order), of: Number(draft.of) },
    mother: draft.noMother ? null : draft.mother.trim(),
    guardian: draft.guardian.trim() === "" || relation === "" ? null : { name: draft.guardian.trim(), relation },
    phone: number === null || draft.phoneOf === "" ? null : { number, of: draft.phoneOf },
    address: { village: draft.village.trim(), landmark: draft.landmark.trim() === "" ? null : draft.landmark.trim() },
    identifiers: [...others, ...(rch.trim().length < 2 ? [] : [{ kind: "rch" as const, value: rch.trim() }])],
  };
}
