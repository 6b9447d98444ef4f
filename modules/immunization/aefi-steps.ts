import type { Confidence } from "../schedules/programme.ts";
import type { AefiClass, aefiSources } from "./aefi-signs.ts";

/*
 * What follows a severe or serious event, and by when, counted from the moment at which its report reached the house.
 * A minor one has no such steps: it is counted once a month.
 */

interface StepLine {
  readonly step: string;
  /** Hours from the report; 0: at once. */
  readonly withinHours: number;
  readonly sources: readonly (keyof typeof aefiSources)[];
  readonly confidence: Confidence;
}

export const aefiStepLines = [
  { step: "medical-officer", withinHours: 0, sources: ["training"], confidence: "B" },
  // "Within 24 hours" in one, "24 to 48" in the other: the shorter one.
  { step: "district", withinHours: 24, sources: ["training", "reporting"], confidence: "B" },
  { step: "preliminary", withinHours: 10 * 24, sources: ["reporting", "secretariat"], confidence: "A" },
  { step: "final", withinHours: 70 * 24, sources: ["reporting", "secretariat"], confidence: "A" },
] as const satisfies readonly StepLine[];

export type AefiStep = (typeof aefiStepLines)[number]["step"];
/** What whoever follows it up says; the medical officer's look is an act of its own. */
export const followUps = ["district", "preliminary", "final", "closed"] as const;

export interface StepStanding {
  readonly step: AefiStep;
  /** As an ISO moment. */
  readonly dueAt: string;
  readonly takenAt: string | null;
  /** Not taken, and its time is over; or taken after that. At once means: late from the first moment on. */
  readonly late: boolean;
}

/**
 * Where an event stands on its way.
 *
 * @param reportedAt an ISO moment, as `now` and the moments of what was taken
 */
export function stepsOf(
  { class: is, reportedAt }: { readonly class: AefiClass; readonly reportedAt: string },
  taken: readonly { readonly step: string; readonly at: string }[],
  now: string,
): readonly StepStanding[] {
  if (is === "minor") return [];
  const closedAt = taken.find(({ step }) => step === "closed")?.at ?? null;
  return aefiStepLines.flatMap(({ step, withinHours }) => {
    const takenAt = taken.find((one) => one.step === step)?.at ?? null;
    // What was not taken by the close is asked for no more.
    if (takenAt === null && closedAt !== null) return [];
    const dueAt = new Date(Date.parse(reportedAt) + withinHours * 3_600_000).toISOString();
    // Nobody answers at the very moment: a look on the same hour is not late.
    const grace = withinHours === 0 ? 3_600_000 : 0;
    const until = Date.parse(dueAt) + (takenAt === null ? 0 : grace);
    return [{ step, dueAt, takenAt, late: Date.parse(takenAt ?? now) > until }];
  });
}

/** The next one to be taken; null: nothing is open. */
export const nextStepOf = (steps: readonly StepStanding[]): StepStanding | null =>
  steps.find(({ takenAt }) => takenAt === null) ?? null;
