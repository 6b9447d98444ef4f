import { and, eq, isNull, sql } from "drizzle-orm";
import { type Before, handle, type Handler } from "../../../server/module.ts";
import { PatientId } from "../../people/patient.ts";
import { bindPhone } from "../operations.ts";
import { isPlainPin } from "../phone.ts";
import type { AccessKeys } from "./keys.ts";
import { forgive, paceOfAddress, tryNow } from "./pace.ts";
import { invitation, phone } from "./tables.ts";

type Invitation = { organisation: string; id: string; patient: string; until: string; used_by: string | null };

type Tried =
  | { readonly is: "must-wait"; readonly seconds: number }
  | { readonly is: "unknown" }
  | { readonly is: "too-plain" }
  | { readonly is: "good"; readonly invited: Invitation; readonly pinHash: string };

export const bindPhoneHandler = (keys: AccessKeys): Handler =>
  handle(
    bindPhone,
    (before) => tryCode(before, keys),
    async ({ input, now, tx, vault, refuse, actWithin, about, door }, tried) => {
      if (tried.is === "must-wait") return refuse("wait-before-trying", { seconds: tried.seconds });
      if (tried.is === "too-plain") return refuse("pin-too-plain");
      if (tried.is === "unknown") return refuse("code-unknown");
      const { phoneId, key } = input;
      const { organisation, id, patient } = tried.invited;
      const patientId = PatientId.parse(patient);
      await actWithin(organisation);
      about(patientId);
      if (door.address !== null) await tx.execute(forgive(paceOfAddress(keys.paceKey, door.address)));
      if (!(await vault.keysOf([patient])).has(patient)) return refuse("erased");
      // Of two phones with one code the first one has it. One that lost the answer asks again, and is told.
      const used = await tx
        .update(invitation)
        .set({ usedBy: phoneId })
        .where(and(eq(invitation.id, id), isNull(invitation.usedBy)))
        .returning({ id: invitation.id });
      if (used.length === 0) {
        const again = await tx.execute(sql`
          select from access.invitation i join access.phone p on p.organisation = i.organisation and p.id = i.used_by
          where i.id = ${id} and p.id = ${phoneId} and p.key = ${Buffer.from(key, "base64url")} and p.ended_at is null`);
        return again.rows.length > 0 ? { phoneId, patientId } : refuse("code-unknown");
      }
      const at = new Date(now);
      await tx.insert(phone).values({
        organisation,
        id: phoneId,
        patient,
        key: Buffer.from(key, "base64url"),
        pinHash: tried.pinHash,
        boundAt: at,
        heardAt: at,
      });
      return { phoneId, patientId };
    },
  );

/** Each try of an address counts, so that nobody tries a hundred million codes. A PIN is hashed for a code that is good. */
async function tryCode({ input, now, door, askAlone }: Before<typeof bindPhone>, keys: AccessKeys): Promise<Tried> {
  if (isPlainPin(input.pin)) return { is: "too-plain" };
  if (door.address !== null) {
    const [waits] = await askAlone<{ seconds: number }>(tryNow(paceOfAddress(keys.paceKey, door.address), now));
    if (waits && waits.seconds > 0) return { is: "must-wait", seconds: waits.seconds };
  }
  const [invited] = await askAlone<Invitation>(
    sql`select * from access.find_invitation(${keys.codeToken(input.code)})`,
  );
  const repeated = invited?.used_by === input.phoneId;
  if (!invited || (!repeated && (invited.used_by !== null || Date.parse(invited.until) < now))) {
    return { is: "unknown" };
  }
  return { is: "good", invited, pinHash: await keys.passwords.hash(input.pin) };
}
