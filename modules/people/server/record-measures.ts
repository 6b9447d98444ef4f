import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { MeasuresRecorded } from "../events.ts";
import { recordMeasures } from "../operations.ts";
import { bodyMeasure } from "./tables.ts";

export default handle(recordMeasures, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { patientId, measureId, on, body } = input;
  about(patientId);
  if (on > today) return refuse("day-not-begun");
  if (!(await vault.keyFor(patientId))) return refuse("erased");
  const kept = await tx
    .insert(bodyMeasure)
    .values({
      organisation: organisationOf(actor),
      id: measureId,
      patient: patientId,
      heightCm: body.heightCm?.toString() ?? null,
      weightKg: body.weightKg?.toString() ?? null,
      on,
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: bodyMeasure.id });
  if (kept.length > 0) emit(MeasuresRecorded, { patientId });
  return { measureId };
});
