import { defineConfig } from "@lingui/cli";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "hi"],
  catalogs: [
    { path: "<rootDir>/web/text/{locale}/messages", include: ["web"], exclude: ["web/built/**", "**/*.test.ts"] },
  ],
  // Line numbers would change a catalogue whenever somebody moves a line of code.
  format: "po",
  formatOptions: { lineNumbers: false },
  compileNamespace: "ts",
  orderBy: "origin",
});
