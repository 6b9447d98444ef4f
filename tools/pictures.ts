/**
 * The README's pictures, taken from a running house:
 *
 *     node tools/pictures.ts http://localhost:4300 admin@demo 'its password'
 *
 * They are stored in docs/pictures, each below 120 kB, and a second run over the same house makes the same ones.
 */
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "./setup/chromium.mjs";

const folder = join(import.meta.dirname, "../docs/pictures");
const largest = 120_000;

const screens = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 600 } },
};
const languages = { hi: "hi-IN", en: "en-IN" };

const [origin, name, password] = process.argv.slice(2);
if (!origin || !name || !password) {
  console.error("Say where and as whom: node tools/pictures.ts http://localhost:4300 admin@demo 'its password'");
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const executablePath = findChromium();
if (!executablePath) throw new Error("There is no Chromium here: install the package `chromium`, or set CHROMIUM.");
const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
try {
  for (const screen of ["phone", "desktop"] as const) {
    for (const language of ["hi", "en"] as const) await takeBoth(browser, screen, language);
  }
} finally {
  await browser.close();
}

async function takeBoth(from: Browser, screen: keyof typeof screens, language: keyof typeof languages): Promise<void> {
  const context = await from.newContext({
    ...screens[screen],
    locale: languages[language],
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(String(origin));
  await page.locator("input[autocomplete=username]").waitFor();
  await take(page, `sign-in-${screen}-${language}`);
  await page.locator("input[autocomplete=username]").fill(String(name));
  await page.locator("input[autocomplete=current-password]").fill(String(password));
  await page.keyboard.press("Enter");
  await page.getByRole("row").nth(1).waitFor();
  await take(page, `facilities-${screen}-${language}`);
  await context.close();
}

async function take(page: Page, title: string): Promise<void> {
  const path = join(folder, `${title}.png`);
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  const { size } = await stat(path);
  if (size > largest) throw new Error(`${path} is ${size} bytes, and ${largest} is the most.`);
  console.log(`${title}.png ${Math.round(size / 1000)} kB`);
}
