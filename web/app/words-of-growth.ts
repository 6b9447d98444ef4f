import { language } from "./browser.ts";

/** As the pages of vaccines: with their words, in both languages. */
export async function withWordsOfGrowth<Page>(page: Promise<Page>): Promise<Page> {
  const [loaded, { ofGrowth }] = await Promise.all([page, import("../text/of-growth.ts")]);
  language.learn(ofGrowth);
  return loaded;
}
