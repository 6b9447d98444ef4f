import * as z from "zod/mini";
import { addDays, CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { PersonName, Sex } from "../people/patient.ts";
import { Phone } from "../people/phone.ts";

export const ChildId = idOf("ChildId");
export type ChildId = z.infer<typeof ChildId>;

/** Held shared by whoever writes of a child what must not be lost, and alone by whoever is about to erase them unasked. */
export const childLock = (childId: string) => `child ${childId}`;

/** A schedule needs a day. Where nobody knows it, it is estimated, and stays marked as that. */
export const ChildBorn = z.strictObject({ day: CalendarDay, exact: z.boolean() });

/** Of twins or more: which one, and of how many. */
export const OfBirth = z
  .strictObject({
    order: z.int().check(z.minimum(1), z.maximum(6)),
    of: z.int().check(z.minimum(2), z.maximum(6)),
  })
  .check(z.refine(({ order, of }) => order <= of, { path: ["order"] }));

/** Who brings a child up where it is not the mother, or beside her. */
export const kin = ["father", "grandparent", "aunt-or-uncle", "sibling", "other"] as const;
export const childPhoneOwners = ["mother", "father", "family", "neighbour"] as const;
export const childIdentifierKinds = ["rch", "u-win", "birth-registration", "abha", "other"] as const;

/** All by which a child can be known. It is sealed under the child's own key, whole. */
export const ChildIdentity = z
  .strictObject({
    /** Null: not named yet, and called after the mother. */
    name: z.nullable(PersonName),
    sex: Sex,
    born: ChildBorn,
    ofBirth: z.nullable(OfBirth),
    /** Null: not known. Then somebody else is named who brings the child up. */
    mother: z.nullable(PersonName),
    guardian: z.nullable(z.strictObject({ name: PersonName, relation: z.enum(kin) })),
    /** Brothers and sisters often share it. */
    phone: z.nullable(z.strictObject({ number: Phone, of: z.enum(childPhoneOwners) })),
    address: z.strictObject({
      /** Village, tola or ward, as people there say it. */
      village: z.string().check(z.trim(), z.minLength(2), z.maxLength(120)),
      landmark: z.nullable(z.string().check(z.trim(), z.maxLength(160))),
    }),
    /** Never Aadhaar: it may not be stored (research/ux.md §2.2). */
    identifiers: z
      .array(
        z.strictObject({
          kind: z.enum(childIdentifierKinds),
          value: z.string().check(z.trim(), z.minLength(2), z.maxLength(40)),
        }),
      )
      .check(z.maxLength(5)),
  })
  .check(z.refine(({ mother, guardian }) => mother !== null || guardian !== null, { path: ["mother"] }));
export type ChildIdentity = z.infer<typeof ChildIdentity>;

/** What a child is called by: a name of their own, or whose baby it is; of twins, which one. */
export const Called = z.object({
  name: z.nullable(z.string()),
  babyOf: z.nullable(z.string()),
  order: z.nullable(z.int()),
});
export type Called = z.infer<typeof Called>;

export function calledBy({ name, mother, guardian, ofBirth }: ChildIdentity): Called {
  return { name, babyOf: name === null ? (mother ?? guardian?.name ?? null) : null, order: ofBirth?.order ?? null };
}

/** The last vaccine of India's schedule is given at 16 years; from the eighteenth birthday on nobody is a child (DPDP Act 2023, section 2(f)). */
export function isChild(born: CalendarDay, on: CalendarDay): boolean {
  const eighteenth = `${Number(born.slice(0, 4)) + 18}${born.slice(4)}`;
  return born <= on && on < eighteenth;
}

/**
 * A day of birth from an age that somebody guesses, in the middle of what was said: "4 months" is
 * four to five months ago.
 *
 * @param age completed weeks, months or years
 */
export function estimatedBirth(
  age: { readonly count: number; readonly unit: "weeks" | "months" | "years" },
  today: CalendarDay,
): CalendarDay {
  const days = { weeks: 7, months: 30.44, years: 365.25 }[age.unit];
  return addDays(today, -Math.round((age.count + 0.5) * days));
}
