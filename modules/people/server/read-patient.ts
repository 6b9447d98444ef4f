import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { readPatient } from "../operations.ts";
import { ageOn, Identity } from "../patient.ts";
import { facilitiesOf } from "./facility-of.ts";
import { openIdentity } from "./identity-of.ts";
import { readRecord } from "./record.sql.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";

export default handle(readPatient, async ({ input, today, tx, vault, ask, refuse, about }) => {
  const { patientId } = input;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  if (!key) return refuse("erased");
  const record = await readRecord(tx, patientId);
  const { patient, identities, symptoms, measures, history, consent, workers } = record;
  const [newest] = identities;
  if (!newest) throw new Error("A patient without an identity.");
  const by = await whoWrote(
    [
      patient.registeredBy,
      ...identities.map((row) => row.by),
      ...measures.map((row) => row.by),
      history.by,
      ...workers,
    ],
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  const opened = identities.map((row) => ({ ...row, identity: openIdentity(key, row.id, row.sealed) }));
  const identity = openIdentity(key, newest.id, newest.sealed);
  return {
    patientId,
    registeredOn: patient.registeredOn,
    registeredBy: by(patient.registeredBy),
    facility: (await facilitiesOf(tx, [patientId])).get(patientId) ?? null,
    identity,
    age: ageOn(identity.born, today),
    identityHistory: opened.map((row, index) => ({
      at: row.at,
      by: by(row.by),
      why: row.why,
      name: row.identity.name,
      changed: changedFields(row.identity, opened[index + 1]?.identity),
    })),
    symptoms,
    measures: measures.map(({ on, heightCm, weightKg, by: who }) => ({ on, heightCm, weightKg, by: by(who) })),
    history: {
      earlierTb: history.earlierTb,
      lastTreatedIn: history.lastTreatedIn,
      medicineOverAMonth: history.medicineOverAMonth,
      has: history.has,
      noneOfThem: history.noneOfThem,
      note: openNote(key, "people.disease_history.note", history.id, history.note),
      at: history.at,
      by: by(history.by),
    },
    consent: { ...consent, care: true as const },
    lookedAfterBy: workers.map(by),
  };
});

/** The fields in which two texts differ; none for the first one. */
function changedFields(after: Identity, before: Identity | undefined): string[] {
  if (!before) return [];
  const fields = Object.keys(Identity.shape) as (keyof Identity)[];
  return fields.filter((field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]));
}
