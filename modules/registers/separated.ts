/*
 * A file of separated values, read as RFC 4180 says: fields in quotes may hold the separator, a line's end and quotes
 * written twice. Outside India's registers' habits nothing is repaired: a quote that is never closed is said.
 */

export type Separated =
  | { readonly is: "read"; readonly lines: readonly (readonly string[])[]; readonly separator: string }
  | { readonly is: "open-quote"; readonly line: number };

const separators = [",", ";", "\t"] as const;

/** @param atMost no more lines than these are read */
export function readSeparated(whole: string, atMost: number): Separated {
  const text = whole.startsWith("\uFEFF") ? whole.slice(1) : whole;
  const separator = separatorOf(text);
  const lines: string[][] = [];
  let fields: string[] = [];
  let at = 0;
  const end = () => {
    lines.push(fields);
    fields = [];
  };
  while (at < text.length && lines.length < atMost) {
    if (text[at] === '"') {
      const quoted = readQuoted(text, at + 1);
      if (quoted === null) return { is: "open-quote", line: lines.length + 1 };
      at = quoted.next;
      const stop = nextStop(text, at, separator);
      fields.push(quoted.words + text.slice(at, stop));
      at = stop;
    } else {
      const stop = nextStop(text, at, separator);
      fields.push(text.slice(at, stop));
      at = stop;
    }
    if (at >= text.length) break;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end stands before one more field, which is empty.
      if (at >= text.length) fields.push("");
      continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    end();
  }
  if (fields.length > 0) end();
  return { is: "read", lines, separator };
}

function readQuoted(text: string, from: number): { words: string; next: number } | null {
  let words = "";
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    words += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { words, next: quote + 1 };
    words += '"';
    at = quote + 2;
  }
}

function nextStop(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === separator || letter === "\n" || letter === "\r") return at;
  }
  return text.length;
}

/** The one that stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>(separators.map((one) => [one, 0]));
  let quoted = false;
  for (const letter of text.slice(0, 20_000)) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === "\n") break;
    else if (!quoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return separators.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))[0] ?? ",";
}
