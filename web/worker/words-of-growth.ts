import { language } from "../field/browser.ts";

/** As at a desk: the page of growth brings its words along, in both languages. */
export async function withWordsOfGrowth<Page>(page: Promise<Page>): Promise<Page> {
  const [loaded, { ofGrowth }] = await Promise.all([page, import("../text/of-growth.ts")]);
  language.learn(ofGrowth);
  return loaded;
}
