/*
 * Base45 (RFC 9285): bytes as letters that a QR code packs two into eleven bits. Two bytes are three letters, the
 * least significant first; a last single byte is two.
 */
const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

export function base45(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const [one = 0, two] = [bytes[at], bytes[at + 1]];
    const number = two === undefined ? one : one * 256 + two;
    text += letterAt(number % 45) + letterAt(Math.floor(number / 45) % 45);
    if (two !== undefined) text += letterAt(Math.floor(number / 2025));
  }
  return text;
}

const letterAt = (number: number) => letters.charAt(number);

/** @returns null: a letter that is none of the 45, a length that cannot be, or a group that is more than its bytes hold */
export function fromBase45(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = Array.from(text.slice(at, at + 3), (letter) => letters.indexOf(letter));
    const [one = -1, two = -1, three] = group;
    const number = one + two * 45 + (three ?? 0) * 2025;
    if (group.includes(-1) || two === -1 || number > (three === undefined ? 0xff : 0xffff)) return null;
    bytes.push(...(three === undefined ? [number] : [number >> 8, number & 255]));
  }
  return Uint8Array.from(bytes);
}
