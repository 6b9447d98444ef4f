import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { PhaseExtended } from "../events.ts";
import { extendPhase, lookOver } from "../operations.ts";
import { newestSays, phaseRules } from "../phase-end.ts";
import { phaseOf } from "../regimen.ts";
import { holdEpisode } from "./episodes.sql.ts";
import { sameEvidence } from "./same-evidence.ts";
import { extension } from "./tables.ts";

export default handle(extendPhase, async ({ input, actor, now, tx, vault, ask, refuse, emit, about }) => {
  const { patientId, episodeId, phaseId, extensionId, phaseDoses, seen, why } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const episode = await holdEpisode(tx, patientId, episodeId);
  if (!episode) return refuse("no-such-treatment");
  if (episode.closed) return refuse("treatment-closed");
  const { regimenTaken, followUps, phases } = episode;
  const present = phases.at(-1);
  if (!regimenTaken || present?.phaseId !== phaseId) return refuse("not-the-present-phase");
  if (phaseDoses !== present.doses || !sameEvidence(seen, present, followUps)) return refuse("evidence-changed");
  const rule = phaseOf(regimenTaken, present.code)?.extension ?? null;
  if (rule === null || present.doses + rule.byDoses > rule.upToDoses) return refuse("no-extension");
  const newest = newestSays(followUps.filter(({ takenOn }) => takenOn >= present.beganOn));
  if (!newest?.positive && why === null) return refuse("evidence-needs-a-reason");

  const { verified, reported, doses, extensions } = present;
  await tx.insert(extension).values({
    organisation: organisationOf(actor),
    id: extensionId,
    episode: episodeId,
    patient: patientId,
    phase: phaseId,
    number: extensions.length + 1,
    doses: rule.byDoses,
    upTo: doses + rule.byDoses,
    evidence: { rules: phaseRules, verified, reported, doses, resultIds: seen.resultIds },
    why: sealNote(key, "treatment.extension.why", extensionId, why),
    at: new Date(now),
    by: actorName(actor),
  });
  await tx.execute(
    sql`update treatment.episode set extended_by = extended_by + ${rule.byDoses} where id = ${episodeId}`,
  );
  emit(PhaseExtended, { patientId, episodeId, phaseId });
  await ask(lookOver, { patientId });
  return { extensionId };
});
