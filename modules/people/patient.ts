import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { Phone } from "./phone.ts";

export const PatientId = idOf("PatientId");
export type PatientId = z.infer<typeof PatientId>;

/** As FHIR's administrative gender, without "unknown": whoever registers has the person before them. */
export const sexes = ["female", "male", "other"] as const;
export const Sex = z.enum(sexes);
export type Sex = z.infer<typeof Sex>;

/** A name as the person gives it, in either script. */
export const PersonName = z.string().check(z.trim(), z.minLength(2), z.maxLength(80));

/** Many do not know their day of birth: the year always, the day where it is known. */
export const Born = z
  .strictObject({ year: z.int().check(z.minimum(1900), z.maximum(2100)), day: z.nullable(CalendarDay) })
  .check(z.refine(({ year, day }) => day === null || day.startsWith(`${year}-`), { path: ["day"] }));

export const identifierKinds = ["abha", "nikshay", "ration-card", "voter-id", "other"] as const;
/** Never Aadhaar: it may not be stored (research/ux.md §2.2). An ABHA number has no checksum that is published. */
const Identifier = z.strictObject({
  kind: z.enum(identifierKinds),
  value: z.string().check(z.trim(), z.minLength(2), z.maxLength(40)),
});

export const relations = [
  "mother",
  "father",
  "spouse",
  "child",
  "sibling",
  "other-family",
  "neighbour",
  "other",
] as const;
/** Who stands by the patient: a treatment supporter, and for a minor the guardian. */
const Supporter = z.strictObject({
  name: PersonName,
  relation: z.enum(relations),
  phone: z.nullable(Phone),
  isGuardian: z.boolean(),
});

export const phoneOwners = ["own", "family", "neighbour"] as const;

/** All by which a person can be known. It is sealed under their own key, whole. */
export const Identity = z.strictObject({
  name: PersonName,
  sex: Sex,
  born: Born,
  /** Whoever has no phone is found at home. */
  phone: z.nullable(z.strictObject({ number: Phone, of: z.enum(phoneOwners) })),
  address: z.strictObject({
    /** Village, tola or ward, as people there say it. */
    village: z.string().check(z.trim(), z.minLength(2), z.maxLength(120)),
    landmark: z.nullable(z.string().check(z.trim(), z.maxLength(160))),
  }),
  identifiers: z.array(Identifier).check(z.maxLength(5)),
  supporter: z.nullable(Supporter),
});
export type Identity = z.infer<typeof Identity>;

/** Completed years; from the year alone it may be one too many. */
export function ageOn(born: Identity["born"], today: CalendarDay): number {
  const years = Number(today.slice(0, 4)) - born.year;
  return born.day !== null && today.slice(5) < born.day.slice(5) ? years - 1 : years;
}

/** Under 18 somebody answers for them (DPDP Act 2023, section 2(f)). Where only the year is known, the younger age counts. */
export function isMinor(born: Identity["born"], today: CalendarDay): boolean {
  return (born.day === null ? ageOn(born, today) - 1 : ageOn(born, today)) < 18;
}

/** Whoever changes who cares for a patient holds this lock. */
export const careLock = (patientId: string) => `care ${patientId}`;
