import { createHash, createHmac } from "node:crypto";

/** How long after it was turned a token still gets its successor on the same device: an answer lost on a bad network. */
export const graceMs = 30_000;

/** A session nobody has turned for this long has ended. */
export const idleMs = 14 * 24 * 3600_000;

/** However often it is turned, a session ends after this. */
export const longestMs = 90 * 24 * 3600_000;

export const sha256 = (text: string) => createHash("sha256").update(text).digest();

/** 256 random bits. */
export const newToken = (random: Uint8Array) => Buffer.from(random).toString("base64url");

/**
 * The one token that follows this one. It is derived, not drawn, so a device that lost the
 * answer and asks again is given the same successor, while the database holds only hashes.
 */
export const successorOf = (token: string, key: Buffer) => createHmac("sha256", key).update(token).digest("base64url");
