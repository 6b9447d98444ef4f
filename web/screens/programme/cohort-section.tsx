import "./cohort.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { awaited, type Awaited } from "../../../modules/reports/survival.ts";
import { useDoseDay } from "../patients/today.ts";
import { CascadePanel } from "./cascade-panel.tsx";
import { CohortChoosers } from "./cohort-choosers.tsx";
import { NotRead } from "./not-read.tsx";
import { SurvivalPanel } from "./survival-panel.tsx";
import { type AskedCohort, cohortFrom, useCascade, useSurvival, withCohort } from "./use-cohort.ts";
import type { Dashboard } from "./use-programme.ts";

interface CohortSectionProps {
  readonly facilities: Dashboard["facilities"];
  readonly asked: URLSearchParams;
  readonly onGo: (address: string) => void;
}

/** What became of those who came in a period: the way to cure, and how long it took. */
export function CohortSection({ facilities, asked, onGo }: CohortSectionProps) {
  const { t } = useLingui();
  const id = useId();
  const today = useDoseDay();
  const cohort = cohortFrom(asked);
  const cascade = useCascade(cohort, today);
  const query = withCohort(new URLSearchParams(), cohort);
  return (
    <section className="cohort" aria-labelledby={id}>
      <header className="cohort-head">
        <h2 id={id}>
          <Trans>What became of them</Trans>
        </h2>
        <CohortChoosers
          {...{ today, facilities, cohort }}
          onChoose={(chosen) => onGo(`/programme${withCohort(asked, chosen)}`)}
        />
      </header>
      <NotRead
        error={cascade.error}
        shownFrom={cascade.data ? cascade.dataUpdatedAt : null}
        working={cascade.isFetching}
        onAgain={() => void cascade.refetch()}
      >
        <Trans>The numbers could not be loaded. They come by themselves when the network is back.</Trans>
      </NotRead>
      {cascade.isPending && (
        <div className="cohort-waits skeleton" role="status" aria-label={t`The numbers are loading`} />
      )}
      {cascade.data && <CascadePanel cascade={cascade.data} query={query} onGo={onGo} />}
      <div className="cohort-curves">
        {awaited.map((what) => (
          <Curve key={what} what={what} cohort={cohort} today={today} />
        ))}
      </div>
    </section>
  );
}

interface CurveProps {
  readonly what: Awaited;
  readonly cohort: AskedCohort;
  readonly today: CalendarDay;
}

/** Where it cannot be read the notice above says so already. */
function Curve({ what, cohort, today }: CurveProps) {
  const { data } = useSurvival(what, cohort, today);
  return data ? <SurvivalPanel what={what} survival={data} /> : null;
}
