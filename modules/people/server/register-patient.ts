import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { PatientRegistered } from "../events.ts";
import { registerPatient } from "../operations.ts";
import { isMinor } from "../patient.ts";
import { sealIdentity } from "./identity-of.ts";
import { lookalikesOf } from "./lookalikes.ts";
import { putIntoSearch, waitForNamesakes } from "./search-tokens.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import * as tables from "./tables.ts";

export default handle(registerPatient, async (turning) => {
  const { input, actor, now, today, tx, vault, newId, refuse, emit, about } = turning;
  const { patientId, placeId, identity, symptoms, body, history, consent, on } = input;
  about(patientId);
  if (on > today) return refuse("day-not-begun");
  if (isMinor(identity.born, on)) {
    if (!identity.supporter?.isGuardian) return refuse("guardian-needed");
    if (consent.givenBy !== "guardian") return refuse("guardian-must-agree");
  }
  const place = await turning.ask(findOpenPlace, { placeId });
  if (isRefusal(place) || place.kind !== "facility") return refuse("not-a-facility");

  // Asked before who looks alike: somebody sent again under another id looks most like themselves.
  const { rows: known } = await tx.execute(sql`select from people.patient where id = ${patientId}`);
  if (known.length > 0) return refuse("already-registered");
  await waitForNamesakes(tx, vault, identity);
  const lookalikes = await lookalikesOf(identity, turning);
  if (lookalikes.length > 0 && input.similar === "not-looked-at") {
    about(...lookalikes.map((other) => other.patientId));
    return refuse("looks-like-another", { count: lookalikes.length });
  }

  const organisation = organisationOf(actor);
  const at = new Date(now);
  const by = actorName(actor);
  const registered = await tx
    .insert(tables.patient)
    .values({
      organisation,
      id: patientId,
      sex: identity.sex,
      bornYear: identity.born.year,
      registeredOn: on,
      registeredAt: at,
      registeredBy: by,
    })
    .onConflictDoNothing()
    .returning({ id: tables.patient.id });
  const key = await vault.keyFor(patientId);
  if (registered.length === 0 || !key) return refuse("already-registered");

  const row = (id = newId()) => ({ organisation, id, patient: patientId, at, by });
  const who = row();
  await tx.insert(tables.identity).values({ ...who, sealed: sealIdentity(key, who.id, identity), why: "registered" });
  await putIntoSearch(tx, vault, organisation, patientId, identity);
  const care = { organisation, patient: patientId, since: at, givenBy: by };
  await tx.insert(tables.care).values({ ...care, id: newId(), place: placeId });
  if (actor.is === "person" && actor.assignments.some(({ role }) => role === "worker")) {
    await tx.insert(tables.care).values({ ...care, id: newId(), member: actor.id });
  }
  await tx.insert(tables.symptomAnswers).values({ ...row(), ...symptoms, on });
  if (body) {
    await tx.insert(tables.bodyMeasure).values({
      ...row(),
      on,
      heightCm: body.heightCm?.toString() ?? null,
      weightKg: body.weightKg?.toString() ?? null,
    });
  }
  const lived = row();
  const note = sealNote(key, "people.disease_history.note", lived.id, history.note);
  await tx.insert(tables.diseaseHistory).values({ ...lived, ...history, note });
  const { care: _, ...agreed } = consent;
  await tx.insert(tables.consent).values({ ...row(), ...agreed, alsoFor: [...agreed.alsoFor], on });
  if (lookalikes.length > 0) {
    await tx
      .insert(tables.takenAsNew)
      .values(lookalikes.map((other) => ({ organisation, patient: patientId, unlike: other.patientId, at, by })));
  }
  emit(PatientRegistered, { patientId });
  return { patientId };
});
