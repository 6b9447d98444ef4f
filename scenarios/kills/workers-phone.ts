import { killableBrowser } from "../kept-on-the-phone/browser.ts";
import {
  choosesPin,
  comesIn,
  opensByPin,
  recordsSeenDose,
  seesToday,
  signsIn,
} from "../a-worker-without-network/steps.ts";
import type { Visitor } from "../facilities/visitor.ts";
import { wordsIn } from "../facilities/words.ts";
import type { StartedHouse } from "../start-house.ts";
import { diskOf, isEmpty, networkIsBack, type PhoneDisk } from "./phone-disk.ts";
import { until } from "./until.ts";

/** A worker's phone with the app that ships. */
export interface WorkersPhone {
  /** The first time: in by name and password, and a PIN is chosen. */
  comeIn(): Promise<void>;
  open(): Promise<void>;
  kill(): Promise<void>;
  /** "I saw it swallowed", of somebody's dose of today. Resolves when the phone says that it is written down. */
  tick(name: string): Promise<void>;
  seesAllSent(): Promise<void>;
  disk(): Promise<PhoneDisk>;
  /** How often somebody had to sign in anew: the browser died before it had kept its newest cookie. */
  signedInAnew(): number;
  throwAway(): Promise<void>;
}

/** @param port of the gate */
export async function takeWorkersPhone(port: number, { worker }: StartedHouse["people"]): Promise<WorkersPhone> {
  const browser = await killableBrowser("--window-size=360,740", "--lang=hi-IN");
  let hand: Visitor;
  let anew = 0;

  async function openPage(): Promise<void> {
    const context = await browser.context();
    const before = context.pages();
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    for (const other of before) await other.close();
    await page.setViewportSize({ width: 360, height: 740 });
    hand = {
      page,
      says: wordsIn.hi,
      taps: () => 0,
      complaints: [],
      tap: (what) => what.click(),
      choose: async (from, words) => void (await from.selectOption({ label: words })),
      leave: () => page.close(),
    };
    await page.goto(`http://localhost:${port}/w/`, { waitUntil: "domcontentloaded" });
  }

  /** Signed out by a kill, she signs in again: what she recorded has stayed. */
  async function signsInAnew(): Promise<void> {
    const { page, tap, says } = hand;
    const signIn = page.getByRole("button", { name: says.signIn, exact: true });
    if (!(await signIn.first().isVisible())) return;
    anew += 1;
    await tap(signIn.first());
    await signsIn(hand, worker);
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }

  return {
    async comeIn() {
      await openPage();
      await comesIn(hand, worker);
      await choosesPin(hand);
      await seesToday(hand);
      await until("the app to be kept on the phone", () =>
        hand.page.evaluate("navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated')"),
      );
    },
    async open() {
      await openPage();
      await opensByPin(hand);
      await seesToday(hand);
    },
    kill: browser.kill,
    tick: (name) => recordsSeenDose(hand, name),
    async seesAllSent() {
      await until("everything to have left the worker's phone", async () => {
        if (isEmpty(await diskOf(hand.page))) return true;
        await signsInAnew();
        await networkIsBack(hand.page);
        return false;
      });
    },
    disk: () => diskOf(hand.page),
    signedInAnew: () => anew,
    throwAway: browser.throwAway,
  };
}
