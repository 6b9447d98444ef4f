import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { symptomWords } from "../../text/symptoms.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { useDoseWords } from "../treatment/use-dose-words.ts";
import type { Treatment } from "../treatment/use-treatments.ts";
import { GradeLegend, GradeMark } from "./grade-mark.tsx";
import type { Report } from "./use-symptoms.ts";
import { medicinesIn, missedIn, rowsOf, type Week, weeksOf } from "./weeks.ts";

interface SymptomGridProps {
  readonly reports: readonly Report[];
  readonly first: CalendarDay;
  /** The last day shown. */
  readonly today: CalendarDay;
  readonly treatment: Treatment | null;
  readonly days: readonly { readonly day: string; readonly state: string }[];
}

/** Week by week: what troubled them, and under it what they took and what they missed. */
export function SymptomGrid({ reports, first, today, treatment, days }: SymptomGridProps) {
  const { t, i18n } = useLingui();
  const shown = useShownDay();
  const words = useDoseWords();
  const weeks = weeksOf(first, today);
  const rows = rowsOf(reports, weeks);
  const box = useRef<HTMLElement>(null);
  // The newest weeks are what is looked at first.
  useLayoutEffect(() => {
    if (box.current) box.current.scrollLeft = box.current.scrollWidth;
  }, []);
  if (rows.length === 0) return null;
  const medicines = treatment ? [...medicinesIn(treatment.prescriptions, weeks, today)] : [];
  const missed = missedIn(days, weeks);
  const range = ({ from, until }: Week) => {
    const [begins, ends] = [shown(from), shown(until)];
    return t`${begins} to ${ends}`;
  };
  return (
    <>
      {/* Of half a year there are more weeks than a phone is wide: only this box is pushed sideways. */}
      <section ref={box} className="symptoms-weeks" aria-label={t`What troubled them by week`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Week</Trans>
              </th>
              {weeks.map((week) => (
                <th key={week.number} scope="col" title={range(week)}>
                  {i18n.number(week.number)}
                  <span className="only-heard"> {range(week)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, worst }) => (
              <Row key={code} name={i18n._(symptomWords[code])} weeks={weeks}>
                {(at) => {
                  const how = worst[at] ?? null;
                  return how && <GradeMark how={how} />;
                }}
              </Row>
            ))}
          </tbody>
          {medicines.length > 0 && (
            <tbody className="symptoms-beside">
              {medicines.map(([medicine, taken]) => (
                <Row key={medicine} name={words.name(medicine)} weeks={weeks}>
                  {(at) =>
                    taken[at] !== "none" && (
                      <span className={`symptoms-bar symptoms-bar-${taken[at]}`}>
                        <span className="only-heard">{taken[at] === "part" ? t`on some days` : t`prescribed`}</span>
                      </span>
                    )
                  }
                </Row>
              ))}
              <Row name={t`Doses missed`} weeks={weeks}>
                {(at) => {
                  const count = missed[at] ?? 0;
                  if (count === 0) return null;
                  return (
                    <span className="symptoms-missed">
                      <i className="shape shape-overdue" aria-hidden="true" />
                      {i18n.number(count)}
                    </span>
                  );
                }}
              </Row>
            </tbody>
          )}
        </table>
      </section>
      <GradeLegend />
    </>
  );
}

interface RowProps {
  readonly name: string;
  readonly weeks: readonly Week[];
  /** What stands in the week at this place. */
  readonly children: (at: number) => ReactNode;
}

function Row({ name, weeks, children }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {weeks.map(({ number }, at) => (
        <td key={number}>{children(at)}</td>
      ))}
    </tr>
  );
}
