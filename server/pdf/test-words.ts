import { inflateSync } from "node:zlib";

/*
 * The text of a PDF as Typst writes it, without spaces. Of a cluster in Devanagari, whose glyphs stand in another order
 * than its letters, the letters stand beside the glyphs as "ActualText" (ISO 32000, 14.9.4): what a reader of the screen
 * and a search hear. Libraries that are at hand read the glyphs alone.
 */
export function wordsIn(pdf: Buffer): string {
  const objects = new Map(
    Array.from(pdf.toString("latin1").matchAll(/^(\d+) 0 obj\s([\s\S]*?)^endobj/gm), ([, id, body]) => [
      id,
      body ?? "",
    ]),
  );
  const named = (body: string, key: string) =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? "") ?? "";
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  const text = pages.map((page) => {
    const fonts = new Map(
      Array.from(page.matchAll(/\/(f\d+) (\d+) 0 R/g), ([, font, id]) => [
        font,
        lettersOf(streamOf(named(objects.get(id ?? "") ?? "", "ToUnicode"))),
      ]),
    );
    return wordsOf(streamOf(named(page, "Contents")), fonts);
  });
  return text.join("").replaceAll(/\s/g, "");
}

type Letters = ReadonlyMap<number, string>;

function streamOf(body: string): string {
  const [, head = "", bytes = ""] = /^([\s\S]*?)stream\r?\n([\s\S]*)\r?\nendstream/.exec(body) ?? [];
  return head.includes("FlateDecode") ? inflateSync(Buffer.from(bytes, "latin1")).toString("latin1") : bytes;
}

/** Which letters each glyph stands for. */
function lettersOf(cmap: string): Letters {
  const one = Array.from(
    cmap.matchAll(/^<(\w{4})> <(\w+)>$/gm),
    ([, glyph, letters]) => [hex(glyph), utf16(letters)] as const,
  );
  const ranges = Array.from(cmap.matchAll(/^<(\w{4})> <(\w{4})> <(\w+)>$/gm), ([, from, to, letters]) =>
    Array.from({ length: hex(to) - hex(from) + 1 }, (_, at) => {
      const last = String.fromCharCode(hex(letters?.slice(-4)) + at);
      return [hex(from) + at, utf16(letters?.slice(0, -4)) + last] as const;
    }),
  );
  return new Map([...one, ...ranges.flat()]);
}

const hex = (digits = "") => Number.parseInt(digits, 16);
const utf16 = (digits = "") => Buffer.from(digits, "hex").swap16().toString("utf16le").replace("\uFEFF", "");

// Parentheses that close each other may stand in a string as they are.
const string = String.raw`(?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*`;
const tokens = new RegExp(
  String.raw`/Lang \(\w+\)|/ActualText (?:<(?<actual>\w+)>|\((?<plain>${string})\))|(?<open>B[DM]C)|(?<close>EMC)|` +
    String.raw`/(?<font>f\d+) [\d.]+ Tf|\((?<glyphs>${string})\)`,
  "g",
);

function wordsOf(content: string, fonts: ReadonlyMap<string | undefined, Letters>): string {
  let [said, font, actual] = ["", "", null as string | null];
  const spoken: boolean[] = [];
  for (const { groups: found = {} } of content.matchAll(tokens)) {
    if (found["actual"] !== undefined) actual = utf16(found["actual"]);
    else if (found["plain"] !== undefined) actual = unescaped(found["plain"]);
    else if (found["font"]) font = found["font"];
    else if (found["close"]) spoken.pop();
    else if (found["open"]) {
      said += actual ?? "";
      spoken.push(actual !== null);
      actual = null;
    } else if (found["glyphs"] !== undefined && !spoken.includes(true)) {
      const bytes = Buffer.from(unescaped(found["glyphs"]), "latin1");
      for (let at = 0; at < bytes.length; at += 2) said += fonts.get(font)?.get(bytes.readUInt16BE(at)) ?? "\u{FFFD}";
    }
  }
  return said;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const unescaped = (text: string) =>
  text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
