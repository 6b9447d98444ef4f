import { isRefusal } from "../../../foundation/refusal.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { readTreatments } from "../operations.ts";
import { lackingIn } from "../phase-end.ts";
import { phaseOf } from "../regimen.ts";
import { type EpisodeSoFar, episodesOf } from "./episodes.sql.ts";
import { outcomesFor } from "./outcomes-for.ts";

export default handle(readTreatments, async ({ input, today, tx, vault, ask, about }) => {
  const { patientId } = input;
  about(patientId);
  const episodes = await episodesOf(tx, patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  const by = await whoWrote(
    episodes.flatMap(({ by: starter, phases, closed }) => [
      starter,
      ...phases.map((phase) => phase.by),
      ...(closed ? [closed.by] : []),
    ]),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  const words = (column: string, row: string, sealed: string | null) =>
    openNote(key, column, row, sealed === null ? null : Buffer.from(sealed, "hex"));
  return {
    treatments: episodes.map((episode) => ({
      episodeId: episode.episodeId,
      registrationNumber: episode.registrationNumber,
      regimen: episode.regimen && { code: episode.regimen.code, version: episode.regimen.version },
      startedOn: episode.startedOn,
      decisionId: episode.decisionId,
      at: episode.at,
      by: by(episode.by),
      phases: episode.phases.map((phase) => ({
        ...phase,
        why: words("treatment.phase.why", phase.phaseId, phase.why),
        by: by(phase.by),
      })),
      followUps: [...episode.followUps],
      doses: episode.doses,
      ...episode.taken,
      lastDoseOn: episode.lastDoseOn,
      lacking: lackingNow(episode),
      outcomes: [...outcomesFor(episode, today)],
      closed: episode.closed && {
        ...episode.closed,
        why: words("treatment.outcome.why", episode.closed.outcomeId, episode.closed.why),
        by: by(episode.closed.by),
      },
    })),
  };
});

function lackingNow({ regimen, phases, followUps, closed }: EpisodeSoFar) {
  const present = phases.at(-1);
  const rule = regimen && present && phaseOf(regimen, present.code);
  return closed || !present || !rule ? [] : [...lackingIn(rule, present.beganOn, present, followUps)];
}
