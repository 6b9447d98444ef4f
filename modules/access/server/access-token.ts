import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import * as z from "zod";
import type { Claims } from "../../../server/turn/entering.ts";

export const accessTokenSeconds = 300;

export interface AccessTokens {
  issue(claims: Claims, now: number): Promise<string>;
  /** Null for anything but a token of ours that is still good. */
  read(token: string, now: number): Promise<Claims | null>;
}

/** PKCS #8's wrapping of a raw Ed25519 seed (RFC 8410 §7). */
const ed25519Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

const Payload = z.object({ sub: z.uuidv7(), sid: z.uuidv7() });

/** Signed with EdDSA, and naming only who and which session: rights are read at every turn. */
export function accessTokens(seed: Buffer): AccessTokens {
  const privateKey: KeyObject = createPrivateKey({
    key: Buffer.concat([ed25519Prefix, seed]),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = createPublicKey(privateKey);
  // Checking a signature costs about as much as the whole turn behind it (bench/empty-turn), and a
  // phone sends the same token for five minutes. Whether the session still lives is asked every time.
  const checked = new Map<string, { readonly claims: Claims; readonly endsAt: number }>();
  const mostChecked = 10_000;
  return {
    issue({ member, session }, now) {
      const at = Math.floor(now / 1000);
      return new SignJWT({ sid: session })
        .setProtectedHeader({ alg: "EdDSA", typ: "at+jwt" })
        .setSubject(member)
        .setAudience("khurak")
        .setIssuedAt(at)
        .setExpirationTime(at + accessTokenSeconds)
        .sign(privateKey);
    },
    async read(token, now) {
      const known = checked.get(token);
      if (known) return now < known.endsAt ? known.claims : null;
      try {
        const { payload } = await jwtVerify(token, publicKey, {
          algorithms: ["EdDSA"],
          typ: "at+jwt",
          audience: "khurak",
          requiredClaims: ["exp", "iat", "sub"],
          currentDate: new Date(now),
        });
        const { sub, sid } = Payload.parse(payload);
        const claims = { member: sub, session: sid };
        if (checked.size >= mostChecked) checked.clear();
        checked.set(token, { claims, endsAt: (payload.exp ?? 0) * 1000 });
        return claims;
      } catch {
        return null;
      }
    },
  };
}
