import { createHash } from "node:crypto";
import type * as z from "zod/mini";
import type { MissedReason } from "../modules/adherence/dose.ts";
import type { DemoPatient, DoseOfDay, Step } from "./patient.ts";
import { type Habit, type Treated, treatedPeople } from "./treated-people.ts";

/** The words a worker would find, whoever it is. */
const reasons: readonly z.infer<typeof MissedReason>[] = ["side-effects", "away", "forgot", "no-medicine"];

/**
 * What was said of one day; the same each time it is asked.
 *
 * @param day of the treatment, beginning with 1
 * @param daysLeft until today, or until the treatment ended
 */
function doseOf(habit: Habit, name: string, day: number, daysLeft: number): DoseOfDay | null {
  const chance = luck(`${name} ${day}`);
  if (habit === "no-word" || (habit === "fell-silent" && (day > 26 || (daysLeft < 7 && day > 20)))) return null;
  const [told, missed, nothing] = shares[habit];
  if (chance < nothing) return null;
  if (chance < nothing + missed) return { missed: reasons[day % reasons.length] ?? "other" };
  return chance < nothing + missed + told ? "told" : "seen";
}

/** Of a hundred days: told, missed, nobody spoke of it; the rest were seen. */
const shares: Readonly<Record<Habit, readonly [told: number, missed: number, nothing: number]>> = {
  "every-day": [9, 0, 0],
  steady: [8, 2, 3],
  told: [46, 4, 9],
  gaps: [14, 9, 11],
  "fell-silent": [10, 3, 4],
  "no-word": [0, 0, 100],
};

/** 0 to 99, from letters and nothing else; neighbouring days have nothing to do with each other. */
function luck(of: string): number {
  return createHash("sha256").update(of).digest().readUInt32BE() % 100;
}

/** Their whole story, in the steps of which the demo is made. */
function storyOf(one: Treated, at: number): DemoPatient {
  const { startedDaysAgo, habit, smears = [], continued, closed, sputum, filmed = [] } = one;
  const ago = (day: number) => startedDaysAgo - (day - 1);
  const registered = startedDaysAgo + 4;
  const steps: Step[] = [
    {
      is: "x-ray",
      film: "infiltration-mass.png",
      report: "Patch in the right lung. Read by the technician, not by a radiologist.",
      daysAgo: registered - 1,
    },
    { is: "result", finding: { test: "smear", found: at % 2 === 0 ? "2+" : "1+" }, daysAgo: registered - 1 },
    { is: "result", finding: { test: "truenat", found: "found-rif-sensitive" }, daysAgo: registered - 2 },
    { is: "decision", decided: "confirmed", note: null, daysAgo: registered - 3 },
    { is: "treatment", daysAgo: startedDaysAgo },
    ...smears.map(([day, found]): Step => ({ is: "result", finding: { test: "smear", found }, daysAgo: ago(day) })),
  ];
  if (continued) {
    steps.push({ is: "weight", weightKg: continued.weightKg, daysAgo: ago(continued.day) });
    steps.push({ is: "phase", daysAgo: ago(continued.day) });
  }
  // Today is left for whoever tries the demo.
  const days = Math.min(courseDoses, startedDaysAgo, (closed?.day ?? Number.POSITIVE_INFINITY) - 1);
  for (let day = 1; day <= days; day += 1) {
    const dose = doseOf(habit, one.name, day, startedDaysAgo - day);
    const film = filmed.find(([daysAgo]) => daysAgo === ago(day));
    if (film) {
      const [daysAgo, verdict] = film;
      steps.push({ is: "clip", clip: verdict === "too-dark" ? "too-dark.webm" : "dose-taken.webm", verdict, daysAgo });
    } else if (dose !== null) steps.push({ is: "dose", dose, daysAgo: ago(day) });
  }
  if (sputum) {
    const { daysAgo } = sputum;
    steps.push({ is: "asked", tests: ["smear", "culture"], purpose: "follow-up", collected: true, daysAgo });
    if (sputum.is === "in-the-lab") steps.push({ is: "received", daysAgo: daysAgo - 1 });
  }
  if (closed) steps.push({ is: "close", outcome: closed.outcome, why: closed.why ?? null, daysAgo: ago(closed.day) });
  const { name, sex, age, village, heightCm, weightKg, facility } = one;
  return {
    name,
    sex,
    age,
    village,
    heightCm,
    weightKg,
    facility,
    phone: `90000200${String(at + 10)}`,
    landmark: null,
    supporter: null,
    symptoms: ["cough-two-weeks", "weight-loss"],
    has: [],
    earlierTb: "never",
    agreesToVideo: filmed.length > 0,
    daysAgo: registered,
    // Day by day; of one day as they stand above.
    steps: steps.toSorted((a, b) => b.daysAgo - a.daysAgo),
  };
}

/** Of the demo's one regimen. */
const courseDoses = 168;

export const treatedPatients: readonly DemoPatient[] = treatedPeople.map(storyOf);
