import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { phoneNumber } from "../../../../modules/people/phone.ts";
import { bornOf, type IdentityDraft, isMinorDraft } from "./identity-draft.ts";

export const whoFields = ["name", "sex", "age", "day"] as const;
export const contactFields = ["phone", "phoneOf", "village"] as const;
export const supporterFields = ["supporterName", "supporterRelation", "supporterPhone"] as const;
export type IdentityField =
  | (typeof whoFields)[number]
  | (typeof contactFields)[number]
  | (typeof supporterFields)[number]
  | "identifiers";

/** What still stands against it, in the order of the screen. */
export function identityFaults(draft: IdentityDraft, today: CalendarDay): readonly IdentityField[] {
  const short = (text: string) => text.trim().length < 2;
  const supporterBegun = [draft.supporterName, draft.supporterRelation, draft.supporterPhone].some(
    (text) => text.trim() !== "",
  );
  const supporterNeeded = supporterBegun || isMinorDraft(draft, today);
  const wrong: Record<IdentityField, boolean> = {
    name: short(draft.name),
    sex: draft.sex === "",
    age: draft.bornBy === "age" && bornOf(draft, today) === null,
    day: draft.bornBy === "day" && bornOf(draft, today) === null,
    phone: !draft.noPhone && phoneNumber(draft.phone) === null,
    phoneOf: !draft.noPhone && draft.phoneOf === "",
    village: short(draft.village),
    supporterName: supporterNeeded && short(draft.supporterName),
    supporterRelation: supporterNeeded && draft.supporterRelation === "",
    supporterPhone: draft.supporterPhone.trim() !== "" && phoneNumber(draft.supporterPhone) === null,
    identifiers: draft.identifiers.some(({ value }) => short(value)),
  };
  return (Object.keys(wrong) as IdentityField[]).filter((field) => wrong[field]);
}
