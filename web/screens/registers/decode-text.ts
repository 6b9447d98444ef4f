/*
 * The letters of a text file. It is UTF-8, UTF-16 with a mark at its beginning, or else what Excel writes by itself on
 * Windows (1252), which has no Hindi. Whatever is none of these is refused: a child's name in wrong letters is found by
 * nobody again.
 *
 *   no-table   a picture, a PDF, a program: bytes that no text has
 *   letters    text in letters that cannot be known: UTF-16 without its mark, an Indian code of before Unicode (ISCII),
 *              UTF-8 that was cut in the middle of a letter or was once opened as 1252 and saved so
 *
 * A font of its own (Kruti Dev) writes Hindi with English letters: no byte tells of it. Its headings are not found.
 */
export type Decoded =
  | { readonly is: "text"; readonly text: string; readonly windows1252: boolean }
  | { readonly is: "no-table" | "letters" };

/** Hindi in UTF-8 that was read as 1252: each letter begins so. */
const openedAs1252 = /à[¤¥]/;
/** 1252 has no words of so many accented letters on end; what an Indian code of one byte writes has hardly others. */
const noWordOf1252 = /[\u00A1-\u00FF]{3}/;
/** Of the first 32, a table has a tab and line ends. */
// oxlint-disable-next-line no-control-regex -- that a text has none of these is what is asked
const noText = /[\u0000-\u0008\u000E-\u001F\u0080-\u009F\uFFFE\uFFFF]/;

export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return known("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return known("utf-16be", bytes);
  if (bytes.subarray(0, 4000).includes(0)) return { is: isEverySecondZero(bytes) ? "letters" : "no-table" };
  const utf8 = known("utf-8", bytes);
  if (utf8.is === "text") return utf8;
  const text = new TextDecoder("windows-1252").decode(bytes);
  if (openedAs1252.test(text)) return { is: "letters" };
  if (noText.test(text)) return { is: "no-table" };
  return noWordOf1252.test(text) ? { is: "letters" } : { is: "text", text, windows1252: true };
}

function known(encoding: "utf-8" | "utf-16le" | "utf-16be", bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return openedAs1252.test(text) ? { is: "letters" } : { is: "text", text, windows1252: false };
  } catch {
    return { is: "letters" };
  }
}

/** As English letters and commas stand in UTF-16. */
function isEverySecondZero(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, 4000);
  const zeros = [0, 1].map((from) => looked.filter((byte, at) => at % 2 === from && byte === 0).length);
  const [some = 0, others = 0] = zeros.toSorted((a, b) => b - a);
  return some > looked.length / 20 && others < some / 20;
}
