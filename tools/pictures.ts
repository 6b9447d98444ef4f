/**
 * The README's pictures, taken from a running house that holds the demo district and nothing else:
 *
 *     node tools/pictures.ts http://localhost:4300 'the password of the demo people'
 *
 * They are stored in docs/pictures, each below 250 kB.
 */
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { chromium, type Page } from "playwright-core";
import { demoOrganisation } from "../demo-district/district.ts";
import { findChromium } from "./setup/chromium.mjs";

const folder = join(import.meta.dirname, "../docs/pictures");
const largest = 280_000;

const screens = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};
const languages = { hi: "hi-IN", en: "en-IN" };

interface Picture {
  readonly title: string;
  readonly who: string;
  readonly screen: keyof typeof screens;
  readonly language: keyof typeof languages;
  readonly path: string;
  /** What is there when the page is. */
  readonly ready: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  ...(["en", "hi"] as const).map((language) => ({
    title: `needs-you-desktop-${language}`,
    who: "doctor",
    screen: "desktop" as const,
    language,
    path: "/needs-you",
    ready: (page: Page) => page.getByRole("figure").first().waitFor(),
  })),
  ...(["en", "hi"] as const).map((language) => ({
    title: `chart-desktop-${language}`,
    who: "doctor",
    screen: "desktop" as const,
    language,
    path: "/programme/whole",
    ready: async (page: Page) => {
      await page.getByText("Suresh Ganjhu").first().click();
      await page.locator('[aria-current="date"]').first().waitFor();
    },
  })),
  ...(["en", "hi"] as const).map((language) => ({
    title: `care-plan-${language === "hi" ? "phone" : "desktop"}-${language}`,
    who: "worker",
    screen: language === "hi" ? ("phone" as const) : ("desktop" as const),
    language,
    path: "/patients",
    ready: async (page: Page) => {
      await page.getByRole("searchbox").fill("Kailash");
      await page.getByText("Kailash Mahto").first().click();
      const plan = page.locator(".kept-plan");
      await plan.waitFor();
      await plan.evaluate((shown) => shown.scrollIntoView({ block: "center" }));
    },
  })),
  {
    title: "programme-desktop-en",
    who: "doctor",
    screen: "desktop",
    language: "en",
    path: "/programme",
    ready: (page) => page.getByRole("row").nth(1).waitFor(),
  },
  {
    title: "today-phone-hi",
    who: "worker",
    screen: "phone",
    language: "hi",
    path: "/today",
    ready: (page) => page.getByText("Jitan Murmu").first().waitFor(),
  },
  {
    title: "register-phone-hi",
    who: "worker",
    screen: "phone",
    language: "hi",
    path: "/patients/new",
    ready: (page) => page.locator("main input").first().waitFor(),
  },
  {
    title: "patients-phone-hi",
    who: "worker",
    screen: "phone",
    language: "hi",
    path: "/patients",
    ready: (page) => page.getByRole("row").nth(1).waitFor(),
  },
  {
    title: "facilities-desktop-en",
    who: "admin",
    screen: "desktop",
    language: "en",
    path: "/facilities",
    ready: (page) => page.getByRole("row").nth(1).waitFor(),
  },
];

const [origin, password] = process.argv.slice(2);
if (!origin || !password) {
  console.error("Say where and with which password: node tools/pictures.ts http://localhost:4300 'its password'");
  process.exit(1);
}
const executablePath = findChromium();
if (!executablePath) throw new Error("There is no Chromium here: install the package `chromium`, or set CHROMIUM.");
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
try {
  for (const picture of pictures) await take(picture);
} finally {
  await browser.close();
}

async function take({ title, who, screen, language, path, ready }: Picture): Promise<void> {
  const context = await browser.newContext({
    ...screens[screen],
    locale: languages[language],
    timezoneId: "Asia/Kolkata",
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(`${origin}${path}`);
  await page.locator("input[autocomplete=username]").fill(`${who}@${demoOrganisation.handle}`);
  await page.locator("input[autocomplete=current-password]").fill(String(password));
  await page.keyboard.press("Enter");
  await ready(page);
  await page.waitForLoadState("networkidle");
  const file = join(folder, `${title}.png`);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  const { size } = await stat(file);
  if (size > largest) throw new Error(`${file} is ${size} bytes, and ${largest} is the most.`);
  console.log(`${title}.png ${Math.round(size / 1000)} kB`);
  await context.close();
}
