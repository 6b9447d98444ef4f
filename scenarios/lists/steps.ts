import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Visitor } from "../facilities/visitor.ts";

/** What the heading says, and whom the list shows, from the top. */
export async function shown({ page }: Visitor, heading: RegExp): Promise<readonly string[]> {
  await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
  await page.locator('table[aria-busy="false"]').waitFor();
  return page.locator(".patient-open").allInnerTexts();
}

/** The heading as it must come to be, and whom the list then shows. */
export async function finds(visitor: Visitor, words: string, heading: RegExp): Promise<readonly string[]> {
  await visitor.page.getByRole("searchbox").fill(words);
  return shown(visitor, heading);
}

/**
 * The table in the browser's downloads; its pages are of five people.
 *
 * @param cutAt the page with which the network ends; null: it holds
 */
export async function takesAlong(
  visitor: Visitor,
  kind: "Excel" | "CSV, for any program",
  cutAt: number | null,
): Promise<Uint8Array> {
  const { page, tap } = visitor;
  let asked = 0;
  await page.route("**/api/dashboard/patients/export", async (route) => {
    asked += 1;
    const postData = JSON.stringify({ ...(route.request().postDataJSON() as object), limit: 5 });
    if (asked !== cutAt) return route.continue({ postData });
    // The house has heard it; its answer is lost.
    await route.fetch({ postData });
    await page.context().setOffline(true);
    return route.abort("internetdisconnected");
  });
  await tap(page.getByRole("button", { name: "Take it along as a table" }));
  const form = page.getByRole("dialog");
  await tap(form.getByRole("radio", { name: kind }));
  const downloaded = page.waitForEvent("download");
  await tap(form.getByRole("button", { name: "Make the table" }));
  const download = await downloaded;
  await form.getByText(`in your downloads: ${download.suggestedFilename()}`).waitFor();
  await tap(form.getByRole("button", { name: "Done" }));
  await page.unroute("**/api/dashboard/patients/export");
  const path = await download.path();
  assert.ok(path);
  return readFile(path);
}
