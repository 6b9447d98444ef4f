import type { Verdict } from "./clip.ts";

/*
 * Who looks at a clip, and as what. Written as a table in looks.test.ts; in words:
 *
 *   1. Nobody has looked: the next one gives the first verdict, and it counts.
 *   2. One in twenty is looked at a second time, by somebody else who does not know the first verdict.
 *      It changes no day: it says how far the first looks can be trusted.
 *   3. Where the second differs from the first on whether the dose was taken, whoever comes next, the
 *      first one or a third, settles it, and that verdict counts.
 */

export type Look = "first" | "second" | "settling";

interface Given {
  readonly look: Look;
  readonly verdict: Verdict;
  readonly by: string;
}

/** The look that a clip waits for, and who may not give it. */
interface Wanted {
  readonly look: Look;
  readonly notBy: string | null;
}

/**
 * @param given the verdicts that were not taken back, in their order
 * @param secondLook was this clip chosen for a second look?
 * @returns null: there is nothing left to say
 */
export function lookWanted(given: readonly Given[], secondLook: boolean): Wanted | null {
  const of = (look: Look) => given.findLast((one) => one.look === look);
  const first = of("first");
  if (!first) return { look: "first", notBy: null };
  const second = of("second");
  if (!second) return secondLook ? { look: "second", notBy: first.by } : null;
  const differ = (first.verdict === "accepted") !== (second.verdict === "accepted");
  return differ && !of("settling") ? { look: "settling", notBy: null } : null;
}
