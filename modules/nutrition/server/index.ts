import type { Module } from "../../../server/module.ts";
import keepPlan from "./keep-plan.ts";
import listReviewsDue from "./list-reviews-due.ts";
import proposePlan from "./propose-plan.ts";
import readBenefits from "./read-benefits.ts";
import readCarePlan from "./read-care-plan.ts";
import readPrices from "./read-prices.ts";
import recordBenefit from "./record-benefit.ts";
import reviewPlan from "./review-plan.ts";
import setPrices from "./set-prices.ts";
import takeBackBenefit from "./take-back-benefit.ts";

export const nutrition: Module = {
  name: "nutrition",
  handlers: [
    proposePlan,
    keepPlan,
    readCarePlan,
    reviewPlan,
    listReviewsDue,
    setPrices,
    readPrices,
    recordBenefit,
    takeBackBenefit,
    readBenefits,
  ],
  faces: [],
  events: [],
  reactions: [],
  jobs: [],
};
