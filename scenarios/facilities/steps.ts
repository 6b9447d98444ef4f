import type { Locator } from "playwright-core";
import type { Visitor } from "./visitor.ts";

interface Person {
  readonly name: string;
  readonly password: string;
}

export async function triesToSignIn({ page, says, tap }: Visitor, { name, password }: Person): Promise<void> {
  await page.getByLabel(says.name).fill(name);
  await page.getByLabel(says.password, { exact: true }).fill(password);
  await tap(page.getByRole("button", { name: says.signIn, exact: true }));
}

export async function signsIn(visitor: Visitor, person: Person): Promise<void> {
  await triesToSignIn(visitor, person);
  await seesTheList(visitor);
}

/** A doctor's day begins elsewhere. */
export async function signsInAndOpensTheList(visitor: Visitor, person: Person): Promise<void> {
  const { page, says, tap } = visitor;
  await triesToSignIn(visitor, person);
  await tap(page.getByRole("link", { name: says.facilities }));
  await seesTheList(visitor);
}

export async function seesTheList({ page, says }: Visitor): Promise<void> {
  await page.getByRole("heading", { name: says.facilities, level: 1 }).waitFor();
  await page.getByRole("table", { name: says.facilities }).waitFor();
}

export async function opensTheForm({ page, says, tap }: Visitor): Promise<void> {
  await tap(page.getByRole("button", { name: says.add, exact: true }).first());
  await form(page).waitFor();
}

/** The name is where the focus is: one can begin to write at once. */
export async function fillsTheForm(
  { page, says, tap, choose }: Visitor,
  name: string,
  nameHindi?: string,
): Promise<void> {
  await page.keyboard.type(name);
  if (nameHindi !== undefined) await form(page).getByLabel(says.nameInHindi).fill(nameHindi);
  await choose(form(page).getByLabel(says.kind), says.primaryHealthCentre);
  await choose(form(page).getByLabel(says.place), says.blockRampur);
  await tap(form(page).getByRole("checkbox", { name: says.immunization }));
}

export async function sendsTheForm({ page, says, tap }: Visitor): Promise<void> {
  await tap(form(page).getByRole("button", { name: says.add, exact: true }));
}

export async function seesItAdded({ page, says }: Visitor, name: string): Promise<void> {
  await form(page).waitFor({ state: "detached" });
  await rowOf({ page }, name).getByText(says.justAdded).waitFor();
}

export async function looksFor({ page, says }: Visitor, letters: string): Promise<void> {
  await page.getByRole("searchbox", { name: says.search }).fill(letters);
}

/** No way to the house: the tower is down, the server is off. */
export async function losesTheNetwork({ page }: Visitor): Promise<void> {
  await page.route("**/api/**", (route) => route.abort());
}

export async function hasNetworkAgain({ page }: Visitor): Promise<void> {
  await page.unroute("**/api/**");
}

/** The command arrives and is done; its answer does not come back. */
export async function losesTheNextAnswer({ page }: Visitor): Promise<void> {
  await page.route(
    "**/api/places/*/facilities",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
}

export function rowOf({ page }: Pick<Visitor, "page">, name: string): Locator {
  return page.getByRole("row").filter({ hasText: name });
}

export function form(page: Visitor["page"]): Locator {
  return page.getByRole("dialog");
}

export async function endsAllSessions({ page, says, tap }: Visitor): Promise<void> {
  await tap(page.getByRole("button", { name: says.account }));
  await tap(page.getByRole("button", { name: says.everywhere }));
  await tap(form(page).getByRole("button", { name: says.everywhere }));
  await page.getByLabel(says.name).waitFor();
}

export async function signOut({ page, says, tap }: Visitor): Promise<void> {
  await tap(page.getByRole("button", { name: says.account }));
  await tap(page.getByRole("button", { name: says.signOut, exact: true }));
  await page.getByLabel(says.name).waitFor();
}
