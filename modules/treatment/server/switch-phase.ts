import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { addDays } from "../../../foundation/calendar-day.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { readPatient } from "../../people/operations.ts";
import { PhaseSwitched } from "../events.ts";
import { lookOver, switchPhase } from "../operations.ts";
import { lackingIn, phaseRules } from "../phase-end.ts";
import { departuresFrom, proposeMedicines } from "../propose.ts";
import { phaseAfter, phaseOf } from "../regimen.ts";
import { takenIn } from "./course-so-far.ts";
import { holdEpisode } from "./episodes.sql.ts";
import { takerOf, writePrescription } from "./prescribe.ts";
import { sameEvidence } from "./same-evidence.ts";
import { phase } from "./tables.ts";

export default handle(switchPhase, async (turning) => {
  const { input, actor, now, today, tx, vault, ask, refuse, emit, about } = turning;
  const { patientId, episodeId, phaseId, prescriptionId, to, beginsOn, seen, items, weightKg, why } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const episode = await holdEpisode(tx, patientId, episodeId);
  if (!episode) return refuse("no-such-treatment");
  if (episode.closed) return refuse("treatment-closed");
  const { regimen, followUps, phases, prescriptions, startedOn } = episode;
  const present = phases.at(-1);
  const rule = regimen && present && phaseOf(regimen, present.code);
  if (!regimen || !present || !rule || phaseAfter(regimen, present.code)?.code !== to)
    return refuse("not-the-next-phase");
  // Today's dose may be taken already: then the next phase begins tomorrow.
  if (beginsOn > addDays(today, 1)) return refuse("day-not-begun");
  if (beginsOn <= present.beganOn) return refuse("before-the-phase");
  if (!sameEvidence(seen, present, followUps)) return refuse("evidence-changed");
  // What was taken from that day on is the next phase's: a day in the past may leave this one short.
  const taken = takenIn(episode.course, present.beganOn, beginsOn);
  const { doses } = present;
  const lacking = lackingIn({ ...rule, doses }, present.beganOn, taken, followUps);
  if (lacking.length > 0 && why === null) return refuse("evidence-needs-a-reason");
  const found = takerOf(await ask(readPatient, { patientId }), weightKg);
  if ("fault" in found) return refuse(found.fault);
  if (items.length === 0) return refuse("nothing-prescribed");
  const proposed = proposeMedicines(regimen, to, { startedOn, beginsOn }, found.taker);
  const departs = departuresFrom(proposed, items).length > 0;
  if (departs && why === null) return refuse("dose-needs-a-reason");

  await tx.insert(phase).values({
    organisation: organisationOf(actor),
    id: phaseId,
    episode: episodeId,
    patient: patientId,
    number: phases.length + 1,
    code: to,
    beginsOn,
    // What was written stays, also where nothing asked for it.
    why: lacking.length > 0 || !departs ? sealNote(key, "treatment.phase.why", phaseId, why) : null,
    evidence: { rules: phaseRules, ...taken, doses, resultIds: seen.resultIds, lacking },
    at: new Date(now),
    by: actorName(actor),
  });
  await tx.execute(sql`update treatment.episode set phase = ${to} where id = ${episodeId}`);
  emit(PhaseSwitched, { patientId, episodeId, phaseId });
  await writePrescription(turning, key, {
    ...{ patientId, episodeId, prescriptionId, regimen, from: beginsOn, items, weightKg },
    number: prescriptions.length + 1,
    because: "phase",
    withstood: prescriptions.at(-1)?.withstood ?? [],
    why: departs ? why : null,
  });
  await ask(lookOver, { patientId });
  return { phaseId };
});
