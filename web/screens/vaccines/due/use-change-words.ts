import { useLingui } from "@lingui/react/macro";
import type { Change } from "../../../../modules/schedules/changes.ts";
import type { Plan } from "../../../../modules/schedules/plan.ts";
import { doseName, sayJudged, sayPlanned, vaccineName } from "../../../../modules/schedules/sentence.ts";
import { doseStateWords } from "../../../text/schedules.ts";
import { useScheduleWords } from "../use-schedule-words.ts";

/** What the other schedule changes, in one sentence; with where the dose stands by it. */
export function useChangeWords(): (change: Change, other: Plan) => string {
  const { t, i18n } = useLingui();
  const { telling } = useScheduleWords();
  return (change, other) => {
    if ("vaccine" in change) {
      const vaccine = vaccineName(telling, change.vaccine);
      const day = change.on ? telling.day(change.on) : t`a day nobody knows`;
      if (change.is === "counts") return t`${vaccine} of ${day} would count.`;
      const judged = other.given.find(({ told }) => told.vaccine === change.vaccine && told.on === change.on);
      const why = (judged && sayJudged(telling, judged)) ?? "";
      return t`${vaccine} of ${day} would not count. ${why}`;
    }
    const dose = doseName(telling, change.dose);
    const planned = other.doses.find(({ code }) => code === change.dose);
    const said = planned ? sayPlanned(telling, planned) : "";
    switch (change.is) {
      case "added":
        return t`Added: ${said}.`;
      case "dropped":
        return t`Not asked for: ${dose}.`;
      case "state": {
        const [was, now] = [i18n._(doseStateWords[change.was]), i18n._(doseStateWords[change.now])];
        return t`${dose}: “${now}” instead of “${was}”. ${said}.`;
      }
      case "day": {
        const [was, now] = [telling.day(change.was), telling.day(change.now)];
        return t`${dose} on ${now} instead of ${was}.`;
      }
    }
  };
}
