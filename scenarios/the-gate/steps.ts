import type { Visitor } from "../facilities/visitor.ts";

interface Somebody {
  readonly name: string;
  readonly age: string;
  readonly phone: string;
  readonly village: string;
}

/** In Hindi, as far as one page, or to the saved record. Without scale the body is left out. */
export async function registers({ page, tap }: Visitor, somebody: Somebody, upTo?: "symptoms"): Promise<void> {
  const on = () => tap(page.getByRole("button", { name: /^(आगे|इसके बिना आगे)$/ }));
  const answer = (question: RegExp | string, words: string) =>
    tap(page.getByRole("group", { name: question }).getByRole("radio", { name: words, exact: true }));
  const at = (title: string) => page.getByRole("heading", { name: title }).waitFor();

  await tap(page.getByRole("link", { name: "दर्ज करें", exact: true }));
  await at("कौन हैं?");
  await page.getByLabel("नाम", { exact: true }).fill(somebody.name);
  await answer("महिला या पुरुष?", "महिला");
  await page.getByLabel(/^उम्र/).fill(somebody.age);
  await on();
  await at("कहाँ मिलेंगे?");
  await page.getByLabel("फ़ोन", { exact: true }).fill(somebody.phone);
  await answer("फ़ोन किसका है?", "अपना");
  await page.getByLabel(/^गाँव/).fill(somebody.village);
  await on();
  await at("क्या तकलीफ़ है?");
  if (upTo === "symptoms") return;
  for (const [index, words] of ["हाँ", "नहीं", "हाँ", "नहीं", "नहीं", "नहीं", "नहीं", "नहीं"].entries()) {
    await tap(page.getByRole("radio", { name: words, exact: true }).nth(index));
  }
  await on();
  await at("वज़न और लंबाई");
  await page.getByLabel(/^वज़न/).fill("41.5");
  await page.getByLabel(/^लंबाई/).fill("152");
  await on();
  await at("पहले की बीमारी");
  await tap(page.getByRole("radio", { name: "कभी नहीं" }));
  await tap(page.getByRole("checkbox", { name: /इनमें से कुछ नहीं/ }));
  await on();
  await at("साथ कौन देंगे?");
  await on();
  await at("क्या वे राज़ी हैं?");
  await tap(page.getByRole("radio", { name: "हाँ", exact: true }).first());
  for (const question of [1, 2]) await tap(page.getByRole("radio", { name: "हाँ", exact: true }).nth(question));
  await tap(page.getByRole("radio", { name: "मरीज़ ने" }));
  await tap(page.getByRole("radio", { name: "मुँह से कहा" }));
  await on();
  await tap(page.getByRole("button", { name: "दर्ज करें", exact: true }));
}

/** From wherever they are to the record of somebody, by the search. */
export async function findsPatient({ page, tap }: Visitor, words: string): Promise<void> {
  await tap(page.getByRole("link", { name: /^(Patients|मरीज़)$/ }).first());
  await page.getByRole("searchbox").fill(words);
  await tap(page.getByText("सावित्री टुडू").first());
  await page.getByRole("heading", { name: "सावित्री टुडू" }).first().waitFor();
}

export async function addsXray({ page, tap }: Visitor, path: string, act = "एक्स-रे जोड़ें"): Promise<void> {
  await tap(page.getByRole("button", { name: /^(Add an X-ray|Add X-ray|एक्स-रे जोड़ें|New X-ray|नया एक्स-रे)/ }).first());
  const form = page.getByRole("dialog");
  await form.locator('input[type="file"]').setInputFiles(path);
  await form
    .getByText(/पहुँच गई|[Aa]rrived/)
    .first()
    .waitFor();
  await tap(form.getByRole("button", { name: act }));
  await form.waitFor({ state: "detached" });
  await page.locator("canvas").first().waitFor();
}

export async function entersSmear({ page, tap }: Visitor): Promise<void> {
  await tap(page.getByRole("button", { name: /^(Enter a result|Enter result|Add result)/ }).first());
  const form = page.getByRole("dialog");
  await tap(form.getByRole("radio", { name: "Smear microscopy" }));
  await tap(form.getByRole("radio", { name: "Positive, 2+" }));
  await tap(form.getByRole("button", { name: /^(Enter result|Enter the result|Save|Add result|Enter)/ }));
  await form.waitFor({ state: "detached" });
  await page.getByText("Positive, 2+").first().waitFor();
}

/** More than forty greys on the canvas: a film, and no empty panel. Looked at from frame to frame. */
export async function seesTheFilm({ page }: Visitor): Promise<void> {
  await page.locator("canvas").first().waitFor();
  const greys = `new Promise((resolve) => requestAnimationFrame(() => {
    const canvas = document.querySelector("canvas");
    const seen = new Set();
    if (canvas && canvas.width > 0) {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      for (let at = 0; at < data.length; at += 397 * 4) seen.add(data[at]);
    }
    resolve(seen.size);
  }))`;
  for (let frames = 0; frames < 600; frames += 1) if ((await page.evaluate<number>(greys)) > 40) return;
  throw new Error("No film was drawn.");
}
