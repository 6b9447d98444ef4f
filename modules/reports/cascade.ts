import * as z from "zod/mini";
import type { Stands } from "../diagnosis/standing.ts";
import type { openStates } from "../laboratory/request.ts";
import { type Outcome, outcomes } from "../treatment/outcome.ts";

/*
 * The cascade of a cohort: everybody registered in a period, each in one place.
 *
 *   registered → tested → confirmed → started → completed
 *
 * A person stands at the last step that they reached, with the reason why they are not at the next
 * one. Whoever is at a later step counts at each before it, so the numbers only fall, and the people
 * between two steps add up to what was lost there. Some come further without a test, by an X-ray and
 * a doctor's judgement: they are counted beside the step "tested" and not hidden in it.
 *
 * Whoever has a treatment stands where it stands. Whoever was treated before and is confirmed anew
 * stands among the confirmed, because that is what happened to them last; a result alone, or a
 * doctor who is asked again, does not take the outcome of a treatment away.
 *
 * Before treatment the nearest hindrance is the reason. Without a result that is the specimen on its
 * way to one; with a result it is the doctor. A death before treatment has no record of its own: it
 * is known where a laboratory's request was cancelled for it, and stands only while nothing newer is
 * asked for.
 */

export const cascadeSteps = ["registered", "tested", "confirmed", "started", "completed"] as const;
export const CascadeStep = z.enum(cascadeSteps);
export type CascadeStep = z.infer<typeof CascadeStep>;

/** Why somebody is where they are, the earliest on the way first. "not-tb" is no loss. */
export const cascadeReasons = [
  "nothing-sent",
  "specimen-to-collect",
  "specimen-on-the-way",
  "in-the-laboratory",
  "specimen-rejected",
  "declined-test",
  "waits-for-doctor",
  "more-asked-for",
  "not-tb",
  "died-before-start",
  "waits-a-week",
  "waits-a-month",
  "waits-longer",
  "on-treatment",
  ...outcomes,
] as const;
export const CascadeReason = z.enum(cascadeReasons);
export type CascadeReason = z.infer<typeof CascadeReason>;

/** How long somebody has been confirmed and not started: up to 7 days, up to 30, longer. */
export const startWaits = ["waits-a-week", "waits-a-month", "waits-longer"] as const;

export interface CascadeFacts {
  /** A result of a test stands. */
  readonly tested: boolean;
  readonly stands: Stands;
  /** The open request of theirs that is furthest from a result; null: none is open. */
  readonly laboratory: (typeof openStates)[number] | null;
  /** Why the last request that was given up for a reason of theirs was given up. */
  readonly gaveUp: "died" | "patient-declined" | null;
  /** Their newest treatment: open, or how it ended; null: none began. */
  readonly treatment: "open" | Outcome | null;
  /** Confirmed, and no treatment has begun since; null: not so. */
  readonly waits: (typeof startWaits)[number] | null;
}

export interface CascadePlace {
  readonly step: CascadeStep;
  readonly because: CascadeReason;
}

export function placeInCascade(facts: CascadeFacts): CascadePlace {
  const { tested, stands, laboratory, gaveUp, treatment, waits } = facts;
  if (treatment !== null && waits === null) return placeByTreatment(treatment);
  const died = gaveUp === "died" && laboratory === null;
  if (waits !== null || stands === "confirmed") {
    return { step: "confirmed", because: died ? "died-before-start" : (waits ?? "waits-a-week") };
  }
  const step = tested ? "tested" : "registered";
  if (died) return { step, because: "died-before-start" };
  if (stands === "not-tb") return { step, because: "not-tb" };
  return { step, because: tested ? withResult(facts) : withoutResult(facts) };
}

function placeByTreatment(treatment: "open" | Outcome): CascadePlace {
  if (treatment === "open") return { step: "started", because: "on-treatment" };
  const well = treatment === "cured" || treatment === "completed";
  return { step: well ? "completed" : "started", because: treatment };
}

const laboratoryReasons = {
  "collect-again": "specimen-rejected",
  "to-collect": "specimen-to-collect",
  "on-the-way": "specimen-on-the-way",
  "in-the-lab": "in-the-laboratory",
} as const satisfies Record<(typeof openStates)[number], CascadeReason>;

function withoutResult({ stands, laboratory, gaveUp }: CascadeFacts): CascadeReason {
  if (laboratory !== null) return laboratoryReasons[laboratory];
  if (gaveUp === "patient-declined") return "declined-test";
  if (stands === "nothing-yet") return "nothing-sent";
  return stands === "more-asked-for" ? "more-asked-for" : "waits-for-doctor";
}

function withResult({ stands, laboratory, gaveUp }: CascadeFacts): CascadeReason {
  if (stands !== "more-asked-for") return "waits-for-doctor";
  if (laboratory !== null) return laboratoryReasons[laboratory];
  return gaveUp === "patient-declined" ? "declined-test" : "more-asked-for";
}

/** So many people with the same facts. */
export interface CascadeGroup extends CascadeFacts {
  readonly people: number;
}

export interface Cascade {
  /** All five, in their order; `untested`: how many of those at "tested" have no result. */
  readonly steps: readonly { readonly step: CascadeStep; readonly people: number; readonly untested: number }[];
  /** Only where somebody stands; in the order of steps, and at one step the most people first. */
  readonly places: readonly (CascadePlace & { readonly people: number })[];
}

/** Counts groups into the cascade: the people of all places add up to those who were registered. */
export function cascadeOf(groups: readonly CascadeGroup[]): Cascade {
  const at = groups.map((group) => ({ ...placeInCascade(group), people: group.people, tested: group.tested }));
  const reached = (step: CascadeStep) =>
    at.filter((one) => cascadeSteps.indexOf(one.step) >= cascadeSteps.indexOf(step));
  const steps = cascadeSteps.map((step) => {
    const untested = step === "tested" ? sum(reached(step).filter(({ tested }) => !tested)) : 0;
    return { step, people: sum(reached(step)), untested };
  });
  const places = cascadeSteps.flatMap((step) =>
    cascadeReasons
      .map((because) => ({
        step,
        because,
        people: sum(at.filter((one) => one.step === step && one.because === because)),
      }))
      .filter(({ people }) => people > 0)
      .toSorted((a, b) => b.people - a.people),
  );
  return { steps, places };
}

const sum = (counted: readonly { readonly people: number }[]) => counted.reduce((all, { people }) => all + people, 0);
