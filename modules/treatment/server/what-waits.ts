import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AlertKind, Facts } from "../../alerts/alert.ts";
import { type Against, saysOf } from "../against.ts";
import { newestSays } from "../phase-end.ts";
import { phaseAfter } from "../regimen.ts";
import { daysBetween } from "./course-so-far.ts";
import { type DaysWithoutDose, lackingNow } from "./days-without-dose.ts";
import type { EpisodeSoFar } from "./episode-so-far.ts";
import { outcomesFor } from "./outcomes-for.ts";
import type { RedoseNow } from "./standing-now.ts";
import { visitsOf } from "./visits-of.ts";

/*
 * What of a treatment waits for a doctor. Facts are such that they change when there is more to see,
 * and not with each day that passes: whoever answered is not asked again tomorrow.
 */

/** The alerts that this module raises and takes down; each is about one treatment. */
export const treatmentAlerts = [
  "resistance-against-regimen",
  "still-positive",
  "long-gap",
  "sixty-days-without-dose",
  "dose-for-new-weight",
  "phase-may-end",
  "doses-complete",
  "tb-again",
  "visit-after-treatment",
] as const satisfies readonly AlertKind[];

export type Waits = Partial<Record<(typeof treatmentAlerts)[number], Facts>>;

export interface Seen {
  readonly today: CalendarDay;
  readonly without: DaysWithoutDose;
  readonly against: readonly Against[];
  readonly redose: RedoseNow | null;
}

/** Of a patient's newest treatment; of an earlier one nothing waits. */
export function whatWaits(episode: EpisodeSoFar, seen: Seen): Waits {
  if (episode.closed) return visitThatWaits(episode, seen.today);
  return {
    ...resistanceThatWaits(episode, seen),
    ...testThatWaits(episode),
    ...gapThatWaits(episode, seen),
    ...(seen.redose && {
      "dose-for-new-weight": {
        kg: seen.redose.weightKg,
        medicines: [...new Set(seen.redose.medicines.map(({ medicine }) => medicine))].toSorted(),
      },
    }),
    ...endThatWaits(episode, seen),
  };
}

/** Drugs that are taken, or on which the regimen counts; without those that were prescribed in spite of it. */
function resistanceThatWaits({ prescriptions }: EpisodeSoFar, { against }: Seen): Waits {
  const known = prescriptions.at(-1)?.withstood ?? [];
  const drugs = against
    .flatMap((one) => (one.is === "resistant" || one.is === "in-conflict" ? [one.drug] : []))
    .filter((drug) => !known.some((one) => saysOf(drug, one)));
  return drugs.length > 0 ? { "resistance-against-regimen": { drugs: drugs.toSorted() } } : {};
}

/** WHO looks at sputum that is still positive from the fourth month on. */
const fourMonths = 120;

function testThatWaits({ startedOn, followUps }: EpisodeSoFar): Waits {
  const newest = newestSays(followUps);
  const days = newest?.positive ? daysBetween(startedOn, newest.takenOn) : 0;
  return days >= fourMonths ? { "still-positive": { month: Math.floor(days / 30) } } : {};
}

const longGap = 14;

function gapThatWaits(episode: EpisodeSoFar, { today, without }: Seen): Waits {
  const gap = without.gaps.at(-1);
  if (!gap?.open) return {};
  const unknown = without.sinceLastDose.unknown > 0 ? "some" : "none";
  const lost = outcomesFor(episode, without, today).find(({ outcome }) => outcome === "lost-to-follow-up");
  if (lost?.open) return { "sixty-days-without-dose": { from: gap.from, unknown } };
  // Days on which a doctor held the treatment are no news to them.
  const days = gap.days - gap.held;
  if (days < longGap) return {};
  return { "long-gap": { from: gap.from, days: days - (days % longGap), unknown } };
}

function endThatWaits(episode: EpisodeSoFar, { without }: Seen): Waits {
  const { regimen, phases } = episode;
  const present = phases.at(-1);
  const lacking = lackingNow(episode, without);
  if (!regimen || !present || lacking.includes("doses")) return {};
  const kind = phaseAfter(regimen, present.code) ? "phase-may-end" : "doses-complete";
  return { [kind]: { lacking: [...lacking] } };
}

function visitThatWaits(episode: EpisodeSoFar, today: CalendarDay): Waits {
  // Whoever visited found TB: a doctor examines them anew, and the next treatment takes this down.
  const again = episode.visits.find(({ found }) => found === "tb-again");
  if (again) return { "tb-again": { month: Number(again.month) } };
  const visit = visitsOf(episode, today).due.findLast(({ standing }) => standing === "due" || standing === "overdue");
  return visit ? { "visit-after-treatment": { month: Number(visit.month) } } : {};
}
