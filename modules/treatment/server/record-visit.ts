import { organisationOf } from "../../../foundation/actor.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { lookOver, recordVisit } from "../operations.ts";
import { visitWantsWords } from "../visit.ts";
import { holdEpisode } from "./episodes.sql.ts";
import { visit as visits } from "./tables.ts";
import { visitsOf } from "./visits-of.ts";

export default handle(recordVisit, async ({ input, actor, now, today, tx, vault, ask, refuse, about }) => {
  const { patientId, episodeId, visitId, month, on, found, why } = input;
  about(patientId);
  if (on > today) return refuse("day-not-begun");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const episode = await holdEpisode(tx, patientId, episodeId);
  if (!episode) return refuse("no-such-treatment");
  if (!episode.closed) return refuse("treatment-not-closed");
  const visit = visitsOf(episode, today).due.find((one) => one.month === month);
  if (!visit) return refuse("no-visit-asked-for");
  if (visit.standing === "done") return refuse("visited-already");
  if (on < visit.from) return refuse("before-the-window");
  if (visitWantsWords(visit, on, found) && why === null) return refuse("say-why");

  await tx.insert(visits).values({
    organisation: organisationOf(actor),
    id: visitId,
    episode: episodeId,
    patient: patientId,
    month,
    on,
    found,
    why: sealNote(key, "treatment.visit.why", visitId, why),
    at: new Date(now),
    by: actorName(actor),
  });
  await ask(lookOver, { patientId });
  return { visitId };
});
