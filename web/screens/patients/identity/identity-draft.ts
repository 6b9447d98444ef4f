import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import {
  ageOn,
  type Identity,
  type identifierKinds,
  isMinor,
  type phoneOwners,
  type relations,
  type Sex,
} from "../../../../modules/people/patient.ts";
import { phoneNumber } from "../../../../modules/people/phone.ts";
import { wholeIn } from "../digits.ts";

/** Who somebody is, as it is being written. */
export interface IdentityDraft {
  readonly name: string;
  readonly sex: Sex | "";
  readonly bornBy: "age" | "day";
  readonly age: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly phone: string;
  readonly noPhone: boolean;
  readonly phoneOf: (typeof phoneOwners)[number] | "";
  readonly village: string;
  readonly landmark: string;
  readonly supporterName: string;
  readonly supporterRelation: (typeof relations)[number] | "";
  readonly supporterPhone: string;
  readonly isGuardian: boolean;
  readonly identifiers: readonly { readonly kind: (typeof identifierKinds)[number]; readonly value: string }[];
}

/** What each group of its fields is given. */
export interface IdentityFieldsProps {
  readonly draft: IdentityDraft;
  readonly wrong: readonly string[];
  readonly onChange: (change: Partial<IdentityDraft>) => void;
}

export const emptyIdentity: IdentityDraft = {
  name: "",
  sex: "",
  bornBy: "age",
  age: "",
  day: "",
  month: "",
  year: "",
  phone: "",
  noPhone: false,
  phoneOf: "",
  village: "",
  landmark: "",
  supporterName: "",
  supporterRelation: "",
  supporterPhone: "",
  isGuardian: false,
  identifiers: [],
};

export function draftOf(
  { name, sex, born, phone, address, supporter, identifiers }: Identity,
  today: CalendarDay,
): IdentityDraft {
  const [year = "", month = "", day = ""] = born.day?.split("-") ?? [];
  return {
    name,
    sex,
    bornBy: born.day === null ? "age" : "day",
    age: String(ageOn(born, today)),
    day,
    month,
    year,
    phone: homely(phone?.number ?? ""),
    noPhone: phone === null,
    phoneOf: phone?.of ?? "",
    village: address.village,
    landmark: address.landmark ?? "",
    supporterName: supporter?.name ?? "",
    supporterRelation: supporter?.relation ?? "",
    supporterPhone: homely(supporter?.phone ?? ""),
    isGuardian: supporter?.isGuardian ?? false,
    identifiers,
  };
}

/** As it was written: ten digits. */
const homely = (number: string) => number.replace(/^\+91(?=\d{10}$)/, "");

/** Null where it is not known yet, or cannot be. */
export function bornOf(draft: IdentityDraft, today: CalendarDay): Identity["born"] | null {
  const thisYear = Number(today.slice(0, 4));
  if (draft.bornBy === "age") {
    const age = wholeIn(draft.age);
    return age === null || age > 120 ? null : { year: thisYear - age, day: null };
  }
  const [year, month, day] = [draft.year, draft.month, draft.day].map(wholeIn);
  if (!year || !month || !day || year < 1900) return null;
  const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const at = new Date(`${written}T00:00:00Z`);
  // 31 February is read by a browser as 3 March.
  const real = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
  return real && written <= today ? { year, day: written as CalendarDay } : null;
}

export function isMinorDraft(draft: IdentityDraft, today: CalendarDay): boolean {
  const born = bornOf(draft, today);
  return born !== null && isMinor(born, today);
}

/** An age that was not touched keeps the year that stands in the record: a year later the same age is another one. */
export function identityOf(draft: IdentityDraft, today: CalendarDay, before: Identity | null): Identity | null {
  const unchanged =
    before !== null &&
    before.born.day === null &&
    draft.bornBy === "age" &&
    wholeIn(draft.age) === ageOn(before.born, today);
  const born = unchanged ? before.born : bornOf(draft, today);
  if (born === null || draft.sex === "") return null;
  const number = draft.noPhone ? null : phoneNumber(draft.phone);
  const supporterPhone = phoneNumber(draft.supporterPhone);
  const { supporterRelation: relation } = draft;
  return {
    name: draft.name.trim(),
    sex: draft.sex,
    born,
    phone: number === null || draft.phoneOf === "" ? null : { number, of: draft.phoneOf },
    address: { village: draft.village.trim(), landmark: draft.landmark.trim() === "" ? null : draft.landmark.trim() },
    identifiers: draft.identifiers.map(({ kind, value }) => ({ kind, value: value.trim() })),
    supporter:
      draft.supporterName.trim() === "" || relation === ""
        ? null
        : {
            name: draft.supporterName.trim(),
            relation,
            phone: supporterPhone,
            isGuardian: draft.isGuardian || isMinor(born, today),
          },
  };
}
