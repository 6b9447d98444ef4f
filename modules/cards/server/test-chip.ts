import { createCipheriv } from "node:crypto";

/**
 * PICCENCData as an NTAG 424 DNA writes it (AN12196): by Node's own AES, not by the functions under test.
 *
 * @param key 16 bytes
 * @param uid 7 bytes
 */
export function piccOf(key: Uint8Array, uid: Uint8Array, counter: number): string {
  const plain = Buffer.concat([
    Buffer.of(0xc7),
    uid,
    Buffer.of(counter & 255, (counter >> 8) & 255, counter >> 16),
    Buffer.alloc(5),
  ]);
  const cipher = createCipheriv("aes-128-cbc", key, Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.final()]).toString("hex");
}
