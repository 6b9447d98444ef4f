import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding } from "../../foundation/permission.ts";
import { raise, takeDown } from "../alerts/operations.ts";
import { WeightKg } from "../people/body-measures.ts";
import { findPatients, labelPatients, readPatient, recordMeasures } from "../people/operations.ts";
import { PatientId } from "../people/patient.ts";
import { looksAfter, overPatient, thePatient } from "../people/rules.ts";
import { PlaceId } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { EpisodeId } from "../treatment/episode.ts";
import { BenefitKind, NotPaidReason, PaymentId, PaymentWithdrawal, TreatmentMonth } from "./benefit.ts";
import { Eats, FoodCode, foodCodes, Serving } from "./food.ts";
import { RedFlag, redFlags } from "./need.ts";
import { Appetite, CarePlanId, EatenShare, ReviewId } from "./review.ts";
import { CarePlanShown, MonthShown, PaymentShown, ProposalShown, ReviewDueShown, ReviewShown } from "./shown.ts";

const careTeam = [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")] as const;
const plans = [overPatient("patientId", "doctor"), looksAfter("patientId", "worker")] as const;
const keepsTheLedger = [overPatient("patientId", "supervisor"), looksAfter("patientId", "worker")] as const;

/** What is asked of whoever is to eat by a plan. */
const asked = {
  eats: Eats,
  flags: z.array(RedFlag).check(z.maxLength(redFlags.length)),
  /** They ate next to nothing for five days or more. */
  ateLittle: z.boolean(),
  /** A doctor found that they eat well already: food is not begun low. */
  notLow: z.boolean(),
  /** ₹ a day; null: as it comes. */
  budget: z.nullable(z.int().check(z.minimum(10), z.maximum(1000))),
  without: z.array(FoodCode).check(z.maxLength(foodCodes.length)),
};

/** A sentence or two; it lies sealed. */
const Note = z.nullable(z.string().check(z.trim(), z.maxLength(1000)));

export const proposePlan = query({
  name: "nutrition.proposePlan",
  does: "Propose what a patient should eat in a day, from food of the district and its prices, or say why nobody computes it.",
  at: "POST /patients/{patientId}/care-plan/proposal",
  allow: plans,
  takes: z.strictObject({ patientId: PatientId, ...asked }),
  gives: ProposalShown,
  refuses: ["erased"],
  uses: [readPatient],
});

export const keepPlan = command({
  name: "nutrition.keepPlan",
  does: "Keep what a patient eats by, as proposed or changed. Whoever is in danger by their weight or a sign gets none for home: a doctor is told.",
  at: "POST /patients/{patientId}/care-plans",
  allow: plans,
  takes: z.strictObject({
    patientId: PatientId,
    carePlanId: CarePlanId,
    ...asked,
    /** Nothing, where they belong in a hospital. */
    servings: z.array(Serving).check(z.maxLength(60)),
  }),
  gives: z.object({ carePlanId: CarePlanId }),
  refuses: [
    "already-added",
    "no-plan-for-them",
    "belongs-in-hospital",
    "nothing-on-the-plate",
    "not-what-they-eat",
    "too-much-at-first",
    "doctor-decides-to-begin-high",
    "erased",
  ],
  uses: [readPatient, raise, takeDown],
});

export const readCarePlan = query({
  name: "nutrition.readCarePlan",
  does: "Read what a patient eats by, what was said when it was reviewed, and when it is reviewed next.",
  at: "GET /patients/{patientId}/care-plan",
  allow: [...careTeam, thePatient("patientId")],
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    today: CalendarDay,
    /** The newest; null: there is none yet. */
    plan: z.nullable(CarePlanShown),
    /** Of all plans, the newest first. */
    reviews: z.array(ReviewShown),
    /** Those before it, the newest first. */
    earlier: z.array(z.object({ carePlanId: CarePlanId, on: CalendarDay, is: z.enum(["home", "hospital"]) })),
  }),
  refuses: ["erased"],
  uses: [nameMembers],
});

export const reviewPlan = command({
  name: "nutrition.reviewPlan",
  does: "Say how a patient eats by their plan: weight, appetite, how much of it, danger signs. A sign or too low a weight is told to a doctor.",
  at: "POST /patients/{patientId}/care-plans/{carePlanId}/reviews",
  allow: plans,
  takes: z.strictObject({
    patientId: PatientId,
    carePlanId: CarePlanId,
    reviewId: ReviewId,
    /** Null: there was no scale. */
    weightKg: z.nullable(WeightKg),
    appetite: Appetite,
    ate: EatenShare,
    flags: asked.flags,
    words: Note,
  }),
  gives: z.object({ reviewId: ReviewId }),
  refuses: ["no-such-plan", "already-added", "erased"],
  uses: [readPatient, recordMeasures, raise, takeDown],
});

