import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { announceClip, receiveClip } from "../../modules/video-observation/operations.ts";
import { buildPage, holds, type KillableBrowser, killableBrowser, type Phone, takePhone } from "./browser.ts";
import { openStandIn, type StandIn } from "./house.ts";
import { type Wire, wireTo } from "./wire.ts";

/** What of `Recorded` and `Waiting` of web/local is looked at here: these types know no browser. */
export interface Recorded {
  readonly clipId: string;
  readonly seconds: number;
  readonly bytes: number;
  readonly sha256: string;
}
export interface Waiting {
  readonly id: string;
  readonly lane: string;
  readonly says: Readonly<Record<string, string>>;
  readonly state: string;
  readonly tries: number;
  readonly nextAt: number;
  readonly refusal: { readonly code: string } | null;
}

export interface Trial {
  readonly house: StandIn;
  /** Between the phone and the house. */
  readonly wire: Wire;
  readonly phone: Phone;
  /** Done at the end, however it ends. */
  after(work: () => void): void;
}

let pages: string;
let shared: KillableBrowser;
before(async () => {
  pages = await buildPage();
  shared = await killableBrowser();
});
after(async () => {
  await shared.throwAway();
  await rm(pages, { recursive: true });
});

/**
 * One test, with a house and a person of its own.
 *
 * @param alone with a disk of its own too, where what lies on it is looked at
 */
export function onAPhone(title: string, walk: (trial: Trial) => Promise<void>, { alone = false } = {}): void {
  test(title, async (context) => {
    const browser = alone ? await killableBrowser() : shared;
    if (alone) context.after(() => browser.throwAway());
    const house = await openStandIn(pages);
    context.after(() => house.close());
    const wire = await wireTo(house.port);
    context.after(() => wire.close());
    const phone = await takePhone(wire.port, browser);
    context.after(() => phone.putAway());
    await walk({ house, wire, phone, after: (work) => context.after(work) });
  });
}

export const told = (page: Page, what: string) => page.evaluate<string>(what);
export const waiting = (page: Page) => page.evaluate<Waiting[]>("phone.outbox.all()");
export const empty = (page: Page) => holds(page, "phone.outbox.all().then((all) => all.length === 0)");
export const makeClip = (page: Page, bytes: number) => page.evaluate<Recorded>(`phone.makeClip(${bytes})`);
export const send = (page: Page, { clipId }: { clipId: string }) =>
  told(page, `phone.clips.finish("${clipId}").then((recorded) => phone.send(recorded))`);

/** It arrived, whole, once, and nothing of it is left on the phone. */
export async function arrivedOnce(house: StandIn, page: Page, clip: Recorded): Promise<void> {
  await house.until(() => house.clips.has(clip.clipId));
  await empty(page);
  assert.equal(house.clips.get(clip.clipId), clip.sha256);
  const names = house.done.map(({ operation }) => operation);
  assert.deepEqual(names, [announceClip.name, receiveClip.name]);
  assert.equal(await page.evaluate("phone.outbox.sentToday()"), 1);
}
