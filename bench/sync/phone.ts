import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import type { Recorded } from "./content.ts";

/** What the page says of itself: bench/sync/page.mjs. */
export interface PhonePage {
  comeIn(name: string, password: string): Promise<void>;
  hear(): Promise<{ readonly ms: number; readonly children: number; readonly doses: number }>;
  record(commands: readonly Recorded[]): Promise<void>;
  commandIds(): Promise<readonly string[]>;
  forgetSent(): Promise<void>;
  commandsSent(): Promise<number>;
  allSent(): Promise<void>;
  bytesKept(): Promise<{ readonly values: number; readonly usage: number }>;
}

export interface BenchPhone {
  ask<Asked extends keyof PhonePage>(
    asked: Asked,
    ...given: Parameters<PhonePage[Asked]>
  ): Promise<Awaited<ReturnType<PhonePage[Asked]>>>;
  network(there: boolean): Promise<void>;
  /** Requests to the house so far, as "POST /api/…". */
  readonly requests: string[];
  throwAway(): Promise<void>;
}

export async function buildPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "khurak-bench-page-"));
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: "/bench-page/",
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

const types = { html: "text/html", js: "text/javascript" } as const;

/** A real browser; its page comes from beside the line, what it asks and sends goes over it. */
export async function takePhone(port: number, page: string): Promise<BenchPhone> {
  const profile = await mkdtemp(join(tmpdir(), "khurak-bench-phone-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    chromiumSandbox: false,
    args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"],
  });
  const origin = `http://localhost:${port}`;
  await context.route(`${origin}/bench-page/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice("/bench-page/".length);
    const ending = name.split(".").at(-1) === "html" ? "html" : "js";
    await route.fulfill({ body: await readFile(join(page, name)), contentType: types[ending] });
  });
  const tab = await context.newPage();
  const requests: string[] = [];
  tab.on("pageerror", (error) => console.log(`the page: ${error.stack}`));
  tab.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) requests.push(`${request.method()} ${pathname}`);
  });
  await tab.goto(`${origin}/bench-page/page.html`);
  await tab.waitForFunction("document.title === 'Ready'");
  return {
    requests,
    ask: (asked, ...given) => tab.evaluate(`window.phone[${JSON.stringify(asked)}](...${JSON.stringify(given)})`),
    network: (there) => context.setOffline(!there),
    async throwAway() {
      await context.close();
      await rm(profile, { recursive: true, maxRetries: 5 });
    },
  };
}
