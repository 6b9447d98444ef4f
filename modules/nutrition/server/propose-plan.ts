import { handle } from "../../../server/module.ts";
import { proposePlan } from "../operations.ts";
import { planFor } from "../plan.ts";
import { halvesFor } from "./prices.sql.ts";
import { workOut } from "./work-out.ts";

export default handle(proposePlan, async (turning) => {
  const { input, tx, timeZone, refuse, about } = turning;
  const { patientId, eats, budget, without } = input;
  about(patientId);
  const worked = await workOut(turning, input);
  if (worked === null) return refuse("erased");
  const { need, body } = worked;
  const half = await halvesFor(tx, patientId, timeZone);
  const plan = need.is === "home" ? planFor({ need, eats, diabetes: body.diabetes, without, budget, half }) : null;
  return { need, body, plan: plan && { ...plan, servings: [...plan.servings] } };
});
