import { isRefusal } from "../../../foundation/refusal.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { readCarePlan } from "../operations.ts";
import { reviewStanding } from "../review.ts";
import { carePlansOf, reviewsOf } from "./care-plans.sql.ts";
import { reviewWords } from "./review-plan.ts";

export default handle(readCarePlan, async ({ input, actor, today, tx, vault, ask, refuse, about }) => {
  const { patientId } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const [newest, ...earlier] = await carePlansOf(tx, patientId);
  const reviews = await reviewsOf(tx, patientId);
  // What staff wrote down for each other is no part of what somebody eats.
  const forStaff = actor.is === "person" && actor.phone === null;
  const by = await whoWrote([...(newest ? [newest.by] : []), ...reviews.map((row) => row.by)], async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });
  const reviewOn = reviews.find(({ carePlanId }) => carePlanId === newest?.carePlanId)?.reviewOn ?? newest?.reviewOn;
  const low = newest?.need.is === "home" && newest.need.refeeding !== null;
  return {
    today,
    plan: newest
      ? {
          ...newest,
          reviewOn: reviewOn ?? null,
          standing: reviewOn ? reviewStanding(reviewOn, low, today) : null,
          by: by(newest.by),
        }
      : null,
    reviews: reviews.map(({ carePlanId: _of, reviewOn: _next, words, ...row }) => ({
      ...row,
      words: forStaff ? openNote(key, reviewWords, row.reviewId, words) : null,
      by: by(row.by),
    })),
    earlier: earlier.map(({ carePlanId, on, need }) => ({
      carePlanId,
      on,
      is: need.is === "hospital" ? ("hospital" as const) : ("home" as const),
    })),
  };
});
