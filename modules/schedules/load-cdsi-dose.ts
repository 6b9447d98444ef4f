import type { CdsiCondition, CdsiDose, CdsiInterval, CdsiSkip, CdsiVaccine } from "./cdsi-tables.ts";
import { boundsOf, codes, dayIn, isYes, periodOf, spanIn } from "./cdsi-words.ts";
import { longAgo, neverMore } from "./day-number.ts";
import type { DoseVaccine, IntervalRule, IntervalStart, Skip, SkipCondition, TargetDose } from "./schedule.ts";
import { type Span, spanOf } from "./span.ts";

/** CDSi reads a limit that is missing as 1 January 1900: whatever lies below the minimum is grace. */
const anyTime: Span = { months: 0, days: -100_000 };

export function doseOf(dose: CdsiDose): TargetDose {
  const season = dose.seasonalRecommendation;
  return {
    number: Number(dose.doseNumber.replace(/^Dose /, "")),
    code: null,
    ages: dose.age.map((age) => ({
      absoluteMin: spanIn(age.absMinAge) ?? anyTime,
      min: spanIn(age.minAge),
      earliestRecommended: spanIn(age.earliestRecAge),
      latestRecommended: spanIn(age.latestRecAge),
      max: spanIn(age.maxAge),
      inForce: periodOf(age.effectiveDate, age.cessationDate),
    })),
    intervals: dose.interval.map(intervalOf),
    allowableIntervals: dose.allowableInterval ? [intervalOf(dose.allowableInterval)] : [],
    preferable: dose.preferableVaccine.map(vaccineOf),
    allowable: dose.allowableVaccine.map(vaccineOf),
    inadvertent: new Set(dose.inadvertentVaccine.map(({ cvx }) => cvx)),
    skips: dose.conditionalSkip.map(skipOf),
    season: season ? periodOf(season.startDate, season.endDate) : null,
    recurring: isYes(dose.recurringDose),
  };
}

function intervalOf(interval: CdsiInterval): IntervalRule {
  return {
    from: startOf(interval),
    absoluteMin: spanIn(interval.absMinInt) ?? anyTime,
    min: spanIn(interval.minInt),
    earliestRecommended: spanIn(interval.earliestRecInt),
    latestRecommended: spanIn(interval.latestRecInt),
    inForce: periodOf(interval.effectiveDate, interval.cessationDate),
    overrides: interval.intervalPriority === "override",
  };
}

function startOf({ fromPrevious, fromTargetDose, fromMostRecent, fromRelevantObs }: CdsiInterval): IntervalStart {
  if (isYes(fromPrevious)) return { is: "previous" };
  if (fromTargetDose) return { is: "target", number: Number(fromTargetDose) };
  if (fromMostRecent) return { is: "vaccines", vaccines: new Set(codes(fromMostRecent)) };
  if (fromRelevantObs) return { is: "observation", code: fromRelevantObs.code };
  throw new Error("An interval from nothing.");
}

const vaccineOf = ({ cvx, mvx, beginAge, endAge, forecastVaccineType }: CdsiVaccine): DoseVaccine => ({
  vaccine: cvx,
  maker: mvx ?? null,
  ages: boundsOf(beginAge, endAge),
  recommended: isYes(forecastVaccineType),
});

const contexts: Readonly<Record<string, Skip["at"]>> = {
  Evaluation: "evaluation",
  Forecast: "forecast",
  Both: "both",
};

function skipOf({ context, setLogic, set }: CdsiSkip): Skip {
  const at = contexts[context];
  if (!at) throw new Error(`Skipped when: "${context}"?`);
  return {
    at,
    all: setLogic === "AND",
    sets: set.map(({ conditionLogic, condition, effectiveDate, cessationDate }) => ({
      all: conditionLogic !== "OR",
      conditions: condition.map(conditionOf),
      inForce: periodOf(effectiveDate, cessationDate),
    })),
  };
}

function conditionOf(condition: CdsiCondition): SkipCondition {
  const { conditionType, beginAge, endAge, interval, seriesGroups } = condition;
  const ages = boundsOf(beginAge, endAge);
  switch (conditionType.toLowerCase()) {
    case "age":
      return { is: "age", ages };
    case "completed series":
      return { is: "completed", seriesGroups: new Set(codes(seriesGroups)) };
    case "interval":
      return { is: "interval", span: spanOf(interval ?? "") };
    case "vaccine count by age":
    case "vaccine count by date":
    case "vaccine count by date and age":
      return {
        ...{ is: "count", ages },
        vaccines: new Set(codes(condition.vaccineTypes)),
        from: dayIn(condition.startDate) ?? longAgo,
        until: dayIn(condition.endDate) ?? neverMore,
        count: Number(condition.doseCount),
        logic: logicOf(condition.doseCountLogic),
        validOnly: condition.doseType?.toLowerCase() === "valid",
      };
    default:
      throw new Error(`Skipped by: "${conditionType}"?`);
  }
}

function logicOf(text: string | undefined): "more" | "equal" | "fewer" {
  const logics = { "greater than": "more", "equal to": "equal", "less than": "fewer" } as const;
  const logic = Object.entries(logics).find(([words]) => words === text?.toLowerCase())?.[1];
  if (!logic) throw new Error(`Counted how: "${text}"?`);
  return logic;
}
