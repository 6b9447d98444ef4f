import type { CalendarDay } from "../foundation/calendar-day.ts";
import { halfOf } from "../modules/nutrition/food.ts";
import { foodOf } from "../modules/nutrition/foods.ts";
import { needOf } from "../modules/nutrition/need.ts";
import { keepPlan, recordBenefit, reviewPlan } from "../modules/nutrition/operations.ts";
import { planFor } from "../modules/nutrition/plan.ts";
import { CarePlanId } from "../modules/nutrition/review.ts";
import type { EpisodeId } from "../modules/treatment/episode.ts";
import type { Hands } from "./hands.ts";
import type { DemoPatient, NutritionStep } from "./patient.ts";

export interface NutritionStory {
  carePlanId: CarePlanId | null;
}

interface Telling extends Pick<Hands, "worker" | "newId"> {
  readonly patient: DemoPatient;
  readonly patientId: never;
  readonly day: CalendarDay;
  readonly at: number;
  readonly weightKg: number;
  readonly episodeId: EpisodeId | null;
  readonly story: NutritionStory;
}

/** The worker keeps what is proposed, asks after a month, and hears at the door whether money came. */
export async function tellNutrition(step: NutritionStep, telling: Telling): Promise<void> {
  const { worker, newId, patientId, day, at, episodeId, story } = telling;
  if (step.is === "eats") {
    const carePlanId = CarePlanId.parse(newId());
    story.carePlanId = carePlanId;
    const asked = { eats: step.eats, budget: step.budget, flags: [], ateLittle: false, notLow: false, without: [] };
    await worker(keepPlan, { patientId, carePlanId, ...asked, servings: servingsFor(step, telling) }, at);
    return;
  }
  if (step.is === "reviewed") {
    const { carePlanId } = story;
    if (carePlanId === null) throw new Error("Whoever this is told of eats by no plan.");
    const said = { weightKg: step.weightKg, appetite: "good" as const, ate: step.ate, flags: [], words: null };
    await worker(reviewPlan, { patientId, carePlanId, reviewId: newId(), ...said }, at);
    return;
  }
  if (episodeId === null) throw new Error("Whoever this is told of is not on treatment.");
  const { month, came } = step;
  const said =
    typeof came === "number"
      ? { paid: true, rupees: came, paidOn: day, because: null, reference: `NPY ${month}` }
      : { paid: false, rupees: null, paidOn: null, because: came, reference: null };
  await worker(recordBenefit, { patientId, episodeId, paymentId: newId(), kind: "money", month, ...said }, at);
}

/** Worked out here and not asked of the house: a build that is gone on with says the same again. */
function servingsFor(step: NutritionStep & { is: "eats" }, { patient, weightKg }: Telling) {
  const { sex, age, heightCm, has } = patient;
  const diabetes = has.includes("diabetes");
  const conditions = { pregnant: has.includes("pregnant"), diabetes, kidney: has.includes("kidney") };
  const asked = { flags: [], ateLittle: false, refeedingDay: null, notLow: false };
  const need = needOf({ sex, age, heightCm, weightKg, ...conditions, ...asked });
  if (need.is !== "home") return [];
  const half = (code: Parameters<typeof foodOf>[0]) => halfOf(foodOf(code));
  const plan = planFor({ need, eats: step.eats, diabetes, without: [], budget: step.budget, half });
  return [...(plan?.servings ?? [])];
}
