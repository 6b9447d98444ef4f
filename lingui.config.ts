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

/** A patient's phone; and what a worker opens on theirs, shared screens among it. */
const onThePhone = [
  "web/field/*",
  "web/screens/phone/**",
  // A worker's door stands before the rest of theirs.
  "web/worker/worker-door.tsx",
  "web/worker/worker-pin.tsx",
  "web/screens/sign-in/sign-in-form.tsx",
  "web/text/refusals-at-the-door.ts",
  "web/ui/button.tsx",
  "web/ui/field.tsx",
  "web/ui/text-field.tsx",
];
/** Its pages of many words bring them along: the first screen has no room for them. */
const laterOnThePhone = [
  "web/screens/phone/food/**",
  "web/screens/phone/speaking/**",
  "web/screens/phone/symptoms/**",
  "web/text/foods.ts",
  "web/text/symptoms.ts",
];
const inTheCaseload = [
  "web/worker/**",
  "web/screens/caseload/**",
  "web/screens/doses/**",
  "web/screens/sign-in/**",
  "web/screens/language-switch.tsx",
  "web/screens/theme-select.tsx",
  "web/screens/certificates/certificate-panel.tsx",
  "web/screens/certificates/show-certificate.tsx",
  "web/screens/children/*.tsx",
  "web/screens/children/identity/**",
  "web/screens/children/register/**",
  "web/screens/diagnosis/unread.tsx",
  "web/screens/patients/person-line.tsx",
  "web/screens/symptoms/add-report.tsx",
  "web/screens/patients/symptom-facts.tsx",
  "web/screens/patients/body/body-fields.tsx",
  "web/screens/patients/body/body-mass.tsx",
  "web/screens/patients/history/history-fields.tsx",
  "web/screens/patients/identity/**",
  "web/screens/patients/page/page-head.tsx",
  "web/screens/patients/register/**",
  "web/app/unopened.tsx",
  "web/text/children.ts",
  "web/text/doses.ts",
  "web/text/people.ts",
  "web/text/refusals-at-the-door.ts",
  "web/text/refusals-in-the-field.ts",
  "web/text/cards.ts",
  "web/text/certificates.ts",
  "web/screens/leads/**",
  "web/text/outreach.ts",
  "web/text/refusals-of-outreach.ts",
  "web/text/refusals-of-cards.ts",
  "web/text/refusals-of-certificates.ts",
  "web/text/refusals-of-children.ts",
  "web/text/refusals-of-immunization.ts",
  "web/text/refusals-of-sessions.ts",
  "web/text/sessions.ts",
  "web/text/tasks.ts",
  "web/text/schedule-reasons.ts",
  "web/text/schedules.ts",
  "web/text/symptoms.ts",
  "web/text/immunization.ts",
  "web/text/aefi.ts",
  "web/ui/*.tsx",
];
/** The schedules in words: nobody needs them before that page is opened. */
const ofVaccines = ["web/screens/vaccines/**", "web/text/schedule-texts.ts", "web/text/vaccines.ts"];
/** How a child grows, and what they eat: as the schedules, on a phone and at a desk. */
const ofGrowth = [
  "web/screens/growth/**",
  "web/screens/nutrition/plate.tsx",
  "web/text/foods.ts",
  "web/text/growth.ts",
];
/** A finder's pages, and what of a worker's stands in them. */
const ofFinder = [
  "web/finder/**",
  "web/screens/finder/**",
  "web/screens/phone/speaking/**",
  "web/worker/not-heard-yet.tsx",
  "web/worker/sign-in-again.tsx",
  "web/worker/worker-menu.tsx",
  "web/screens/language-switch.tsx",
  "web/screens/theme-select.tsx",
  "web/app/unopened.tsx",
  "web/ui/dialog.tsx",
  "web/ui/menu.tsx",
  "web/ui/page-frame.tsx",
];
const onlyOnPhones = [
  "web/field/**",
  "web/finder/**",
  "web/verify/**",
  "web/worker/**",
  "web/screens/phone/**",
  "web/screens/caseload/**",
  "web/screens/finder/**",
];

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "hi"],
  catalogs: [
    { path: "<rootDir>/web/text/{locale}/door", include: atTheDoor },
    {
      path: "<rootDir>/web/text/{locale}/messages",
      include: ["web"],
      exclude: [
        ...["web/built/**", "**/*.test.ts", ...atTheDoor, ...onlyOnPhones, ...ofVaccines],
        ...["web/screens/growth/**", "web/text/growth.ts"],
      ],
    },
    { path: "<rootDir>/web/text/{locale}/field", include: onThePhone, exclude: ["**/*.test.ts", ...laterOnThePhone] },
    { path: "<rootDir>/web/text/{locale}/field-later", include: laterOnThePhone, exclude: ["**/*.test.ts"] },
    { path: "<rootDir>/web/text/{locale}/vaccines", include: ofVaccines, exclude: ["**/*.test.ts"] },
    { path: "<rootDir>/web/text/{locale}/growth", include: ofGrowth, exclude: ["**/*.test.ts"] },
    { path: "<rootDir>/web/text/{locale}/finder", include: ofFinder, exclude: ["**/*.test.ts"] },
    {
      path: "<rootDir>/web/text/{locale}/verify",
      include: ["web/verify/**", "web/text/schedules.ts"],
      exclude: ["**/*.test.ts"],
    },
    { path: "<rootDir>/web/text/{locale}/caseload", include: inTheCaseload, exclude: ["**/*.test.ts"] },
  ],
  // Line numbers would change a catalogue whenever somebody moves a line of code.
  format: "po",
  formatOptions: { lineNumbers: false },
  compileNamespace: "ts",
  orderBy: "origin",
});
