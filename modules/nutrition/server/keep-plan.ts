import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle, type Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { mayEat, type Totals, totalsOf } from "../food.ts";
import { foodOf, foodsVersion } from "../foods.ts";
import { needsVersion } from "../needs.ts";
import { keepPlan } from "../operations.ts";
import { missingOf } from "../plan.ts";
import { nextReview } from "../review.ts";
import { halvesFor } from "./prices.sql.ts";
import { carePlan } from "./tables.ts";
import { tellDoctor } from "./tell-doctor.ts";
import { type WorkedOut, workOut } from "./work-out.ts";

export default handle(keepPlan, async (turning) => {
  const { input, actor, now, today, tx, timeZone, refuse, about } = turning;
  const { patientId, carePlanId, eats, budget, without, ateLittle, servings } = input;
  about(patientId);
  const worked = await workOut(turning, input);
  if (worked === null) return refuse("erased");
  const { need, body, wholeFrom, highBySaying } = worked;
  if (highBySaying && !(await isTheirDoctor(turning))) return refuse("doctor-decides-to-begin-high");
  const totals = totalsOf(servings, await halvesFor(tx, patientId, timeZone));
  const fault = faultIn(input, worked, totals);
  if (fault) return refuse(fault);
  const kept = await tx
    .insert(carePlan)
    .values({
      organisation: organisationOf(actor),
      id: carePlanId,
      patient: patientId,
      on: today,
      reviewOn: need.is === "home" ? nextReview(today, need.refeeding) : null,
      eats,
      budget,
      without: [...without],
      ateLittle,
      wholeFrom,
      need,
      body,
      servings,
      totals,
      missing: need.is === "home" ? missingOf(totals, need.today) : { kcal: 0, protein: 0 },
      foods: foodsVersion,
      needs: needsVersion,
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: carePlan.id });
  if (kept.length === 0) return refuse("already-added");
  await tellDoctor(turning, patientId, need);
  return { carePlanId };
});

type Fault = Exclude<(typeof keepPlan.refuses)[number], "already-added" | "doctor-decides-to-begin-high" | "erased">;

function faultIn(
  { eats, without, servings }: InputOf<typeof keepPlan>,
  { need, body }: WorkedOut,
  totals: Totals,
): Fault | null {
  if (need.is === "no-plan") return "no-plan-for-them";
  if (need.is === "hospital") return servings.length > 0 ? "belongs-in-hospital" : null;
  if (servings.length === 0) return "nothing-on-the-plate";
  const eaten = servings.map(({ food }) => foodOf(food));
  const wrong = eaten.some(
    (food) => !mayEat(food, eats) || without.includes(food.code) || (body.diabetes && !food.suitsDiabetes),
  );
  if (wrong) return "not-what-they-eat";
  return need.refeeding && totals.kcal > need.most.kcal ? "too-much-at-first" : null;
}

/** A doctor elsewhere who is also their worker is their worker here. */
async function isTheirDoctor({ tx, actor, input }: Turning<typeof keepPlan>): Promise<boolean> {
  const doctor = { byArea: ["doctor"], byName: [] } as const;
  const { rows } = await tx.execute(sql`
    select from (select ${input.patientId}::uuid as id) someone
    where ${withinReach(sql`people.published_reach`, actor, doctor, sql`someone.id`)}`);
  return rows.length > 0;
}
