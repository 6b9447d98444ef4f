import { language } from "./browser.ts";

/** A page of many words brings them along, in both languages. */
export async function withWordsOfVaccines<Page>(page: Promise<Page>): Promise<Page> {
  const [loaded, { ofVaccines }] = await Promise.all([page, import("../text/of-vaccines.ts")]);
  language.learn(ofVaccines);
  return loaded;
}
