import assert from "node:assert/strict";
import { addDays, type CalendarDay, calendarDay } from "../../foundation/calendar-day.ts";
import type { Visitor } from "../facilities/visitor.ts";
import type { Language } from "../facilities/words.ts";

/* Somebody before the page of the vaccination schedule, in either language. */

export const today = calendarDay(Date.now(), "Asia/Kolkata");
export const daysAgo = (count: number): CalendarDay => addDays(today, -count);

const english = {
  menu: "Vaccination schedule",
  schedule: "The schedule",
  whatIsDue: "What is due?",
  government: "Government schedule (UIP)",
  private: "Private list (IAP)",
  born: "Date of birth",
  girlOrBoy: "Girl or boy?",
  girl: "Girl",
  boy: "Boy",
  jeDistrict: "Is it a district with Japanese encephalitis (JE)?",
  yes: "Yes",
  no: "No",
  add: "Add a dose",
  vaccine: "Vaccine",
  known: "How is it known?",
  given: "Day it was given",
  now: "May be given now",
  countsNot: "Does not count",
};
export type PageWords = Readonly<Record<keyof typeof english, string>>;

const hindi: PageWords = {
  menu: "टीकाकरण तालिका",
  schedule: "तालिका",
  whatIsDue: "क्या देना है?",
  government: "सरकारी टीका सूची (UIP)",
  private: "प्राइवेट टीका सूची (IAP)",
  born: "जन्म की तारीख़",
  girlOrBoy: "लड़की या लड़का?",
  girl: "लड़की",
  boy: "लड़का",
  jeDistrict: "क्या यह जापानी इंसेफेलाइटिस (जेई) वाला ज़िला है?",
  yes: "हाँ",
  no: "नहीं",
  add: "एक ख़ुराक जोड़ें",
  vaccine: "टीका",
  known: "कैसे पता चला?",
  given: "किस दिन दिया गया",
  now: "अब दे सकते हैं",
  countsNot: "नहीं गिना जाता",
};
export const pageWords: Readonly<Record<Language, PageWords>> = { en: english, hi: hindi };

export async function opensThePage({ page, tap }: Visitor, words: PageWords): Promise<void> {
  await tap(page.getByRole("link", { name: words.menu, exact: true }));
  await page.getByRole("heading", { level: 1, name: words.menu }).waitFor();
}

export const chooses = ({ page, tap }: Visitor, words: string) =>
  tap(page.getByRole("radio", { name: words, exact: true }));

interface AskedFor {
  readonly born: CalendarDay;
  readonly sex: "girl" | "boy";
  readonly jeDistrict: "yes" | "no";
}

export async function describes(
  visitor: Visitor,
  words: PageWords,
  { born, sex, jeDistrict }: AskedFor,
): Promise<void> {
  const { page, tap } = visitor;
  await chooses(visitor, words.whatIsDue);
  await page.getByLabel(words.born, { exact: true }).fill(born);
  const answer = (question: string, said: string) =>
    tap(page.getByRole("group", { name: question }).getByRole("radio", { name: said, exact: true }));
  await answer(words.girlOrBoy, words[sex]);
  await answer(words.jeDistrict, words[jeDistrict]);
}

/** Adds one as the last. */
export async function writesDose(visitor: Visitor, words: PageWords, dose: readonly [string, string, string]) {
  const { page, tap, choose } = visitor;
  const [vaccine, known, given] = dose;
  await tap(page.getByRole("button", { name: words.add }));
  await choose(page.getByLabel(words.vaccine, { exact: true }).last(), vaccine);
  await choose(page.getByLabel(words.known, { exact: true }).last(), known);
  await page.getByLabel(words.given, { exact: true }).last().fill(given);
}

export const asks = ({ page, tap }: Visitor, words: PageWords) =>
  tap(page.getByRole("button", { name: words.whatIsDue, exact: true }));

/** The first sentence of each line of one part of the answer. */
export async function readsIn({ page }: Visitor, part: string): Promise<readonly string[]> {
  const panel = page.getByRole("region", { name: part });
  await panel.waitFor();
  return panel.locator("li > div > p:first-child").allInnerTexts();
}

export async function seesFault({ page }: Visitor, field: string, words: string): Promise<void> {
  const box = page.getByLabel(field, { exact: true }).last();
  await page.getByText(words).waitFor();
  assert.equal(await box.getAttribute("aria-invalid"), "true");
  const beside = (await box.getAttribute("aria-describedby")) ?? "";
  const said = await Promise.all(
    beside.split(" ").map((id) => page.evaluate<string>(`document.getElementById(${JSON.stringify(id)}).innerText`)),
  );
  assert.ok(said.join(" ").includes(words), `beside ${field}: ${said.join(" ")}`);
}