export const listReviewsDue = query({
  name: "nutrition.listReviewsDue",
  does: "Of whom in my area the food plan is to be looked at again, those that wait longest first.",
  at: "GET /care-plan-reviews-due",
  allow: [holding("doctor", "supervisor", "worker")],
  takes: z.strictObject({
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    /** Of all pages. */
    total: z.int(),
    patients: z.array(ReviewDueShown),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
  uses: [findPatients],
});

const Price = z.strictObject({
  food: FoodCode,
  /** ₹ for one kilogram, litre or piece, as the food is sold. */
  rupees: z.number().check(z.minimum(0.5), z.maximum(5000), z.multipleOf(0.5)),
});

export const setPrices = command({
  name: "nutrition.setPrices",
  does: "Say what food costs in a place, and in all that lies in it and says nothing else.",
  at: "POST /places/{placeId}/food-prices",
  allow: [over("placeId", "super-admin", "admin", "supervisor")],
  takes: z.strictObject({
    placeId: PlaceId,
    prices: z.array(Price).check(z.minLength(1), z.maxLength(foodCodes.length)),
  }),
  gives: z.object({ placeId: PlaceId }),
  refuses: ["one-price-twice"],
});

export const readPrices = query({
  name: "nutrition.readPrices",
  does: "What food costs in a place: as it was set there or above it, or the guess that this version brought.",
  at: "GET /places/{placeId}/food-prices",
  allow: [holding("super-admin", "admin", "doctor", "supervisor", "worker")],
  takes: z.strictObject({ placeId: PlaceId }),
  gives: z.object({
    prices: z.array(z.object({ ...Price.shape, setOn: z.nullable(CalendarDay), setFor: z.nullable(PlaceId) })),
  }),
  refuses: [],
  unaudited: "A list of prices; it shows nothing of a person.",
});

export const recordBenefit = command({
  name: "nutrition.recordBenefit",
  does: "Write down that the nutrition benefit of one month of treatment came, or that it did not, and why.",
  at: "POST /patients/{patientId}/treatments/{episodeId}/benefits",
  allow: keepsTheLedger,
  takes: z
    .strictObject({
      patientId: PatientId,
      episodeId: EpisodeId,
      paymentId: PaymentId,
      kind: BenefitKind,
      month: TreatmentMonth,
      paid: z.boolean(),
      /** ₹, with money that came. */
      rupees: z.nullable(z.int().check(z.minimum(1), z.maximum(50_000))),
      paidOn: z.nullable(CalendarDay),
      /** As the bank or Ni-kshay names it. It lies sealed. */
      reference: z.nullable(z.string().check(z.trim(), z.maxLength(60))),
      because: z.nullable(NotPaidReason),
    })
    .check(z.refine(({ paid, paidOn }) => paid === (paidOn !== null), { path: ["paidOn"] }))
    .check(z.refine(({ paid, kind, rupees }) => (paid && kind === "money") === (rupees !== null), { path: ["rupees"] }))
    .check(z.refine(({ paid, because }) => paid === (because === null), { path: ["because"] })),
  gives: z.object({ paymentId: PaymentId }),
  refuses: [
    "no-such-treatment",
    "month-not-begun",
    "after-treatment",
    "not-due-for-supplement",
    "paid-already",
    "before-treatment",
    "day-not-begun",
    "already-added",
    "erased",
  ],
});

export const takeBackBenefit = command({
  name: "nutrition.takeBackBenefit",
  does: "Take back a word about the nutrition benefit that was wrong; it stays readable, and counts no more.",
  at: "POST /patients/{patientId}/benefits/{paymentId}/take-back",
  allow: keepsTheLedger,
  takes: z.strictObject({ patientId: PatientId, paymentId: PaymentId, why: PaymentWithdrawal }),
  gives: z.object({ paymentId: PaymentId }),
  refuses: ["no-such-payment", "withdrawn-already"],
});

export const readBenefits = query({
  name: "nutrition.readBenefits",
  does: "Read month by month which nutrition benefit was due and what came of it.",
  at: "GET /patients/{patientId}/benefits",
  allow: careTeam,
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    today: CalendarDay,
    /** Of each treatment, the newest first. */
    treatments: z.array(
      z.object({
        episodeId: EpisodeId,
        startedOn: CalendarDay,
        closedOn: z.nullable(CalendarDay),
        months: z.array(MonthShown),
        /** The newest first, with those that were replaced or taken back. */
        payments: z.array(PaymentShown),
        sums: z.object({ monthsDue: z.int(), monthsPaid: z.int(), rupeesDue: z.number(), rupeesPaid: z.number() }),
        /** Is the food supplement due in the first months? Null: the weight or height at the start is not known. */
        supplement: z.object({ due: z.nullable(z.boolean()), bodyMass: z.nullable(z.number()), months: z.int() }),
      }),
    ),
  }),
  refuses: ["erased"],
  uses: [labelPatients, nameMembers],
});
