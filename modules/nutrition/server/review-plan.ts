import { organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { recordMeasures } from "../../people/operations.ts";
import { reviewPlan } from "../operations.ts";
import { nextReview } from "../review.ts";
import { carePlansOf } from "./care-plans.sql.ts";
import { review } from "./tables.ts";
import { tellDoctor } from "./tell-doctor.ts";
import { workOut } from "./work-out.ts";

export const reviewWords = "nutrition.review.words";

export default handle(reviewPlan, async (turning) => {
  const { input, actor, now, today, tx, vault, newId, ask, refuse, about } = turning;
  const { patientId, carePlanId, reviewId, weightKg, appetite, ate, flags, words } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const [newest] = await carePlansOf(tx, patientId);
  if (newest?.carePlanId !== carePlanId || newest.need.is !== "home") return refuse("no-such-plan");
  if (weightKg !== null) {
    const body = { heightCm: null, weightKg };
    const measured = await ask(recordMeasures, { patientId, measureId: newId(), on: today, body });
    if (isRefusal(measured)) return refuse("erased");
  }
  const worked = await workOut(turning, { patientId, flags, ateLittle: false, notLow: false });
  if (worked === null) return refuse("erased");
  const { need } = worked;
  const kept = await tx
    .insert(review)
    .values({
      organisation: organisationOf(actor),
      id: reviewId,
      carePlan: carePlanId,
      patient: patientId,
      on: today,
      // A gentle plan is not gone on with: the next step wants a plan of its own.
      reviewOn: newest.need.refeeding ? (newest.reviewOn ?? today) : nextReview(today, null),
      weightKg: weightKg?.toString() ?? null,
      appetite,
      ate,
      flags: [...flags],
      words: sealNote(key, reviewWords, reviewId, words),
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: review.id });
  if (kept.length === 0) return refuse("already-added");
  // What was begun low is told with its plan; here only danger is new.
  await tellDoctor(turning, patientId, need.is === "home" ? newest.need : need);
  return { reviewId };
});
