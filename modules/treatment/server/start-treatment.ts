import { organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { readGate } from "../../diagnosis/operations.ts";
import { TreatmentStarted } from "../events.ts";
import { startTreatment } from "../operations.ts";
import { episode } from "./tables.ts";

export default handle(startTreatment, async ({ input, actor, now, today, tx, vault, ask, refuse, emit, about }) => {
  const { patientId, episodeId, startsOn } = input;
  about(patientId);
  if (startsOn > today) return refuse("day-not-begun");
  if (!(await vault.keysOf([patientId])).has(patientId)) return refuse("erased");
  // From here to the commit nothing is added on which the gate hangs.
  const asked = await ask(readGate, { patientId });
  if (isRefusal(asked)) throw new Error("The gate of a patient can always be read.");
  const { gate, decisionId } = asked;
  if (gate.is === "closed") return refuse(gate.because);
  if (decisionId === null) throw new Error("A gate stands open without a decision.");
  const started = await tx
    .insert(episode)
    .values({
      organisation: organisationOf(actor),
      id: episodeId,
      patient: patientId,
      decision: decisionId,
      startsOn,
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: episode.id });
  if (started.length === 0) return refuse("on-treatment-already");
  emit(TreatmentStarted, { patientId, episodeId });
  return { episodeId };
});
