/* Runs in a process of its own, started by draw-pdf.ts. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { answerParent } from "../files/in-a-child.ts";
import { openFont } from "./open-font.ts";

const { resolve } = createRequire(import.meta.url);
const fonts = [
  "noto-sans/files/noto-sans-latin",
  "noto-sans/files/noto-sans-latin-ext",
  "noto-sans-devanagari/files/noto-sans-devanagari-devanagari",
].flatMap((font) => ["400", "700"].map((weight) => resolve(`@fontsource/${font}-${weight}-normal.woff`)));

async function drawn(input: Buffer): Promise<readonly Uint8Array[]> {
  const { source, data } = JSON.parse(input.toString("utf8")) as { source: string; data: string };
  const fontBlobs = fonts.map((path) => openFont(readFileSync(path)));
  const typst = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace: "/nowhere" });
  const made = typst.compile({ mainFileContent: source, inputs: { data } });
  if (made.result !== null) return [typst.pdf(made.result)];
  return [Buffer.from(JSON.stringify(faultsOf(made.takeError() ?? {})))];
}

/** Typst's own list of what is wrong, which has a name that this folder does not say (checks/names.ts): "short…". */
function faultsOf(error: object): unknown {
  const name = Object.getOwnPropertyNames(Object.getPrototypeOf(error)).find((one) => one.startsWith("short"));
  return name === undefined ? "Typst said nothing." : Reflect.get(error, name);
}

await answerParent(drawn);
