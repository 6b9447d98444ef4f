import { type Attempt, ofPatient, theDay } from "./attempt.ts";

/* What somebody eats by, what food costs, and which benefit came. */

const asked = { eats: "veg", flags: [], ateLittle: false, notLow: false, budget: null, without: [] };

export const attemptsOnNutrition: Readonly<Record<string, Attempt>> = {
  "nutrition.proposePlan": ofPatient((patientId) => ({ patientId, ...asked })),
  "nutrition.keepPlan": ofPatient((patientId, { id }) => ({
    patientId,
    carePlanId: id(),
    ...asked,
    servings: [{ meal: "lunch", food: "rice", halves: 4 }],
  })),
  "nutrition.readCarePlan": ofPatient((patientId) => ({ patientId })),
  "nutrition.reviewPlan": ofPatient((patientId, { id }) => ({
    patientId,
    carePlanId: id(),
    reviewId: id(),
    weightKg: null,
    appetite: "good",
    ate: "all",
    flags: [],
    words: null,
  })),
  "nutrition.listReviewsDue": () => ({}),
  "nutrition.setPrices": ({ place }) =>
    place === null ? null : { placeId: place, prices: [{ food: "egg", rupees: 7.5 }] },
  "nutrition.readPrices": ({ place }) => (place === null ? null : { placeId: place }),
  "nutrition.recordBenefit": ofPatient((patientId, { id }) => ({
    patientId,
    episodeId: id(),
    paymentId: id(),
    kind: "money",
    month: 1,
    paid: true,
    rupees: 1000,
    paidOn: theDay,
    reference: null,
    because: null,
  })),
  "nutrition.takeBackBenefit": ofPatient((patientId, { id }) => ({ patientId, paymentId: id(), why: "by-mistake" })),
  "nutrition.readBenefits": ofPatient((patientId) => ({ patientId })),
};
