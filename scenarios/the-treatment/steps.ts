import type { Locator } from "playwright-core";
import type { Visitor } from "../facilities/visitor.ts";

/** The button of today's dose in the row of somebody, brought to the top of the screen as a thumb would. */
export async function todaysDose({ page }: Visitor, name: string): Promise<Locator> {
  const button = page.getByRole("listitem").filter({ hasText: name }).getByRole("button").last();
  await button.evaluate((element) => element.scrollIntoView({ block: "start" }));
  return button;
}

/** By the menu and a filter to somebody's chart. */
export async function findsInList({ page, tap }: Visitor, filter: string, name: string): Promise<void> {
  await tap(page.getByRole("link", { name: "On treatment" }).first());
  await tap(
    page
      .getByRole("link", { name: filter })
      .or(page.getByRole("button", { name: filter }))
      .first(),
  );
  await page.getByRole("heading", { name: new RegExp(filter) }).waitFor();
  await tap(page.getByText(name).first());
  await page.getByRole("heading", { name }).first().waitFor();
}

/** Today's cell of the calendar is opened: its words say what is known of it. */
export async function opensDay({ page, tap }: Visitor, known: RegExp): Promise<void> {
  await tap(page.getByRole("button", { name: known }).last());
}

/** What a card of the programme says. */
export async function numberOf({ page }: Visitor, name: string): Promise<number> {
  const card = page
    .getByRole("main")
    .getByRole("link", { name: new RegExp(`^${name}`) })
    .first();
  await card.waitFor();
  const said = /\d[\d,]*/.exec(await card.innerText());
  return Number(said?.[0].replaceAll(",", ""));
}
