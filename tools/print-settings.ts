import { readFileSync, writeFileSync } from "node:fs";
import { describeSetting, settingNames } from "../server/configuration.ts";

const mark = "<!-- settings: written by `npm run print-settings` -->";
const file = new URL("../docs/running-it.md", import.meta.url);

/** docs/running-it.md with its table of settings as server/configuration.ts has them. */
export function withSettings(page: string): string {
  const rows = settingNames.map((name) => `| \`${name}\` | ${describeSetting(name)} |`);
  return `${page.slice(0, page.indexOf(mark) + mark.length)}\n\n| setting | means |\n|---|---|\n${rows.join("\n")}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(file, withSettings(readFileSync(file, "utf8")));
}
