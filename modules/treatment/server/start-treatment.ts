import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { readGate } from "../../diagnosis/operations.ts";
import { readPatient } from "../../people/operations.ts";
import { TreatmentStarted } from "../events.ts";
import { startTreatment } from "../operations.ts";
import { regimenOf } from "../regimens.ts";
import { nextRegistration } from "./next-registration.sql.ts";
import { faultOfDose } from "./ordered-dose.ts";
import { episode, phase } from "./tables.ts";

export default handle(startTreatment, async (turning) => {
  const { input, actor, now, today, dayOf, tx, vault, ask, refuse, emit, about } = turning;
  const { patientId, episodeId, phaseId, startsOn, tablets, weightKg, why } = input;
  about(patientId);
  if (startsOn > today) return refuse("day-not-begun");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const regimen = regimenOf(input.regimen);
  const first = regimen?.phases[0];
  if (!regimen || !first) return refuse("no-such-regimen");

  // From here to the commit nothing is added on which the gate hangs.
  const asked = await ask(readGate, { patientId });
  if (isRefusal(asked)) throw new Error("The gate of a patient can always be read.");
  const { gate, decisionId } = asked;
  if (gate.is === "closed") return refuse(gate.because);
  if (decisionId === null) throw new Error("A gate stands open without a decision.");

  const organisation = organisationOf(actor);
  const number = await nextRegistration(tx, organisation, Number(today.slice(0, 4)));
  const { rows } = await tx.execute<Before>(sql`
    select d.at as "decidedAt",
      exists (select from treatment.episode where patient = ${patientId} and closed_on is null) as "on",
      exists (select from treatment.episode e where e.patient = ${patientId}
        and (e.decision = ${decisionId} or e.closed_at >= d.at)) as used
    from diagnosis.published_decision d where d.id = ${decisionId}`);
  const [before] = rows;
  if (!before) throw new Error("The decision behind an open gate is there.");
  if (before.on) return refuse("on-treatment-already");
  // A treatment that ended says something new about the person: a doctor looks again before the next.
  if (before.used) return refuse("decision-used");
  if (startsOn < dayOf(new Date(before.decidedAt))) return refuse("before-the-decision");
  const resistant = asked.resistance.drugs.some(({ drug, result }) => drug === "R" && result === "R");
  if (resistant && regimen.countsOn.rifampicin) return refuse("resistant-to-the-regimen");
  const fault = faultOfDose(regimen, input, await ask(readPatient, { patientId }));
  if (fault) return refuse(fault);

  const written = { organisation, patient: patientId, at: new Date(now), by: actorName(actor) };
  const started = await tx
    .insert(episode)
    .values({
      ...written,
      id: episodeId,
      decision: decisionId,
      startsOn,
      registrationNumber: number,
      regimen: regimen.code,
      regimenVersion: regimen.version,
      phase: first.code,
    })
    .onConflictDoNothing()
    .returning({ id: episode.id });
  if (started.length === 0) return refuse("on-treatment-already");
  await tx.insert(phase).values({
    ...written,
    id: phaseId,
    episode: episodeId,
    number: 1,
    code: first.code,
    beginsOn: startsOn,
    tablets,
    weightKg: String(weightKg),
    doseTable: `${regimen.doseTable.code} ${regimen.doseTable.version}`,
    why: sealNote(key, "treatment.phase.why", phaseId, why),
  });
  emit(TreatmentStarted, { patientId, episodeId });
  return { episodeId };
});

interface Before extends Record<string, unknown> {
  decidedAt: string;
  on: boolean;
  used: boolean;
}
