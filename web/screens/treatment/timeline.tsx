import "./timeline.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { phaseWords } from "../../text/treatment.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { useToday } from "../patients/today.ts";
import { type Course, courseOf, type Span } from "./course.ts";
import { daysInMonth } from "./days.ts";
import { columnsOf } from "./axis.ts";
import { PhaseNotes } from "./phase-notes.tsx";
import type { Treatment } from "./use-treatments.ts";

interface TimelineProps {
  readonly treatment: Treatment;
  readonly regimen: Regimen;
}

/** The phases on one axis of months: solid what has passed, a dashed outline what is planned. */
export function Timeline({ treatment, regimen }: TimelineProps) {
  const course = courseOf(treatment, regimen, useToday());
  const days = course.months * daysInMonth;
  return (
    <figure className="treatment-axis" style={columnsOf(course.months)}>
      <figcaption>
        <Trans>Phases by month</Trans>
      </figcaption>
      <Months course={course} />
      {course.spans.map((span) => (
        <div key={span.code} className="treatment-span">
          <Words span={span} />
          <div className="treatment-track" aria-hidden="true">
            {span.passed > span.begins && <Bar look="passed" from={span.begins} to={span.passed} of={days} />}
            {span.ends > span.passed && <Bar look="planned" from={span.passed} to={span.ends} of={days} />}
            {showsToday(course) && (
              <span className="treatment-today" style={{ left: share(course.today ?? 0, days) }} />
            )}
          </div>
          {span.phase && <PhaseNotes phase={span.phase} />}
        </div>
      ))}
      <Legend course={course} />
    </figure>
  );
}

/** Behind the end of the axis there is no place for it. */
const showsToday = ({ today, months }: Course) => today !== null && today < months * daysInMonth;

function Legend({ course }: { readonly course: Course }) {
  if (course.today === null) return null;
  return (
    <p className="treatment-legend" aria-hidden="true">
      <span>
        <i className="treatment-bar-passed" />
        <Trans>passed</Trans>
      </span>
      {course.spans.some(({ passed, ends }) => passed < ends) && (
        <span>
          <i className="treatment-bar-planned" />
          <Trans>planned</Trans>
        </span>
      )}
      {showsToday(course) && (
        <span>
          <i className="treatment-line" />
          <Trans>today</Trans>
        </span>
      )}
    </p>
  );
}

const share = (part: number, of: number) => `${(100 * part) / of}%`;

interface BarProps {
  readonly look: "passed" | "planned";
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

function Bar({ look, from, to, of }: BarProps) {
  return (
    <span
      className={`treatment-bar treatment-bar-${look}`}
      style={{ left: share(from, of), width: share(to - from, of) }}
    />
  );
}

function Months({ course: { months, today } }: { readonly course: Course }) {
  const { i18n } = useLingui();
  const present = today === null ? null : Math.floor(today / daysInMonth);
  return (
    <div className="treatment-months" aria-hidden="true">
      <span>
        <span className="treatment-month-word">
          <Trans>Before</Trans>
        </span>
        <span className="treatment-month-number">0</span>
      </span>
      {Array.from({ length: months }, (_, at) => {
        const number = i18n.number(at + 1);
        return (
          <span key={at} data-present={at === present ? "" : undefined}>
            <span className="treatment-month-word">
              <Trans>Month {number}</Trans>
            </span>
            <span className="treatment-month-number">{number}</span>
          </span>
        );
      })}
    </div>
  );
}

function Words({ span: { code, combination, from, until, passed, begins, ends } }: { readonly span: Span }) {
  const { i18n } = useLingui();
  const shown = useShownDay();
  const first = shown(from);
  const last = shown(until);
  return (
    <p className="treatment-span-words">
      <b>{i18n._(phaseWords[code])}</b>
      {combination !== "" && <span>{combination}</span>}
      <span className="treatment-span-days">
        {passed === ends ? (
          <>
            {first} – {last}
          </>
        ) : passed > begins ? (
          <Trans>
            since {first}, planned to {last}
          </Trans>
        ) : (
          <Trans>
            planned {first} – {last}
          </Trans>
        )}
      </span>
    </p>
  );
}
