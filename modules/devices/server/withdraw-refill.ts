import { and, eq, isNull } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { withdrawRefill } from "../operations.ts";
import { holdBox } from "./hold-box.ts";
import { keepOpenings, openingsOf } from "./keep-openings.ts";
import { refill } from "./tables.ts";

export default handle(withdrawRefill, async (turning) => {
  const { input, actor, now, tx, refuse, about } = turning;
  const { patientId, refillId } = input;
  about(patientId);
  const theirs = and(eq(refill.id, refillId), eq(refill.patient, patientId));
  const [named] = await tx.select({ box: refill.box }).from(refill).where(theirs);
  const held = named && (await holdBox(tx, named.box));
  if (!held) return refuse("no-such-refill");
  await tx
    .update(refill)
    .set({ withdrawnAt: new Date(now), withdrawnBy: actorName(actor) })
    .where(and(theirs, isNull(refill.withdrawnAt)));
  await keepOpenings(turning, held, await openingsOf(tx, held.id), [], null);
  return { refillId };
});
