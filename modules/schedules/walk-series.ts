import type { Given, Verdict, VerdictReason } from "./assessment.ts";
import { faultOf } from "./evaluate-dose.ts";
import type { History } from "./history.ts";
import type { Series, TargetDose } from "./schedule.ts";
import { maySkip } from "./skip.ts";
import { startWalk, targetAfter, type Walk } from "./walk.ts";

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
    if (given.dose.substandard) {
      judge(walk, given, targetAfter(walk, walk.satisfied), "sub-standard", { is: "substandard" });
      continue;
    }
    const target = passOver(walk, given);
    if (!target) {
      judge(walk, given, null, "extraneous", { is: "series-complete" });
      continue;
    }
    const fault = faultOf(given, target, walk);
    if (!fault) walk.satisfied.push(given);
    judge(walk, given, target, verdictFor(fault), fault);
    if (fault?.is === "inadvertent") walk.inadvertent.add(given);
    else if (fault?.is !== "too-old") walk.previous = { given, target };
  }
  return walk;
}

/** The target dose a dose is held against: those it does not need are passed over first. */
function passOver(walk: Walk, given: Given): TargetDose | null {
  for (;;) {
    const target = targetAfter(walk, walk.satisfied);
    if (!target) return null;
    // Beyond the series' own doses there is nothing behind the recurring one to pass on to.
    const isRepeat = walk.satisfied.length >= walk.series.doses.length;
    if (!maySkip(target, walk, { context: "evaluation", on: given.on, before: given.order })) return target;
    if (isRepeat) return null;
    walk.satisfied.push(null);
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
