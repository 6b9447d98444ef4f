import * as z from "zod/mini";

/**
 * A number as it is written: "098123 45678", "+91-9812345678", "९८१२३४५६७८". Numbers of India are
 * the rule (ten digits, the first of a mobile 6 to 9, of a fixed line with its area code 1 to 8);
 * another country's begins with "+" (E.164, at most 15 digits).
 *
 * @returns as "+919812345678", or null when it is no number
 */
export function phoneNumber(written: string): string | null {
  const plain = written.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966)).replace(/[\s().-]/g, "");
  const abroad = /^(?:\+|00)(?!91)([1-9]\d{6,14})$/.exec(plain);
  if (abroad) return `+${abroad[1]}`;
  const home = /^(?:\+91|0091|91(?=\d{10}$)|0)?([1-9]\d{9})$/.exec(plain);
  return home ? `+91${home[1]}` : null;
}

/** Takes a number as it is written, and keeps it as it is dialled. */
export const Phone = z
  .string()
  .check(
    z.maxLength(30),
    z.refine((written) => phoneNumber(written) !== null),
  )
  .check(z.overwrite((written) => phoneNumber(written) ?? written));
