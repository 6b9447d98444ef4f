import * as z from "zod/mini";

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** No letter in it is taken for another when it is read aloud or copied (Crockford's Base32). By 40 bits nobody guesses one. */
export const CertificateNumber = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/));

/** @param random 8 bytes, of which the lower five bits are random: the second half of a UUID is so */
export const newCertificateNumber = (random: Uint8Array): string =>
  Array.from(random.subarray(0, 8), (value) => letters.charAt(value & 31)).join("");

/** As people write it: with spaces or hyphens, in small letters, O for zero. Null: no number of a certificate. */
export function certificateNumber(written: string): string | null {
  const bare = written.replace(/[\s-]/g, "").toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
  return CertificateNumber.safeParse(bare).data ?? null;
}

/** "7K4M 2XQ9": in two halves it is read aloud and copied with fewer mistakes. */
export const sayable = (number: string): string => `${number.slice(0, 4)} ${number.slice(4)}`;
