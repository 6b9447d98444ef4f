import type { Visitor } from "../facilities/visitor.ts";

/** Comes in, wherever their role leads them first. */
export async function signInAs(
  { page, says, tap }: Visitor,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<void> {
  await page.getByLabel(says.name).fill(name);
  await page.getByLabel(says.password, { exact: true }).fill(password);
  await tap(page.getByRole("button", { name: says.signIn, exact: true }));
  await page.getByRole("button", { name: says.account }).waitFor();
}
