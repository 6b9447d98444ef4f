import { useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { inLanguage } from "../../text/language.ts";
import { FilterSelect } from "../../ui/select-field.tsx";
import { usePlaces } from "../administration/facilities/use-facilities.ts";
import { useAtHand } from "../at-hand.ts";
import { type AreaRow, areasWithin } from "./areas-within.ts";
import { daysOf, type Period, periodFrom, quartersUntil } from "./period.ts";
import type { AskedCohort } from "./use-cohort.ts";
import type { FacilityRow } from "./use-programme.ts";

interface CohortChoosersProps {
  readonly today: CalendarDay;
  readonly facilities: readonly FacilityRow[];
  readonly cohort: AskedCohort;
  readonly onChoose: (cohort: AskedCohort) => void;
}

export function CohortChoosers({ today, facilities, cohort, onChoose }: CohortChoosersProps) {
  const { t } = useLingui();
  const { language } = useAtHand();
  const nameOf = usePeriodName();
  const areas = useMyAreas();
  const named = (place: AreaRow | FacilityRow) => ({ value: place.placeId, words: inLanguage(language, place).first });
  const groups = [
    // One area alone is all of mine.
    { words: t`Areas`, choices: areas.length > 1 ? areas.map(named) : [] },
    { words: t`Facilities`, choices: facilities.map(named) },
  ].filter(({ choices }) => choices.length > 0);
  const quarters = quartersUntil(today);
  const listed = quarters.includes(cohort.period) || cohort.period === "year" || cohort.period === "all";
  const periods: Period[] = ["year", ...quarters, ...(listed ? [] : [cohort.period]), "all"];
  return (
    <div className="cohort-choosers">
      <FilterSelect
        label={t`Period`}
        value={cohort.period}
        choices={periods.map((period) => ({ value: period, words: nameOf(period, today) }))}
        onChange={(period) => onChoose({ ...cohort, period: periodFrom(period) })}
      />
      {groups.length > 0 && (
        <FilterSelect
          label={t`Place`}
          none={t`All places`}
          value={cohort.placeId ?? ""}
          choices={groups}
          onChange={(placeId) => onChoose({ ...cohort, placeId: placeId === "" ? null : placeId })}
        />
      )}
    </div>
  );
}

/** "Oct – Dec 2026": a quarter by its months, since nobody agrees where a year of quarters begins. */
export function usePeriodName(): (period: Period, today: CalendarDay) => string {
  const { t, i18n } = useLingui();
  return (period, today) => {
    if (period === "year") return t`Last 12 months`;
    const { from, to } = daysOf(period, today);
    if (from === undefined || to === undefined) return t`All years`;
    const month = (day: CalendarDay, more: Intl.DateTimeFormatOptions) =>
      i18n.date(new Date(day), { month: "short", timeZone: "UTC", ...more });
    return `${month(from, {})} – ${month(to, { year: "numeric" })}`;
  };
}

function useMyAreas(): readonly AreaRow[] {
  const { actor } = useAtHand();
  const { data } = usePlaces();
  const mine = actor.assignments
    .filter(({ role }) => role === "doctor" || role === "supervisor")
    .map(({ place }) => place);
  return data ? areasWithin(data, mine) : [];
}
