import { organisationOf } from "../../../foundation/actor.ts";
import { handle, type Handler } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { invitePatient } from "../operations.ts";
import { invitationMinutes } from "../phone.ts";
import type { AccessKeys } from "./keys.ts";
import { invitation } from "./tables.ts";

export const invitePatientHandler = (keys: AccessKeys): Handler =>
  handle(invitePatient, async ({ input, actor, now, tx, vault, refuse, about }) => {
    const { patientId, invitationId, code } = input;
    about(patientId);
    if (!(await vault.keysOf([patientId])).has(patientId)) return refuse("erased");
    const made = await tx
      .insert(invitation)
      .values({
        organisation: organisationOf(actor),
        id: invitationId,
        patient: patientId,
        code: keys.codeToken(code),
        until: new Date(now + invitationMinutes * 60_000),
        madeAt: new Date(now),
        by: actorName(actor),
      })
      .onConflictDoNothing()
      .returning({ id: invitation.id });
    return made.length > 0 ? { invitationId } : refuse("code-taken");
  });
