/*
 * What does the child need for an X-ray, packed in each way that it knows, beside the same picture stored plainly? One of
 * 3000 × 3000 with 16 bits (12 where the syntax has no more), enlarged from the demo's radiograph, with grain as a
 * detector makes it: `npm run bench -- x-rays [side]`. Memory is the most that was resident, without the box.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import sharp from "sharp";
import { limitsOf } from "../modules/diagnosis/server/x-ray-file/read-x-ray-file.ts";
import { bitsOf, element, type Elements, madeDicom } from "../modules/diagnosis/server/x-ray-file/made-dicom.ts";
import { losslessJpegOf, twelveBitJpegOf } from "../modules/diagnosis/server/x-ray-file/made-jpeg.ts";
import {
  jpeg2000Of,
  jpegLsOf,
  type Plain,
  planesOf,
  rleOf,
} from "../modules/diagnosis/server/x-ray-file/made-packed.ts";

const side = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 3000);
const radiograph = readFileSync(new URL("../demo-district/x-rays/no-finding.png", import.meta.url));
const grey = await sharp(radiograph).resize(side, side).toColourspace("b-w").raw().toBuffer();

/** Grain of some 1 in 200, the same each time. */
function picture(bits: number): Plain {
  let seed = 1895;
  const grain = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32 - 0.5;
  const most = 2 ** bits - 1;
  const samples = Uint16Array.from(grey, (one) => Math.min(most, Math.max(0, (one / 255 + grain() / 100) * most)));
  return { width: side, height: side, bits, samples };
}

const sizes = { "0028,0010": ["US", side], "0028,0011": ["US", side] } as const;
const sixteen = picture(16);
const elements = { ...bitsOf(16, 16), ...sizes } as const;
const pixels = Buffer.from(sixteen.samples.buffer);
const none = Buffer.alloc(0);
const packed = (syntax: string, frame: Buffer, of: Elements = elements) =>
  madeDicom({ syntax: `1.2.840.10008.1.2.${syntax}`, elements: of, pixels: [none, frame] });

function deflated(): Buffer {
  const [plain, start] = [madeDicom({ elements, pixels }), 132 + 8 + 20];
  const syntax = element("0002,0010", "UI", "1.2.840.10008.1.2.1.99");
  return Buffer.concat([plain.subarray(0, 132), syntax, deflateRawSync(plain.subarray(start))]);
}

const files: Readonly<Record<string, () => Promise<Buffer> | Buffer>> = {
  plain: () => madeDicom({ elements, pixels }),
  "big endian": () => madeDicom({ syntax: "1.2.840.10008.1.2.2", elements, pixels: Buffer.from(pixels).swap16() }),
  deflated,
  RLE: () => packed("5", rleOf(planesOf(sixteen))),
  "JPEG lossless": () => packed("4.70", losslessJpegOf(sixteen)),
  "JPEG, 12 bits": () => packed("4.51", twelveBitJpegOf(picture(12)), { ...bitsOf(16, 12), ...sizes }),
  "JPEG-LS": async () => packed("4.80", await jpegLsOf(sixteen)),
  "JPEG 2000": async () => packed("4.90", await jpeg2000Of(sixteen)),
};

const decoder = fileURLToPath(new URL("../modules/diagnosis/server/x-ray-file/decode-x-ray.ts", import.meta.url));
const account = "const {maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage()";
const tells = `data:text/javascript,process.on('exit',()=>{${account};console.error('used',maxRSS,userCPUTime+systemCPUTime)})`;
const limits = limitsOf("dicom");
const flags = [
  `--max-old-space-size=${limits.heapMb}`,
  "--permission",
  "--allow-fs-read=*",
  "--allow-addons",
  `--import=${tells}`,
];
const [program, ...given] = [
  "prlimit",
  `--as=${limits.addressSpaceMb * 2 ** 20}`,
  process.execPath,
  ...flags,
  decoder,
  "dicom",
];

/** The child as `inAChild` starts it. */
function read(bytes: Buffer): Promise<{ seconds: number; cpu: number; mb: number; drawn: boolean }> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, given, { cwd: "/", env: {} });
    let [said, length] = ["", 0];
    child.stderr.setEncoding("utf8").on("data", (part: string) => (said += part));
    child.stdout.on("data", (part: Buffer) => (length += part.length));
    child.on("error", reject);
    child.on("close", () => {
      const [kb = 0, micros = 0] = (/used (\d+) (\d+)/.exec(said) ?? []).slice(1).map(Number);
      const seconds = (performance.now() - began) / 1000;
      resolve({ seconds, cpu: micros / 1_000_000, mb: kb / 1000, drawn: length > side });
    });
    child.stdin.end(bytes);
  });
}

console.log("| syntax | MB | CPU s | s | MB of memory |");
console.log("|---|--:|--:|--:|--:|");
for (const [name, make] of Object.entries(files)) {
  const bytes = await make();
  const rounds = [await read(bytes), await read(bytes), await read(bytes)];
  if (!rounds.every(({ drawn }) => drawn)) throw new Error(`No picture came of ${name}.`);
  const best = (of: "seconds" | "cpu" | "mb") => Math.min(...rounds.map((round) => round[of]));
  const times = [best("cpu").toFixed(2), best("seconds").toFixed(2)];
  const cells = [(bytes.length / 1_000_000).toFixed(1), ...times, best("mb").toFixed(0)];
  console.log(`| ${[name, ...cells].join(" | ")} |`);
}
