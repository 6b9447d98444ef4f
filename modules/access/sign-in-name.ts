import * as z from "zod/mini";

/** The part before "@": short, typed on a phone, the same in capitals and without. */
export const SignInNamePart = z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[a-z][a-z0-9._-]{1,39}$/));

/** "asha@demo": who, and in which organisation. */
export const SignInName = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.regex(/^[a-z][a-z0-9._-]{1,39}@[a-z][a-z0-9-]{1,29}$/));

export function partsOf(signInName: string): { name: string; handle: string } {
  const [name = "", handle = ""] = signInName.split("@");
  return { name, handle };
}

/** Passwords that fall first when a list is tried; longer ones fall to the length rule or not at all. */
const guessedFirst = new Set([
  "password",
  "password1",
  "password123",
  "12345678",
  "123456789",
  "1234567890",
  "qwertyui",
  "qwerty123",
  "11111111",
  "00000000",
  "iloveyou",
  "admin123",
  "administrator",
  "welcome1",
  "welcome123",
  "india123",
  "bharat123",
  "khurak123",
]);

/**
 * 8 to 256 characters and not among the first guesses; no rule about digits or capitals, which
 * only makes people write it down (NIST SP 800-63B §3.1.1.2).
 */
export const Password = z.string().check(
  z.minLength(8),
  z.maxLength(256),
  z.refine((password) => !guessedFirst.has(password.toLowerCase())),
);
