import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { TestsRequested } from "../events.ts";
import { requestTests } from "../operations.ts";
import { holdRequest } from "./hold-request.sql.ts";
import { keepSpecimen } from "./keep-specimen.ts";
import { keepStanding } from "./keep-standing.ts";
import { request } from "./tables.ts";

export const requestNote = "laboratory.request.note";

export default handle(requestTests, async (turning) => {
  const { input, actor, now, today, tx, vault, refuse, emit, about, ask } = turning;
  const { patientId, requestId, tests, purpose, labId, askedOn, collected, note } = input;
  about(patientId);
  if (askedOn > today) return refuse("day-not-begun");
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const place = await ask(findOpenPlace, { placeId: labId });
  if (isRefusal(place) || place.kind !== "facility") return refuse("no-such-lab");
  const { rows: labs } = await tx.execute(sql`
    select from places.published_facility
    where place = ${labId} and services && array['smear', 'molecular-test', 'culture']`);
  if (labs.length === 0) return refuse("no-such-lab");
  await holdRequest(tx, requestId);
  const organisation = organisationOf(actor);
  const kept = await tx
    .insert(request)
    .values({
      organisation,
      id: requestId,
      patient: patientId,
      tests: [...new Set(tests)],
      purpose,
      lab: labId,
      askedOn,
      note: sealNote(key, requestNote, requestId, note),
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: request.id });
  if (kept.length === 0) return refuse("already-added");
  if (collected) {
    const code = await keepSpecimen(turning, { patientId, requestId, askedOn, number: 1, ...collected });
    if (code !== "kept") return refuse(code);
  }
  await keepStanding(turning, organisation, requestId);
  emit(TestsRequested, { patientId, requestId });
  return { requestId };
});
