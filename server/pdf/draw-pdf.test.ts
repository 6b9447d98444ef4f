import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { drawPdf } from "./draw-pdf.ts";
import { wordsIn } from "./test-words.ts";

let folder: string;
before(async () => void (folder = await mkdtemp(join(tmpdir(), "khurak-pdf-"))));
after(() => rm(folder, { recursive: true }));

async function drawn(source: string, data: object): Promise<Buffer> {
  const template = pathToFileURL(join(folder, "a.typ"));
  await writeFile(template, source);
  return drawPdf({ template, data: { title: "A title", language: "en", foot: "A foot", ...data } });
}

test("what people wrote is printed as it is and never run, whatever it looks like", async () => {
  const written = [
    '#set page(paper: "a3")',
    '#panic("here")',
    "] #[",
    '\\ \\u{41} \\"',
    "$ x^2 $ `raw` *bold* _not_ <label> @reference",
    "// a comment /* another */",
    '#read("/etc/passwd")',
    "{{ }} ${0} %s",
    "Nāgārjuna O’Brien-Šimić",
    "x".repeat(400),
  ];
  const text = wordsIn(await drawn("#for one in data.written [#one \\ ]", { written }));
  for (const one of written) assert.ok(text.includes(one.replaceAll(/\s/g, "")), one);
  assert.ok(text.includes("Afoot1/1"), "still one page of A4, with its foot");
});

test("Hindi is shaped: conjuncts, a reph and an i that is written before its letter come out as they went in", async () => {
  const names = [
    "द्वारिका प्रसाद",
    "क्षत्रिय",
    "ज्ञानेश्वर",
    "श्रीमती कृष्णा",
    "विद्यार्थी",
    "राष्ट्रीय",
    "स्त्री",
    "हड्डी",
    "लक्ष्मी उराँव",
    "₹",
  ];
  const pdf = await drawn("#for one in data.names [#one, 12 % \\ ]", { language: "hi", names });
  const text = wordsIn(pdf);
  for (const name of names) assert.ok(text.includes(name.replaceAll(/\s/g, "")), `${name}: ${text}`);
});

test("a template that is wrong says what is wrong with it", async () => {
  await assert.rejects(drawn("#nothing-of-that-name", {}), /unknown variable: nothing-of-that-name/);
});

test("a page that takes for ever is ended, and not waited for", async () => {
  const source =
    "#let f(n) = if n > 0 { f(n - 1) + f(n - 1) } else { 1 }\n#let g(n) = { let i = 0; while true { i = i + 1; if f(12) > n { break } } }\n#g(999999999)";
  await assert.rejects(drawn(source, {}), /infinite|Typst could not draw a\.typ/);
});
