import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { newId } from "../../foundation/id.ts";

/** A phone with a disk of its own, whose browser can be killed as a battery that falls out kills it. */
export interface Phone {
  readonly patientId: string;
  readonly profile: string;
  /**
   * Opens the page.
   *
   * @param how added to its address
   * @param quota bytes that it may keep; a browser asks for that only once in a while
   */
  open(how?: string, quota?: number): Promise<Page>;
  kill(): Promise<void>;
  /** Closes its pages. */
  putAway(): Promise<void>;
}

/** Builds the page once; the folder is the caller's to remove. */
export async function buildPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "khurak-kept-page-"));
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(import.meta.dirname, "page.html") },
    },
  });
  return folder;
}

/** Chromium with a profile of its own, to be killed and opened again. */
export interface KillableBrowser {
  readonly profile: string;
  /** Running already, or started now. */
  context(): Promise<BrowserContext>;
  /** The whole group: the wrapper that Debian puts around it, and all that it started. */
  kill(): Promise<void>;
  throwAway(): Promise<void>;
}

/** @param more arguments beside those that every scenario uses */
export async function killableBrowser(...more: readonly string[]): Promise<KillableBrowser> {
  const profile = await mkdtemp(join(tmpdir(), "khurak-kept-phone-"));
  let running: { process: ChildProcess; browser: Browser } | null = null;

  async function start(): Promise<Browser> {
    const child = spawn(
      process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      [
        `--user-data-dir=${profile}`,
        "--remote-debugging-port=0",
        "--headless",
        "--no-sandbox",
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        "--hide-crash-restore-bubble",
        "--disable-breakpad",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        ...more,
        "about:blank",
      ],
      { stdio: ["ignore", "ignore", "pipe"], detached: true },
    );
    for await (const line of createInterface({ input: child.stderr })) {
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address === undefined) continue;
      child.stderr.resume();
      const browser = await chromium.connectOverCDP(address);
      running = { process: child, browser };
      return browser;
    }
    throw new Error("Chromium ended before it could be spoken to.");
  }

  async function kill(): Promise<void> {
    if (running === null) return;
    const { process: child } = running;
    const gone = new Promise((resolve) => child.once("close", resolve));
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    await gone;
    running = null;
  }

  return {
    profile,
    async context() {
      const browser = running?.browser ?? (await start());
      const [context] = browser.contexts();
      if (context === undefined) throw new Error("Chromium has a context of its own.");
      return context;
    },
    kill,
    async throwAway() {
      await kill();
      await rm(profile, { recursive: true, maxRetries: 5 });
    },
  };
}

/** @param browser where the phone is one among others, each with a house and an address of its own */
export async function takePhone(port: number, browser: KillableBrowser): Promise<Phone> {
  const { profile, context: opened, kill } = browser;
  const pages: Page[] = [];
  const patientId = newId(Date.now(), randomBytes(10));
  return {
    patientId,
    profile,
    async open(how = "", quota) {
      const context = await opened();
      const page = await context.newPage();
      pages.push(page);
      page.setDefaultTimeout(30_000);
      page.on("pageerror", (error) => console.log(`the page: ${error.stack}`));
      const origin = `http://localhost:${port}`;
      if (quota !== undefined) {
        const devtools = await context.newCDPSession(page);
        await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: quota });
      }
      await page.goto(`${origin}/page.html?patient=${patientId}${how}`);
      await holds(page, "document.title === 'Ready'");
      return page;
    },
    kill,
    async putAway() {
      // Of a browser that was killed there is nothing to close.
      for (const page of pages) await page.close().catch(() => {});
    },
  };
}

/** Resolves when an expression of the page holds; the page's policy forbids Playwright's own way. */
export function holds(page: Page, expression: string): Promise<void> {
  return page.evaluate(
    `(async () => {
      const until = performance.now() + 100_000;
      while (!(await (${expression}))) {
        if (performance.now() > until) throw new Error(${JSON.stringify(`In vain it was waited for ${expression}.`)});
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })()`,
  );
}
