import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { PatientChanged } from "../events.ts";
import { correctIdentity } from "../operations.ts";
import { isMinor } from "../patient.ts";
import { sealIdentity } from "./identity-of.ts";
import { putIntoSearch } from "./search-tokens.ts";
import { identity as identityTable } from "./tables.ts";

export default handle(correctIdentity, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { patientId, correctionId, insteadOf, identity, why } = input;
  about(patientId);
  const key = await vault.keyFor(patientId);
  if (!key) return refuse("erased");
  if (isMinor(identity.born, today) && !identity.supporter?.isGuardian) return refuse("guardian-needed");
  // Held to the end of the turn, so that of two corrections of one text the second one sees the first.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`identity ${patientId}`}, 0))`);
  const { rows } = await tx.execute<{ at: string }>(
    sql`select at from people.identity where patient = ${patientId} order by at desc, id desc limit 1`,
  );
  const [newest] = rows;
  if (!newest || new Date(newest.at).toISOString() !== new Date(insteadOf).toISOString()) {
    return refuse("changed-meanwhile");
  }
  const organisation = organisationOf(actor);
  // Later than what it corrects, also within one millisecond or by a clock that went back.
  const at = new Date(Math.max(now, new Date(newest.at).getTime() + 1));
  await tx.insert(identityTable).values({
    organisation,
    id: correctionId,
    patient: patientId,
    sealed: sealIdentity(key, correctionId, identity),
    why,
    at,
    by: actorName(actor),
  });
  await putIntoSearch(tx, vault, organisation, patientId, identity);
  emit(PatientChanged, { patientId });
  return { patientId };
});
