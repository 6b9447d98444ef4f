import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { PatientChanged } from "../events.ts";
import { recordConsent } from "../operations.ts";
import { isMinor } from "../patient.ts";
import { identitiesOf } from "./identity-of.ts";
import { consent as consentTable } from "./tables.ts";

export default handle(recordConsent, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { patientId, consentId, consent, on } = input;
  about(patientId);
  if (on > today) return refuse("day-not-begun");
  const identity = (await identitiesOf(tx, vault, [patientId])).get(patientId);
  if (!identity) return refuse("erased");
  if (isMinor(identity.born, on) && consent.givenBy !== "guardian") return refuse("guardian-must-agree");
  const { care: _, ...agreed } = consent;
  await tx.insert(consentTable).values({
    organisation: organisationOf(actor),
    id: consentId,
    patient: patientId,
    ...agreed,
    alsoFor: [...agreed.alsoFor],
    on,
    at: new Date(now),
    by: actorName(actor),
  });
  emit(PatientChanged, { patientId });
  return { consentId };
});
