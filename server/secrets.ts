import { hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Keys by purpose, all derived from one root secret: to know one tells nothing about another. */
export interface Secrets {
  /** @returns 32 bytes, the same for the same purpose */
  key(purpose: string): Buffer;
  /** @returns a password fit for a URL */
  password(purpose: string): string;
}

export function secretsFrom(root: Buffer): Secrets {
  if (root.length < 32) {
    throw new Error("KHURAK_SECRET is shorter than 32 bytes. Make one with: openssl rand -base64 32");
  }
  const key = (purpose: string) => Buffer.from(hkdfSync("sha256", root, "khurak", purpose, 32));
  return { key, password: (purpose) => key(`password ${purpose}`).toString("hex") };
}

/** The secret from the environment, else the one this state folder keeps; made at first start, never in production. */
export function readRootSecret(stateFolder: string, given: string | undefined, production: boolean): Buffer {
  if (given) return Buffer.from(given, "base64");
  const file = join(stateFolder, "secret");
  if (!existsSync(file)) {
    if (production) {
      throw new Error(
        "NODE_ENV=production needs KHURAK_SECRET. Make one with: openssl rand -base64 32, and keep a copy apart from the database's backups.",
      );
    }
    mkdirSync(stateFolder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, randomBytes(32).toString("base64"), { mode: 0o600 });
    renameSync(unfinished, file);
  }
  if (!production) chmodSync(file, 0o600);
  return Buffer.from(readFileSync(file, "utf8").trim(), "base64");
}
