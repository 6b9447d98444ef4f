import type { Locator } from "playwright-core";
import type { Visitor } from "../facilities/visitor.ts";

/** The row of somebody in a list of specimens. */
export const rowOf = ({ page }: Visitor, name: string): Locator => page.getByRole("listitem").filter({ hasText: name });

/** From the list of patients to the record of somebody. */
export async function opensRecord({ page, tap }: Visitor, name: string): Promise<void> {
  await tap(page.getByRole("link", { name: /^(Patients|मरीज़)$/ }).first());
  await tap(page.getByRole("button", { name }));
  await page.getByRole("heading", { name }).first().waitFor();
}

/** A worker in Hindi, from anywhere: the specimen was taken, today. Says what the list told them before. */
export async function takesSpecimen(worker: Visitor, name: string): Promise<string> {
  const { page, tap } = worker;
  await tap(page.getByRole("link", { name: "जाँचें", exact: true }));
  const row = rowOf(worker, name);
  await row.waitFor();
  const told = await row.innerText();
  await tap(row.getByRole("button", { name: /^नमूना लिया/ }));
  const form = page.getByRole("dialog");
  await tap(form.getByRole("button", { name: "ले लिया" }));
  await form.waitFor({ state: "detached" });
  await page.getByText("अब वह लैब के रास्ते में है").waitFor();
  return told;
}

/** In a form that is open: one drug, and what the slip says of it. */
export function saysOfDrug({ page, tap }: Visitor, drug: string, says: string): Promise<void> {
  return tap(page.getByRole("radiogroup", { name: drug, exact: true }).getByRole("radio", { name: says }));
}
