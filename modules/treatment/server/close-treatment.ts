import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { calendarDay } from "../../../foundation/calendar-day.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { doseDayBegins } from "../episode.ts";
import { TreatmentClosed } from "../events.ts";
import { closeTreatment, lookOver } from "../operations.ts";
import { outcomeRules } from "../outcome.ts";
import { daysWithoutDose } from "./days-without-dose.ts";
import { holdEpisode } from "./episodes.sql.ts";
import { outcomesFor } from "./outcomes-for.ts";
import { sameEvidence } from "./same-evidence.ts";
import { outcome as outcomes } from "./tables.ts";

export default handle(closeTreatment, async (turning) => {
  const { input, actor, now, today, timeZone, tx, vault, ask, refuse, emit, about } = turning;
  const { patientId, episodeId, outcomeId, outcome, on, seen, why } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const episode = await holdEpisode(tx, patientId, episodeId);
  if (!episode) return refuse("no-such-treatment");
  if (episode.closed) return refuse("treatment-closed");
  const { taken, doses, followUps, lastDoseOn, startedOn } = episode;
  if (on > today) return refuse("day-not-begun");
  if (on < startedOn) return refuse("before-the-phase");
  // Whoever took a dose or gave sputum that day was still on treatment.
  if ([lastDoseOn, ...followUps.map(({ takenOn }) => takenOn)].some((later) => later !== null && later > on))
    return refuse("dose-after-that-day");
  if (!sameEvidence(seen, taken, followUps)) return refuse("evidence-changed");
  const without = daysWithoutDose(episode, calendarDay(now, timeZone, doseDayBegins));
  const view = outcomesFor(episode, without, today).find((one) => one.outcome === outcome);
  if (!view?.open) return refuse("outcome-not-open");
  if (view.explain && why === null) return refuse("say-why");

  const at = new Date(now);
  await tx.insert(outcomes).values({
    organisation: organisationOf(actor),
    id: outcomeId,
    episode: episodeId,
    patient: patientId,
    outcome,
    on,
    rules: outcomeRules.version,
    evidence: { ...taken, doses, notMadeUp: without.verdict?.notMadeUp ?? 0, resultIds: seen.resultIds },
    why: sealNote(key, "treatment.outcome.why", outcomeId, why),
    at,
    by: actorName(actor),
  });
  await tx.execute(sql`
    update treatment.episode set closed_on = ${on}, closed_at = ${at}, outcome = ${outcome} where id = ${episodeId}`);
  emit(TreatmentClosed, { patientId, episodeId });
  await ask(lookOver, { patientId });
  return { outcomeId };
});
