import type { Given, Verdict, VerdictReason } from "./assessment.ts";
import { faultOf } from "./evaluate-dose.ts";
import type { History } from "./history.ts";
import type { Series, TargetDose } from "./schedule.ts";
import { maySkip } from "./skip.ts";
import { placeAfter, startWalk, type Walk } from "./walk.ts";

/**
 * Judges the doses against one antigen by one of its series, in order: each dose is held against the
 * target dose that is open, and only one that satisfies it moves the series on (CDSi 4.4).
 */
export function walkSeries(
  series: Series,
  doses: readonly Given[],
  history: History,
  isComplete: Walk["isComplete"],
): Walk {
  const walk = startWalk(series, history, isComplete);
  for (const given of doses) {
    const { doses: targets } = series;
    if (given.dose.substandard) {
      const target = targets[placeAfter(series, walk.behind)] ?? null;
      judge(walk, given, target, "sub-standard", { is: "substandard" });
      continue;
    }
    const at = passOver(walk, given);
    const target = at === null ? undefined : targets[at];
    if (at === null || !target) {
      judge(walk, given, null, "extraneous", { is: "series-complete" });
      continue;
    }
    const fault = faultOf(given, target, walk);
    if (!fault) walk.behind.push({ at, given });
    judge(walk, given, target, verdictFor(fault), fault);
    if (fault?.is === "inadvertent") walk.inadvertent.push(given);
    else if (fault?.is !== "too-old") walk.previous = { given, target };
  }
  return walk;
}

/** The place of the target dose a dose is held against: those it does not need are passed over first. */
function passOver(walk: Walk, given: Given): number | null {
  const { series, behind } = walk;
  for (;;) {
    const at = placeAfter(series, behind);
    const target = series.doses[at];
    if (!target) return null;
    if (!maySkip(target, walk, { context: "evaluation", on: given.on, before: given.order })) return at;
    // A last dose that comes again stays open: what is needless this time may be wanted the next.
    if (at === behind.at(-1)?.at && at === series.doses.length - 1) return null;
    behind.push({ at, given: null });
  }
}

function verdictFor(fault: VerdictReason | null): Verdict {
  if (!fault) return "valid";
  return fault.is === "too-old" ? "extraneous" : "not-valid";
}

function judge(
  { evaluations, verdicts }: Walk,
  given: Given,
  target: TargetDose | null,
  verdict: Verdict,
  reason: VerdictReason | null,
) {
  verdicts[given.order] = verdict;
  evaluations.push({ given, target, verdict, reason });
}
