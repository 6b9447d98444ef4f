/** What a number field holds: digits of either script, a comma or a point. Null: no number. */
export function numberIn(written: string): number | null {
  const plain = written
    .trim()
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

export function wholeIn(written: string): number | null {
  const number = numberIn(written);
  return number !== null && Number.isInteger(number) ? number : null;
}
