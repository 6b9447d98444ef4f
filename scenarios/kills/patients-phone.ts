import type { Page } from "playwright-core";
import { clipSecondsAtMost } from "../../modules/video-observation/clip.ts";
import { killableBrowser } from "../kept-on-the-phone/browser.ts";
import { diskOf, isEmpty, networkIsBack, type PhoneDisk } from "./phone-disk.ts";
import { until } from "./until.ts";

/** A patient's own phone with the app that ships, in the hands of somebody who films. */
export interface PatientsPhone {
  open(): Promise<void>;
  kill(): Promise<void>;
  /** With the digits that a worker showed. */
  bind(code: string): Promise<void>;
  /** The camera opens and records. Resolves when the first second of it is on the disk, or before. */
  beginFilming(until: "recording" | "kept"): Promise<void>;
  /** When it has so many seconds. Resolves when the film is there to be looked at. */
  stopFilming(seconds: number): Promise<void>;
  send(): Promise<void>;
  /** Resolves when the home says that the film is safe on the phone. */
  seesItKept(): Promise<void>;
  /** What the home offers of a film that was broken off; false: it asks for a film. */
  isOffered(): Promise<boolean>;
  sendOffered(): Promise<void>;
  seesAllSent(): Promise<void>;
  disk(): Promise<PhoneDisk>;
  throwAway(): Promise<void>;
}

const pin = "271828";

/**
 * @param port of the gate
 * @param camera a file of JPEGs, one after the other, that its camera sees
 */
export async function takePatientsPhone(port: number, camera: string): Promise<PatientsPhone> {
  const browser = await killableBrowser(
    `--use-file-for-fake-video-capture=${camera}`,
    "--window-size=360,740",
    "--lang=en-IN",
  );
  let page: Page;
  const button = (name: RegExp | string) => page.getByRole("button", { name });
  const filmButton = () => button(/make the video/i);
  const offered = () => page.getByRole("heading", { name: "A video was not sent" });
  const types = async (digits: string) => {
    for (const digit of digits) await page.getByRole("button", { name: digit, exact: true }).click();
  };

  async function open(path = "/f/"): Promise<void> {
    const context = await browser.context();
    const before = context.pages();
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    for (const other of before) await other.close();
    await page.setViewportSize({ width: 360, height: 740 });
    // Killed with its house away, it is opened by what it has kept of the app itself.
    await page.goto(`http://localhost:${port}${path}`, { waitUntil: "domcontentloaded" });
  }

  return {
    open,
    kill: browser.kill,
    async bind(code) {
      await open(`/f/bind#${code}`);
      await button("English").click();
      for (const _ of ["chosen", "once more"]) await types(pin);
      await page.getByRole("heading", { name: /^Namaste, / }).waitFor();
      await until("the app to be kept on the phone", () =>
        page.evaluate("navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated')"),
      );
    },
    async beginFilming(as) {
      await until("the phone to hear that a film is asked for", async () => {
        await networkIsBack(page);
        return filmButton().isVisible();
      });
      await filmButton().click();
      await button(/^Done, stop/).waitFor();
      if (as === "kept") await until("the first second on the disk", async () => (await diskOf(page)).pieces > 0);
    },
    async stopFilming(seconds) {
      await until(`${seconds} seconds of film`, async () => {
        const [, left = ""] = /(\d+) s$/.exec(await button(/^Done, stop/).innerText()) ?? [];
        return clipSecondsAtMost - Number(left) >= seconds;
      });
      await button(/^Done, stop/).click();
      await button(/^Send · /).waitFor();
    },
    send: () => button(/^Send · /).click(),
    async seesItKept() {
      await page.getByText("The video is safe on the phone.").waitFor();
    },
    async isOffered() {
      await offered().or(filmButton()).or(page.getByText("Today’s dose is recorded")).first().waitFor();
      return offered().isVisible();
    },
    sendOffered: () => button("Send this video").click(),
    async seesAllSent() {
      await until("everything to have left the phone", async () => {
        if (isEmpty(await diskOf(page))) return true;
        await networkIsBack(page);
        return false;
      });
      await button("All sent").waitFor();
    },
    disk: () => diskOf(page),
    throwAway: browser.throwAway,
  };
}
