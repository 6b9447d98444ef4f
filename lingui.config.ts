import { formatter } from "@lingui/format-po";
import type { LinguiConfig } from "@lingui/conf";

const config: LinguiConfig = {
  sourceLocale: "en",
  locales: ["en", "hi"],
  catalogs: [{ path: "<rootDir>/web/text/{locale}/messages", include: ["web"], exclude: ["web/built/**", "**/*.test.ts"] }],
  // Line numbers would change a catalogue whenever somebody moves a line of code.
  format: formatter({ lineNumbers: false }),
  compileNamespace: "ts",
  orderBy: "origin",
};

export default config;
