import assert from "node:assert/strict";
import { createPublicKey, createPrivateKey } from "node:crypto";
import { test } from "node:test";
import { SignJWT, UnsecuredJWT } from "jose";
import { accessTokens, accessTokenSeconds } from "./access-token.ts";

const seed = Buffer.alloc(32, 7);
const tokens = accessTokens(seed);
const now = Date.UTC(2026, 10, 21, 4, 30);
const claims = { member: "019a0000-0000-7000-8000-000000000001", session: "019a0000-0000-7000-8000-000000000002" };
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]),
  format: "der",
  type: "pkcs8",
});

const like = () =>
  new SignJWT({ sid: claims.session })
    .setSubject(claims.member)
    .setAudience("khurak")
    .setIssuedAt(now / 1000)
    .setExpirationTime(now / 1000 + 300);

test("a token says who and which session, and nothing else", async () => {
  const token = await tokens.issue(claims, now);
  const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
  assert.deepEqual(Object.keys(payload).sort(), ["aud", "exp", "iat", "sid", "sub"]);
  assert.deepEqual(await tokens.read(token, now), claims);
});

test("it is good for five minutes", async () => {
  const token = await tokens.issue(claims, now);
  assert.ok(await tokens.read(token, now + accessTokenSeconds * 1000 - 1000));
  assert.equal(await tokens.read(token, now + accessTokenSeconds * 1000), null);
});

const publicPem = createPublicKey(privateKey).export({ type: "spki", format: "pem" });
const forgeries: Record<string, () => Promise<string>> = {
  "signed by nobody": async () =>
    new UnsecuredJWT({ sid: claims.session })
      .setSubject(claims.member)
      .setAudience("khurak")
      .setIssuedAt(now / 1000)
      .setExpirationTime(now / 1000 + 300)
      .encode(),
  "HS256 with the public key as its secret": () =>
    like().setProtectedHeader({ alg: "HS256", typ: "at+jwt" }).sign(Buffer.from(publicPem)),
  "signed by another key": () => accessTokens(Buffer.alloc(32, 8)).issue(claims, now),
  "for another audience": () =>
    like().setAudience("elsewhere").setProtectedHeader({ alg: "EdDSA", typ: "at+jwt" }).sign(privateKey),
  "of another type": () => like().setProtectedHeader({ alg: "EdDSA", typ: "JWT" }).sign(privateKey),
  "without an end": () =>
    new SignJWT({ sid: claims.session })
      .setSubject(claims.member)
      .setAudience("khurak")
      .setIssuedAt(now / 1000)
      .setProtectedHeader({ alg: "EdDSA", typ: "at+jwt" })
      .sign(privateKey),
  "with a member that is no id": () =>
    like().setSubject("admin").setProtectedHeader({ alg: "EdDSA", typ: "at+jwt" }).sign(privateKey),
  "with a letter changed": async () => {
    const [head, body, signature] = (await tokens.issue(claims, now)).split(".");
    const other = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(body ?? "", "base64url").toString()), sub: claims.session }),
    ).toString("base64url");
    return [head, other, signature].join(".");
  },
  "not a token": async () => "not.a.token",
  empty: async () => "",
};
for (const [what, forge] of Object.entries(forgeries)) {
  test(`a token ${what} is not accepted`, async () => assert.equal(await tokens.read(await forge(), now), null));
}
