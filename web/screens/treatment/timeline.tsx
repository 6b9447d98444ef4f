import "./timeline.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { phaseWords } from "../../text/treatment.ts";
import { useDiagnosis } from "../diagnosis/use-record.ts";
import { useDoseDay } from "../patients/today.ts";
import { columnsOf } from "./axis.ts";
import { barsOf } from "./bars.ts";
import { eventsOf } from "./chart-events.ts";
import { type Course, courseOf } from "./course.ts";
import { daysInMonth } from "./days.ts";
import { Events } from "./events.tsx";
import { InWords } from "./in-words.tsx";
import { Lane, Months, Track } from "./lanes.tsx";
import { confirmedOn } from "./start-draft.ts";
import { useMarks } from "./use-marks.ts";
import type { Treatment } from "./use-treatments.ts";

interface TimelineProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  readonly regimen: Regimen;
}

/** Each medicine on one axis of months, and beneath what happened: solid up to now, dashed what is planned. */
export function Timeline({ patientId, treatment, regimen }: TimelineProps) {
  const { i18n } = useLingui();
  const course = courseOf(treatment, regimen, useDoseDay());
  const days = course.months * daysInMonth;
  const rows = barsOf(treatment, regimen, course);
  const decisions = useDiagnosis(patientId).data?.decisions ?? [];
  const restsOn = decisions.filter(({ decisionId }) => decisionId === treatment.decisionId);
  const events = eventsOf(treatment, confirmedOn(restsOn), useMarks(patientId, treatment));
  const today = course.today !== null && course.today < days ? course.today : null;
  return (
    <figure className="treatment-axis" style={columnsOf(course.months)}>
      <figcaption>
        <Trans>Treatment by month</Trans>
      </figcaption>
      <div className="treatment-lanes" aria-hidden="true">
        <Months months={course.months} today={course.today} />
        {course.spans.length > 1 && (
          <Lane name={<Trans>Phase</Trans>}>
            <Track today={today} days={days} thin>
              {course.spans.map(({ code, begins, ends, phase }) => (
                <span
                  key={code}
                  className={`treatment-phase${phase === null ? " treatment-phase-planned" : ""}`}
                  style={{ left: share(begins, days), width: share(ends - begins, days) }}
                >
                  {i18n._(phaseWords[code])}
                </span>
              ))}
            </Track>
          </Lane>
        )}
        {rows.map((row) => (
          <Lane key={row.medicine} medicine={row.medicine}>
            <Track today={today} days={days} bars={row.bars} />
          </Lane>
        ))}
      </div>
      <Events events={events} startedOn={treatment.startedOn} months={course.months} />
      <Legend course={course} held={rows.some(({ bars }) => bars.some(({ is }) => is === "held"))} />
      <InWords rows={rows} startedOn={treatment.startedOn} />
    </figure>
  );
}

export const share = (part: number, of: number) => `${(100 * part) / of}%`;

function Legend({ course, held }: { readonly course: Course; readonly held: boolean }) {
  if (course.today === null) return null;
  return (
    <p className="treatment-legend" aria-hidden="true">
      <span>
        <i className="treatment-bar-prescribed" />
        <Trans>prescribed</Trans>
      </span>
      <span>
        <i className="treatment-bar-planned" />
        <Trans>planned</Trans>
      </span>
      {held && (
        <span>
          <i className="treatment-bar-held hatch" />
          <Trans>held or stopped</Trans>
        </span>
      )}
      {course.today < course.months * daysInMonth && (
        <span>
          <i className="treatment-line" />
          <Trans>today</Trans>
        </span>
      )}
    </p>
  );
}
