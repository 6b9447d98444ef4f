import { createHmac } from "node:crypto";
import { type AccessTokens, accessTokens } from "./access-token.ts";
import { type PasswordHasher, passwordHasher } from "./password.ts";

/** What sign-in needs from outside: keys, the hasher, and randomness. */
export interface AccessKeys {
  readonly tokens: AccessTokens;
  readonly passwords: PasswordHasher;
  /** Derives the successor of a refresh token. */
  readonly successorKey: Buffer;
  /** Hides which names and addresses the pace table counts. */
  readonly paceKey: Buffer;
  /** What an invitation's code is kept and found as. */
  readonly codeToken: (code: string) => Buffer;
  readonly random: (count: number) => Uint8Array;
}

/** @param key derives 32 bytes for a purpose */
export function accessKeys(key: (purpose: string) => Buffer, random: (count: number) => Uint8Array): AccessKeys {
  return {
    tokens: accessTokens(key("access token signing v1")),
    passwords: passwordHasher(),
    successorKey: key("refresh successor v1"),
    paceKey: key("sign-in pace v1"),
    codeToken: (code) => createHmac("sha256", key("invitation code v1")).update(code).digest(),
    random,
  };
}
