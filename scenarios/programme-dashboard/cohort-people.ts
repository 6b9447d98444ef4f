import type { DemoPatient, Step } from "../../demo-district/patient.ts";
import { confirmed, culture, inOrder, result, smear, usual } from "../../demo-district/steps.ts";

/*
 * A cohort whose numbers are counted on the fingers. Nobody here exists.
 *
 *   registered 13 → tested 10 → confirmed 8 → started 6 → cured or completed 0
 *
 * Of the six who started 100 days ago the culture of five was positive. Converted: one on day 30, one
 * on day 60; one died on day 45; two are watched until today, one of them with a single negative.
 */

const film = (daysAgo: number): Step => ({
  is: "x-ray",
  film: "infiltration-mass.png",
  report: "Patch in the right lung. Read by the technician, not by a radiologist.",
  daysAgo,
});
const asked = (daysAgo: number, collected: boolean): Step => ({
  is: "asked",
  tests: ["truenat"],
  purpose: "diagnosis",
  collected,
  daysAgo,
});
/** Found and confirmed, as for first-line treatment. */
const found = (daysAgo: number): readonly Step[] => [
  film(daysAgo + 1),
  smear(daysAgo + 1, "2+"),
  result(daysAgo + 1, { test: "truenat", found: "found-rif-sensitive" }),
  confirmed(daysAgo),
];
const startedDaysAgo = 100;
const onDay = (day: number) => startedDaysAgo - day;
const started = (...more: readonly Step[]): readonly Step[] =>
  inOrder([
    culture(startedDaysAgo + 2, "positive"),
    ...found(startedDaysAgo + 1),
    { is: "treatment", daysAgo: startedDaysAgo },
    ...more,
  ]);

const stories: readonly (readonly [name: string, registeredDaysAgo: number, steps: readonly Step[]])[] = [
  ["Aarti Kumari", 5, []],
  ["Bina Devi", 5, [asked(4, false)]],
  ["Chandan Ram", 9, [asked(8, true), { is: "received", daysAgo: 7 }, { is: "sent-back", why: "leaked", daysAgo: 6 }]],
  ["Dilip Sao", 6, [film(4), smear(4, "1+")]],
  ["Esha Tirkey", 12, [film(10), smear(10, "negative"), { is: "decision", decided: "not-tb", note: null, daysAgo: 9 }]],
  ["Farida Bano", 6, found(3)],
  ["Gopal Munda", 24, found(20)],
  ["Hema Oraon", 110, started(culture(onDay(30), "negative"), culture(onDay(40), "negative"))],
  ["Ishwar Lal", 110, started(culture(onDay(60), "negative"), culture(onDay(70), "negative"))],
  ["Jamuna Devi", 110, started({ is: "close", outcome: "died", why: null, daysAgo: onDay(45) })],
  ["Karan Besra", 110, started()],
  ["Lalita Soren", 110, started(culture(onDay(60), "negative"))],
  ["Madan Hansda", 110, started().filter((step) => !(step.is === "result" && step.finding.test === "culture"))],
];

export const cohortPeople: readonly DemoPatient[] = stories.map(([name, daysAgo, steps], at) => ({
  ...usual,
  name,
  facility: "CHC Belapur",
  sex: at % 2 === 0 ? "female" : "male",
  age: 30 + at,
  phone: `90000900${String(at).padStart(2, "0")}`,
  village: "Belapur, ward 5",
  heightCm: 158,
  weightKg: 46,
  daysAgo,
  steps,
}));
