import type { Module } from "../../../server/module.ts";
import { GrowthChanged } from "../events.ts";
import followReferral from "./follow-referral.ts";
import listReferrals from "./list-referrals.ts";
import readGrowthCards from "./read-growth-cards.ts";
import readGrowth from "./read-growth.ts";
import recordMeasure from "./record-measure.ts";
import takeBackMeasure from "./take-back-measure.ts";

export const growth: Module = {
  name: "growth",
  handlers: [recordMeasure, takeBackMeasure, followReferral, readGrowth, readGrowthCards, listReferrals],
  faces: [],
  events: [GrowthChanged],
  reactions: [],
  jobs: [],
};
