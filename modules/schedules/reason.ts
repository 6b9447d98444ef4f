/*
 * Why a day, why a refusal: a code and what is filled in, which a catalogue says as one plain sentence
 * (`web/text/say-schedule.ts`). `dose` and `other` are doses of the programme ("OPV-2"), `vaccine` a
 * vaccine code, `day` a calendar day, `count` and `unit` a length of time.
 */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Where a day comes from. */
export const dayReasons = ["at-age", "after-dose", "after-dose-not-counted", "apart-from-live", "after-last"] as const;

/** Why a dose that was given does not count. */
export const refusalReasons = [
  "too-young",
  "too-soon",
  "too-old",
  "too-near-live",
  "course-of-other-vaccine",
  "spoilt",
  "before-birth",
  "after-today",
  "day-not-known",
  "not-shown",
] as const;

/** Why it is more than was asked for. */
export const extraReasons = ["course-complete", "not-in-schedule"] as const;

/** Why a dose of the programme will not be given, or not yet. */
export const restReasons = [
  "past-limit",
  "no-time-left",
  "course-ended",
  "waits-for",
  "replaced",
  "fewer-doses",
  "girls-only",
  "je-endemic-only",
] as const;

export const reasonCodes = [...dayReasons, ...refusalReasons, ...extraReasons, ...restReasons] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export const because = (code: ReasonCode, params: Reason["params"] = {}): Reason => ({ code, params });
