import { defineConfig } from "@lingui/cli";

/** What is said before anybody has signed in comes with the first screen, in both languages; the rest behind it. */
const atTheDoor = [
  "web/app/console.tsx",
  "web/app/unopened.tsx",
  "web/screens/language-switch.tsx",
  "web/screens/theme-select.tsx",
  "web/screens/sign-in/**",
  "web/text/refusals-at-the-door.ts",
  "web/ui/button.tsx",
  "web/ui/dialog.tsx",
  "web/ui/field.tsx",
  "web/ui/menu.tsx",
  "web/ui/page-frame.tsx",
  "web/ui/text-field.tsx",
];

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "hi"],
  catalogs: [
    { path: "<rootDir>/web/text/{locale}/door", include: atTheDoor },
    {
      path: "<rootDir>/web/text/{locale}/messages",
      include: ["web"],
      exclude: ["web/built/**", "**/*.test.ts", ...atTheDoor],
    },
  ],
  // Line numbers would change a catalogue whenever somebody moves a line of code.
  format: "po",
  formatOptions: { lineNumbers: false },
  compileNamespace: "ts",
  orderBy: "origin",
});
