import { issueCertificate, printCertificate, readCertificatesOfChild } from "../../modules/certificates/operations.ts";
import { correctChild, endCare, readChild, registerChild, reopenCare } from "../../modules/children/operations.ts";
import { testChild } from "../../modules/children/test-child.ts";
import { followReferral, readGrowth, recordMeasure } from "../../modules/growth/operations.ts";
import {
  decideStop,
  followUpAefi,
  lookAtAefi,
  readAefis,
  recordDoses,
  reportAefi,
} from "../../modules/immunization/operations.ts";
import type { OnTreatment } from "./words-of-treatment.ts";

interface OfAChild extends Pick<OnTreatment, "worker" | "doctor" | "on" | "id" | "canary"> {
  readonly placeId: string;
  readonly canaryNumber: () => string;
}

/** Every word by which a child and their family can be known, before and after a correction. */
export async function writeOfAChild({
  worker,
  doctor,
  placeId,
  on,
  id,
  canary,
  canaryNumber,
}: OfAChild): Promise<never> {
  const childId = id();
  const registration = testChild(
    { childId, placeId, on },
    {
      name: canary(),
      mother: canary(),
      guardian: { name: canary(), relation: "grandparent" },
      phone: { number: canaryNumber(), of: "family" },
      address: { village: canary(), landmark: canary() },
      identifiers: [{ kind: "rch", value: canary() }],
    },
  );
  await worker.act(registerChild, registration);
  const { identityHistory } = await worker.act(readChild, { childId });
  const insteadOf = identityHistory[0]?.at ?? "";
  const identity = { ...registration.identity, name: canary() };
  await worker.act(correctChild, { childId, correctionId: id(), insteadOf, identity, why: "was-wrong" });
  await writeAfterVaccines({ worker, doctor, childId, on, id, canary });
  return childId;
}

interface AfterVaccines extends Pick<OfAChild, "worker" | "doctor" | "on" | "id" | "canary"> {
  readonly childId: never;
}

/** Every word about what followed a vaccine, and how care ended and went on. */
async function writeAfterVaccines({ worker, doctor, childId, on, id, canary }: AfterVaccines): Promise<void> {
  const [doseId, aefiId] = [id(), id()];
  const vial = {
    vaccine: "OPV" as const,
    on,
    evidence: "own-record" as const,
    batch: null,
    expiresOn: null,
    site: null,
  };
  await worker.act(recordDoses, { childId, doses: [{ doseId, ...vial }] });
  // In the child's name, which is a canary: signed, printed and kept.
  const certificateId = id();
  await worker.act(issueCertificate, { childId, certificateId });
  await worker.act(readCertificatesOfChild, { childId });
  await worker.act(printCertificate, { childId, certificateId });
  const event = { aefiId, doseIds: [doseId], beganOn: on, beganAt: null, seen: ["seizure" as const], grave: [], on };
  const said = { stands: "recovered" as const, raisedTo: null, done: [], words: canary() };
  await worker.act(reportAefi, { childId, ...event, ...said });
  await doctor.act(lookAtAefi, { childId, aefiId, stepId: id(), words: canary() });
  const step = { childId, aefiId, stepId: id(), step: "district" as const, caseId: canary(), words: canary() };
  await doctor.act(followUpAefi, step);
  const lift = { vaccine: "OPV" as const, decision: "may-be-given" as const, saw: [aefiId], words: canary() };
  await doctor.act(decideStop, { childId, decisionId: id(), ...lift });
  await worker.act(readAefis, { childId });
  const measureId = id();
  const thin = { weightKg: null, heightCm: null, lying: null, headCm: null, muacMm: 110, oedema: null, ill: [] };
  await worker.act(recordMeasure, { childId, measureId, on, ...thin });
  await worker.act(followReferral, { childId, stepId: id(), step: "told", saw: [measureId], on, words: canary() });
  await worker.act(readGrowth, { childId });
  await worker.act(endCare, { childId, endingId: id(), why: "moved-away", on, words: canary() });
  await worker.act(reopenCare, { childId, endingId: id() });
}
