import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { PatientId, Sex } from "../people/patient.ts";
import { By } from "../staff/who-wrote.ts";
import { BenefitKind, NotPaidReason, PaymentId, PaymentWithdrawal, TreatmentMonth } from "./benefit.ts";
import { Eats, FoodCode, Serving } from "./food.ts";
import { noPlanReasons, RedFlag } from "./need.ts";
import { Appetite, CarePlanId, EatenShare, ReviewId, reviewStandings } from "./review.ts";

/* What the answers look like. */

/** Kilocalories and grams of protein in a day. */
const Amounts = z.object({ kcal: z.number(), protein: z.number() });

/** What a day of it gives, and costs in ₹. */
const Totals = z.object({ kcal: z.number(), protein: z.number(), rupees: z.number() });

const bands = ["severe", "moderate", "mild", "normal", "heavy"] as const;

export const HomeNeedShown = z.object({
  is: z.literal("home"),
  bodyMass: z.number(),
  band: z.enum(bands),
  targetKg: z.number(),
  today: Amounts,
  whole: Amounts,
  most: Amounts,
  refeeding: z.nullable(z.object({ day: z.int(), kcalPerKg: z.number(), until: z.int() })),
});

const NeedShown = z.discriminatedUnion("is", [
  z.object({ is: z.literal("no-plan"), why: z.enum(noPlanReasons) }),
  z.object({
    is: z.literal("hospital"),
    bodyMass: z.nullable(z.number()),
    tooThin: z.boolean(),
    lifeInDanger: z.boolean(),
    flags: z.array(RedFlag),
  }),
  HomeNeedShown,
]);

/** What was measured last, and lies below the plan. */
const BodyShown = z.object({
  heightCm: z.nullable(z.number()),
  weightKg: z.nullable(z.number()),
  weighedOn: z.nullable(CalendarDay),
  diabetes: z.boolean(),
  pregnant: z.boolean(),
});

export const ProposalShown = z.object({
  need: NeedShown,
  body: BodyShown,
  /** Null: there is no plan at home, or none can be made of what is left to eat. */
  plan: z.nullable(
    z.object({
      servings: z.array(Serving),
      totals: Totals,
      missing: Amounts,
      /** ₹ a day that would meet the need, where the budget does not. */
      wholeFor: z.nullable(z.number()),
    }),
  ),
});

export const ReviewShown = z.object({
  reviewId: ReviewId,
  on: CalendarDay,
  weightKg: z.nullable(z.number()),
  appetite: Appetite,
  ate: EatenShare,
  flags: z.array(RedFlag),
  words: z.nullable(z.string()),
  by: By,
});

export const CarePlanShown = z.object({
  carePlanId: CarePlanId,
  on: CalendarDay,
  /** Null: nobody looks at it again, since it is none to eat by at home. */
  reviewOn: z.nullable(CalendarDay),
  standing: z.nullable(z.enum(reviewStandings)),
  eats: Eats,
  budget: z.nullable(z.number()),
  without: z.array(FoodCode),
  ateLittle: z.boolean(),
  need: NeedShown,
  body: BodyShown,
  servings: z.array(Serving),
  totals: Totals,
  missing: Amounts,
  foods: z.string(),
  needs: z.string(),
  by: By,
});

export const MonthShown = z.object({
  month: TreatmentMonth,
  from: CalendarDay,
  rupees: z.number(),
});

export const PaymentShown = z.object({
  paymentId: PaymentId,
  kind: BenefitKind,
  month: TreatmentMonth,
  paid: z.boolean(),
  rupees: z.nullable(z.number()),
  paidOn: z.nullable(CalendarDay),
  reference: z.nullable(z.string()),
  because: z.nullable(NotPaidReason),
  at: z.iso.datetime(),
  by: By,
  /** Another word about the same month took its place. */
  replaced: z.boolean(),
  takenBack: z.nullable(z.object({ why: PaymentWithdrawal, at: z.iso.datetime(), by: By })),
});

/** Whose food plan is to be looked at again. */
export const ReviewDueShown = z.object({
  patientId: PatientId,
  name: z.string(),
  sex: Sex,
  age: z.int(),
  village: z.nullable(z.string()),
  reviewOn: CalendarDay,
  standing: z.enum(["due", "overdue"]),
});
