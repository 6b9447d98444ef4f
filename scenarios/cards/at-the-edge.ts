import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { decodeQR } from "qr/decode.js";
import sharp from "sharp";
import { encode } from "uqr";

/*
 * What stands where the hardware would: a camera that sees a code, and a chip that is held to the phone. Everything
 * behind them is the product's own: the pictures are decoded, the bytes verified.
 */

/** What a camera would read off the screen. */
export async function codeOnScreen(page: Page): Promise<string> {
  const png = await page.locator(".qr-code").screenshot();
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) });
}

const inThePage = readFileSync(new URL("in-the-page.mjs", import.meta.url), "utf8");
const does = async (page: Page, what: string, ...given: readonly unknown[]) => {
  await page.evaluate(`globalThis.${what} ?? (() => { ${inThePage} })()`);
  await page.evaluate(`globalThis.${what}(...${JSON.stringify(given)})`);
};

/** From now on the camera of this page sees this code, a little askew. */
export const holdsBeforeCamera = (page: Page, text: string) =>
  does(page, "cameraSees", encode(text, { ecc: "M", border: 4 }).data);

/** A phone with NFC; `heldToPhone` then brings a chip to it. */
export const hasNfc = (page: Page) => does(page, "hasNfc");

/** @param copyOf the chip whose bytes somebody copied onto it */
export const heldToPhone = (page: Page, uid: string, copyOf?: string) => does(page, "holdChip", uid, copyOf ?? "");
