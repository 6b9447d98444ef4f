import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { readResults } from "../../diagnosis/operations.ts";
import { labelPatients } from "../../people/operations.ts";
import type { PatientId } from "../../people/patient.ts";
import { readSpecimen } from "../operations.ts";
import { requestNote } from "./request-tests.ts";
import { shownReceipt, shownRejection, specimensOf } from "./specimen-rows.sql.ts";

type Shown = AnswerOf<typeof readSpecimen>;

interface Row extends Record<string, unknown>, Pick<Shown, "tests" | "purpose" | "askedOn"> {
  requestId: string;
  patientId: ReturnType<typeof PatientId.parse>;
  note: Buffer | null;
}

export default handle(readSpecimen, async ({ input, tx, vault, ask, refuse, about }) => {
  const { labId, specimenId } = input;
  const { rows } = await tx.execute<Row>(sql`
    select r.id as "requestId", r.patient as "patientId", r.tests, r.purpose, r.asked_on::text as "askedOn", r.note
    from laboratory.specimen s
      join laboratory.request r on r.organisation = s.organisation and r.id = s.request
    where s.id = ${specimenId} and r.lab = ${labId}`);
  const [specimen] = await specimensOf(tx, sql`s.id = ${specimenId}`);
  const [request] = rows;
  if (!request || !specimen) return refuse("no-such-specimen");
  const { requestId, patientId, tests, purpose, askedOn, note } = request;
  about(patientId);
  const key = (await vault.keysOf([patientId])).get(patientId);
  const labels = await ask(labelPatients, { patientIds: [patientId] });
  const [label] = isRefusal(labels) ? [] : labels.patients;
  if (!key || !label) return refuse("erased");
  const read = specimen.resultIds.length > 0 ? await ask(readResults, { patientId }) : { results: [] };
  const { name, sex, age } = label;
  return {
    name,
    sex,
    age,
    kind: specimen.kind,
    purpose,
    tests,
    askedOn,
    collectedOn: specimen.collectedOn,
    note: openNote(key, requestNote, requestId, note),
    received: shownReceipt(specimen, key),
    rejected: shownRejection(specimen, key),
    // Of the patient's results this laboratory sees those of this specimen, and of them what was reported.
    results: (isRefusal(read) ? [] : read.results)
      .filter(({ resultId }) => specimen.resultIds.includes(resultId))
      .map(({ resultId, takenOn, foundOn, finding, called, note: words }) => ({
        resultId,
        takenOn,
        foundOn,
        finding,
        called,
        note: words,
      })),
  };
});
