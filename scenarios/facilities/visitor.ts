import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { type Language, type Words, wordsIn } from "./words.ts";

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1366, height: 860 };

/** Someone before a screen. Taps are counted, and what their browser complains of is kept. */
export interface Visitor {
  readonly page: Page;
  readonly says: Words;
  readonly taps: () => number;
  readonly complaints: readonly string[];
  tap(what: Locator): Promise<void>;
  /** A list of choices is opened, and one of them pressed. */
  choose(from: Locator, words: string): Promise<void>;
  leave(): Promise<void>;
}

export interface Screen {
  readonly language: Language;
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: "light" | "dark";
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    chromiumSandbox: false,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export async function aVisitor(
  browser: Browser,
  origin: string,
  { language, size = desktop, theme = "light" }: Screen,
): Promise<Visitor> {
  const inTheHand = size.width < 600;
  const context = await browser.newContext({
    viewport: size,
    locale: language === "hi" ? "hi-IN" : "en-IN",
    timezoneId: "Asia/Kolkata",
    colorScheme: theme,
    reducedMotion: "reduce",
    isMobile: inTheHand,
    hasTouch: inTheHand,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // A refusal of the house is an answer, though the browser reports its status as an error.
    const refusal = message.text().startsWith("Failed to load resource") && message.location().url.includes("/api/");
    if (message.type() === "error" && !refusal) complaints.push(message.text());
  });
  let taps = 0;
  await page.goto(origin);
  return {
    page,
    says: wordsIn[language],
    taps: () => taps,
    complaints,
    async tap(what) {
      taps += 1;
      await (inTheHand ? what.tap() : what.click());
    },
    async choose(from, words) {
      taps += 2;
      await from.selectOption({ label: words });
    },
    leave: () => context.close(),
  };
}

/** No barrier that axe calls serious or critical. */
export async function isOpenToAll({ page }: Visitor, where: string): Promise<void> {
  // Our pages hold no foreign frames: without a page of its own for gathering, axe takes a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const barriers = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  assert.deepEqual(barriers, [], `on ${where}`);
}

export async function fitsItsWidth({ page }: Visitor, where: string): Promise<void> {
  const [needed = 0, given = 0] = await page.evaluate<number[]>(
    "[document.documentElement.scrollWidth, window.innerWidth]",
  );
  assert.ok(given > 0 && needed <= given, `${where} needs ${needed} px of ${given}`);
}
