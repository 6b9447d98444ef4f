import type { Locator } from "playwright-core";
import type { Visitor } from "../facilities/visitor.ts";
import { todaysDose } from "../the-treatment/steps.ts";

export const pin = "314159";

interface Person {
  readonly name: string;
  readonly password: string;
}

export async function typesPin({ page, tap }: Visitor, digits: string): Promise<void> {
  for (const digit of digits) await tap(page.getByRole("button", { name: digit, exact: true }));
}

export async function signsIn({ page, says, tap }: Visitor, { name, password }: Person): Promise<void> {
  await page.getByLabel(says.name).fill(name);
  await page.getByLabel(says.password, { exact: true }).fill(password);
  await tap(page.getByRole("button", { name: says.signIn, exact: true }).last());
}

/** The first time on this phone, as far as the PIN. */
export async function comesIn(worker: Visitor, person: Person): Promise<void> {
  await worker.tap(worker.page.getByRole("button", { name: "हिंदी" }));
  await signsIn(worker, person);
  await worker.page.getByText("6 अंक, जिनसे यह फ़ोन बिना नेटवर्क के भी खुले").waitFor();
}

/** As far as the list of today, with the whole app on the phone. */
export async function choosesPin(worker: Visitor): Promise<void> {
  await setsPin(worker);
  await notKept(worker).waitFor({ state: "detached" });
}

export async function setsPin(worker: Visitor): Promise<void> {
  await typesPin(worker, pin);
  await worker.page.getByText("वही 6 अंक एक बार और").waitFor();
  await typesPin(worker, pin);
  await worker.page.getByRole("heading", { name: /^आज/ }).waitFor();
}

/** What stands there as long as the phone would not open without network. */
export const notKept = ({ page }: Visitor) => page.getByText(/^यह ऐप अभी सहेजा जा रहा है/);

export async function opensByPin(worker: Visitor): Promise<void> {
  await worker.page.getByText("अपना पिन").waitFor();
  await typesPin(worker, pin);
}

export async function seesToday({ page }: Visitor): Promise<void> {
  await page.getByRole("list", { name: "इलाज वाले मरीज़" }).waitFor();
}

/** Two taps from the list of today. */
export async function recordsSeenDose(worker: Visitor, name: string): Promise<void> {
  const { page, tap } = worker;
  await tap(await todaysDose(worker, name));
  await tap(page.getByRole("dialog").getByRole("button", { name: "मैंने दवा लेते देखा" }));
  await page.getByText("लिख लिया").first().waitFor();
}

export async function recordsThatTheyAreIll(worker: Visitor, name: string): Promise<void> {
  const { page, tap } = worker;
  await goesTo(worker, "मरीज़");
  await tap(page.getByText(name).first());
  await tap(page.getByRole("button", { name: "तबीयत कैसी है?" }));
  await tap(page.getByRole("button", { name: "बुख़ार" }));
  await tap(page.getByRole("button", { name: "थोड़ा", exact: true }));
  await page.getByText("लिख लिया").first().waitFor();
}

export async function goesTo({ page, tap }: Visitor, link: "ख़ुराकें" | "मरीज़" | "भेजना बाकी"): Promise<void> {
  // With something waiting, how many follows.
  await tap(page.getByRole("link", { name: new RegExp(`^${link}( \\d+)?$`) }));
}

/** What waits to be sent, as its list shows it: one row for each. */
export function rowsThatWait({ page }: Visitor): Locator {
  return page.getByRole("region", { name: "पहले जाएँगे: दर्ज बातें" }).getByRole("listitem");
}

/** What the house did not take, and a person must look at. */
export function rowsToLookAt({ page }: Visitor): Locator {
  return page.getByRole("region", { name: "आपको देखना है" }).getByRole("listitem");
}

export async function seesAllSent({ page }: Visitor, sentToday: number): Promise<void> {
  await page.getByRole("heading", { name: "सब भेज दिया" }).waitFor();
  await page.getByText(`आज भेजे`).locator("..").getByText(String(sentToday), { exact: true }).waitFor();
}
