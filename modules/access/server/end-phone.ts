import { and, eq, isNull } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { endPhone } from "../operations.ts";
import { phone } from "./tables.ts";

export default handle(endPhone, async ({ input, actor, now, tx, refuse, about }) => {
  const { patientId, phoneId } = input;
  about(patientId);
  const ended = await tx
    .update(phone)
    .set({ endedAt: new Date(now), endedBy: actorName(actor) })
    .where(and(eq(phone.id, phoneId), eq(phone.patient, patientId), isNull(phone.endedAt)))
    .returning({ id: phone.id });
  return ended.length > 0 ? { phoneId } : refuse("no-such-phone");
});
