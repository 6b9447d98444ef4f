import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { takeBackBenefit } from "../operations.ts";
import { holdBenefits } from "./benefits.sql.ts";
import { paymentTakenBack } from "./tables.ts";

export default handle(takeBackBenefit, async ({ input, actor, now, tx, refuse, about }) => {
  const { patientId, paymentId, why } = input;
  about(patientId);
  await holdBenefits(tx, patientId);
  const { rows } = await tx.execute(sql`
    select from nutrition.payment where id = ${paymentId} and patient = ${patientId}`);
  if (rows.length === 0) return refuse("no-such-payment");
  const taken = await tx
    .insert(paymentTakenBack)
    .values({
      organisation: organisationOf(actor),
      payment: paymentId,
      why,
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ payment: paymentTakenBack.payment });
  return taken.length === 0 ? refuse("withdrawn-already") : { paymentId };
});
