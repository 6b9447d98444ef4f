import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { phone as size, type Visitor } from "../facilities/visitor.ts";
import { wordsIn } from "../facilities/words.ts";

/** A worker's phone: a browser with a disk of its own, that can be out of reach of a tower and can be killed. */
export interface WorkersPhone {
  /** Opens the app; once more: another tab of it. */
  open(): Promise<Visitor>;
  /** Whether a tower is in reach; it stays so over a kill. */
  network(there: boolean): Promise<void>;
  /** Ends the browser as its owner does. */
  close(): Promise<void>;
  /** Ends it as a battery that falls out does. */
  kill(): Promise<void>;
  throwAway(): Promise<void>;
}

/** What else it has, beside a screen. */
interface PhoneHas {
  /** A microphone that beeps, and leave to use it. */
  readonly microphone?: boolean;
  /** Where it is, and leave to say so. */
  readonly at?: { readonly latitude: number; readonly longitude: number };
}

export async function takeWorkersPhone(
  origin: string,
  { microphone = false, at }: PhoneHas = {},
): Promise<WorkersPhone> {
  const profile = await mkdtemp(join(tmpdir(), "khurak-worker-phone-"));
  let running: BrowserContext | null = null;
  let offline = false;

  const start = () =>
    chromium.launchPersistentContext(profile, {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      chromiumSandbox: false,
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        ...(microphone ? ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"] : []),
      ],
      ...(at && { geolocation: at, permissions: ["geolocation"] }),
      viewport: size,
      locale: "hi-IN",
      timezoneId: "Asia/Kolkata",
      reducedMotion: "reduce",
      isMobile: true,
      hasTouch: true,
      offline,
    });

  return {
    async open() {
      running ??= await start();
      const page = await running.newPage();
      page.setDefaultTimeout(30_000);
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
      page.on("console", (message) => {
        // That nothing came, or a refusal, the browser reports as an error: here both are what happens.
        const noAnswer = message.text().startsWith("Failed to load resource");
        if (message.type() === "error" && !noAnswer) complaints.push(message.text());
      });
      let taps = 0;
      await page.goto(`${origin}/w/`);
      return {
        page,
        says: wordsIn.hi,
        taps: () => taps,
        complaints,
        async tap(what) {
          taps += 1;
          await what.tap();
        },
        async choose(from, words) {
          taps += 2;
          await from.selectOption({ label: words });
        },
        leave: () => page.close(),
      };
    },
    async network(there) {
      offline = !there;
      await running?.setOffline(offline);
    },
    async close() {
      await running?.close();
      running = null;
    },
    async kill() {
      if (running !== null) await killed(running);
      running = null;
    },
    async throwAway() {
      await running?.close();
      await rm(profile, { recursive: true, maxRetries: 5 });
    },
  };
}

/** No page hears of it, and nothing is written that was not written already. */
async function killed(context: BrowserContext): Promise<void> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  const processes = await devtools?.send("SystemInfo.getProcessInfo");
  const main = processes?.processInfo.find(({ type }) => type === "browser");
  if (!main) throw new Error("Chromium does not say which process it is.");
  const gone = new Promise((resolve) => context.once("close", resolve));
  process.kill(main.id, "SIGKILL");
  await gone;
}
