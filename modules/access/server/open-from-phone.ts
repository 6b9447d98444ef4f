import { createPublicKey, verify } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { type Before, handle, type Handler } from "../../../server/module.ts";
import { PatientId } from "../../people/patient.ts";
import { openFromPhone } from "../operations.ts";
import { signatureMinutes, signedWords } from "../phone.ts";
import { accessTokenSeconds } from "./access-token.ts";
import type { AccessKeys } from "./keys.ts";
import { clear, paceOfPin, tryNow } from "./pace.ts";
import { phone, phoneSession } from "./tables.ts";

type Bound = { organisation: string; patient: string; key: Buffer; pin_hash: string };

type Tried =
  | { readonly is: "unknown" }
  | { readonly is: "clock-differs" }
  | { readonly is: "wrong-pin" }
  | { readonly is: "must-wait"; readonly seconds: number }
  | { readonly is: "right"; readonly bound: Bound };

export const openFromPhoneHandler = (keys: AccessKeys): Handler =>
  handle(
    openFromPhone,
    (before) => tryPhone(before, keys),
    async ({ input, now, tx, refuse, actWithin, about, newId }, tried) => {
      if (tried.is === "unknown") return refuse("phone-unknown");
      if (tried.is === "clock-differs") return refuse("clock-differs", { now });
      if (tried.is === "must-wait") return refuse("wait-before-trying", { seconds: tried.seconds });
      if (tried.is === "wrong-pin") return refuse("wrong-pin");
      const { organisation, patient } = tried.bound;
      const { phoneId, pin } = input;
      await actWithin(organisation);
      about(patient);
      const at = new Date(now);
      const heard = await tx
        .update(phone)
        .set({ heardAt: at })
        .where(sql`${eq(phone.id, phoneId)} and ended_at is null`)
        .returning({ id: phone.id });
      // Unbound while its PIN was being looked at.
      if (heard.length === 0) return refuse("phone-unknown");
      if (pin !== null) await tx.execute(clear(paceOfPin(keys.paceKey, phoneId)));
      const id = newId();
      await tx.insert(phoneSession).values({ organisation, id, phone: phoneId, unlocked: pin !== null, openedAt: at });
      return {
        accessToken: await keys.tokens.issue({ member: patient, session: id }, now),
        expiresInSeconds: accessTokenSeconds,
        patientId: PatientId.parse(patient),
      };
    },
  );

/** Who does not hold the phone's key tries no PIN: the signature comes first. */
async function tryPhone({ input, now, askAlone }: Before<typeof openFromPhone>, keys: AccessKeys): Promise<Tried> {
  const { phoneId, at, signature, pin } = input;
  const [bound] = await askAlone<Bound>(sql`select * from access.find_phone(${phoneId})`);
  if (!bound || !isSignedBy(bound.key, signedWords(phoneId, at), signature)) return { is: "unknown" };
  if (Math.abs(Date.parse(at) - now) > signatureMinutes * 60_000) return { is: "clock-differs" };
  if (pin === null) return { is: "right", bound };
  const [waits] = await askAlone<{ seconds: number }>(tryNow(paceOfPin(keys.paceKey, phoneId), now));
  if (waits && waits.seconds > 0) return { is: "must-wait", seconds: waits.seconds };
  return (await keys.passwords.matches(bound.pin_hash, pin)) ? { is: "right", bound } : { is: "wrong-pin" };
}

/** @param point 65 bytes: 4, x, y */
function isSignedBy(point: Buffer, words: string, signature: string): boolean {
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString("base64url"));
  try {
    const key = createPublicKey({ key: { kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "" }, format: "jwk" });
    return verify(
      "sha256",
      Buffer.from(words),
      { key, dsaEncoding: "ieee-p1363" },
      Buffer.from(signature, "base64url"),
    );
  } catch {
    // Not a point of the curve.
    return false;
  }
}
