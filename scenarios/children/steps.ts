import type { Visitor } from "../facilities/visitor.ts";

interface Baby {
  /** Null: not named yet. */
  readonly name: string | null;
  readonly sex: "लड़की" | "लड़का";
  /** Day, month and year. */
  readonly born: readonly [string, string, string];
  readonly twins?: true;
  readonly mother: string;
  readonly phone: string | null;
  readonly village: string;
}

export const on = ({ page, tap }: Visitor) => tap(page.getByRole("button", { name: "आगे", exact: true }));
export const answer = ({ page, tap }: Visitor, question: string, words: string) =>
  tap(page.getByRole("group", { name: question }).getByRole("radio", { name: words, exact: true }));
const at = ({ page }: Visitor, title: string) => page.getByRole("heading", { name: title }).waitFor();

async function saysWhoTheyAre(worker: Visitor, { name, sex, born, twins }: Baby): Promise<void> {
  const { page, tap } = worker;
  await at(worker, "बच्चा कौन है?");
  if (name === null) await tap(page.getByRole("checkbox", { name: "अभी नाम नहीं रखा" }));
  else await page.getByLabel("बच्चे का नाम").fill(name);
  await answer(worker, "लड़की या लड़का?", sex);
  for (const [index, label] of (["दिन", "महीना", "साल"] as const).entries()) {
    await page.getByLabel(label, { exact: true }).fill(born[index] ?? "");
  }
  if (twins) {
    await answer(worker, "अकेला जन्मा, या जुड़वाँ?", "जुड़वाँ");
    await answer(worker, "यह कौन-सा है?", "पहला");
  }
  await on(worker);
}

/** In Hindi, from the list of children, as far as the last step's answers; nothing is saved yet. */
export async function writesDown(worker: Visitor, baby: Baby): Promise<void> {
  await worker.tap(worker.page.getByRole("button", { name: "बच्चा दर्ज करें" }).first());
  await fillsIn(worker, baby);
}

/** The same, once the registration stands open. */
export async function fillsIn(worker: Visitor, baby: Baby): Promise<void> {
  const { page, tap } = worker;
  await saysWhoTheyAre(worker, baby);
  await at(worker, "किसका बच्चा है?");
  await page.getByLabel("माँ का नाम").fill(baby.mother);
  if (baby.phone === null) await tap(page.getByRole("checkbox", { name: "फ़ोन नहीं है" }));
  else {
    await page.getByLabel("फ़ोन", { exact: true }).fill(baby.phone);
    await answer(worker, "फ़ोन किसका है?", "माँ का");
  }
  await page.getByLabel(/^गाँव/).fill(baby.village);
  await on(worker);
  await at(worker, "क्या वे राज़ी हैं?");
  await answer(worker, "क्या वे राज़ी हैं कि बच्चे के टीकों के लिए हम यह जानकारी रखें?", "हाँ");
  await answer(worker, "टीके का समय आने पर क्या हम फ़ोन या संदेश कर सकते हैं?", "हाँ");
  await answer(worker, "टीका छूट जाए तो क्या समुदाय की साथी घर आ सकती हैं?", "नहीं");
  await answer(worker, "जवाब किसने दिया?", "माँ");
  await answer(worker, "हाँ कैसे कहा?", "मुँह से कहा");
}

export const saves = ({ page, tap }: Visitor) => tap(page.getByRole("button", { name: "दर्ज करें", exact: true }));

export async function seesMeter({ page }: Visitor, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).waitFor();
}

export async function goesToChildren({ page, tap }: Visitor): Promise<void> {
  await tap(page.getByRole("link", { name: "बच्चे", exact: true }));
  await page.getByRole("heading", { name: "मेरे बच्चे" }).waitFor();
}
