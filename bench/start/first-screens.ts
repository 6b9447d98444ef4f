import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** The three pages, and the folder of each within what is built. */
const shells = [
  { says: "a patient's phone", path: "/f/", folder: "f" },
  { says: "a worker's phone", path: "/w/", folder: "w" },
  { says: "the console", path: "/", folder: "" },
] as const;

/** What was fetched for a page, before its service worker goes on fetching the rest. */
interface Fetched {
  readonly path: string;
  readonly onTheWire: number;
}

/**
 * Opens each page in a new browser and counts what it fetches until nothing more is on its way.
 *
 * @param built where the server's files lie, each with its .gz beside it
 * @returns a table in markdown, bytes in kB (1000)
 */
export async function firstScreens(origin: string, built: string): Promise<string> {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    chromiumSandbox: false,
    args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"],
  });
  const lines = [
    "| page | requests | script to the first screen, gz | with page, style and pictures, gz | as it travelled | all script of it, gz |",
    "|---|--:|--:|--:|--:|--:|",
  ];
  try {
    for (const { says, path, folder } of shells) {
      const context = await browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      const paths = new Map<string, string>();
      const fetched: Fetched[] = [];
      devtools.on("Network.requestWillBeSent", ({ requestId, request }) => {
        paths.set(requestId, new URL(request.url).pathname);
      });
      devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        fetched.push({ path: paths.get(requestId) ?? "", onTheWire: encodedDataLength });
      });
      await devtools.send("Network.enable");
      await page.goto(`${origin}${path}`, { waitUntil: "networkidle" });
      await context.close();
      const gz = (of: readonly Fetched[]) => of.reduce((sum, one) => sum + pressed(built, one), 0);
      const script = fetched.filter((one) => one.path.endsWith(".js"));
      const all = scriptsIn(join(built, folder, "assets")).reduce((sum, file) => sum + statSync(`${file}.gz`).size, 0);
      const wire = fetched.reduce((sum, { onTheWire }) => sum + onTheWire, 0);
      lines.push(
        `| ${says}, ${path} | ${fetched.length} | ${kB(gz(script))} | ${kB(gz(fetched))} | ${kB(wire)} | ${kB(all)} |`,
      );
    }
  } finally {
    await browser.close();
  }
  return lines.join("\n");
}

const kB = (bytes: number) => (bytes / 1000).toFixed(1);

/** What is not a built file, as an answer of the house or the page itself, counts as it travelled. */
function pressed(built: string, { path, onTheWire }: Fetched): number {
  const file = join(built, path);
  return existsSync(`${file}.gz`) ? statSync(`${file}.gz`).size : onTheWire;
}

const scriptsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => join(folder, name));
