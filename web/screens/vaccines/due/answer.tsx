import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Loaded } from "../../../../modules/schedules/load-programme.ts";
import { planFor } from "../../../../modules/schedules/plan.ts";
import { sayPlanned } from "../../../../modules/schedules/sentence.ts";
import { scheduleWords } from "../../../text/schedules.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { useScheduleWords } from "../use-schedule-words.ts";
import type { Question } from "./draft.ts";
import { GivenList } from "./given-list.tsx";
import { groupedPlan } from "./group-plan.ts";
import { OtherSchedule } from "./other-schedule.tsx";
import { PlannedList } from "./planned-list.tsx";

interface AnswerProps {
  readonly loaded: Loaded;
  readonly question: Question;
  readonly today: CalendarDay;
}

/** What may be given on that day, what comes later, what is too late, and what of the past counts: each in a sentence. */
export function Answer({ loaded, question: { child, isGuessed, told, on }, today }: AnswerProps) {
  const { t, i18n } = useLingui();
  const { telling, text } = useScheduleWords();
  const { programme } = loaded;
  const plan = planFor(loaded, child, told, on);
  const { now, later, waiting, tooLate, notNeeded, counts, countsNot } = groupedPlan(plan);
  const [day, born] = [telling.day(on), telling.day(child.born)];
  const [schedule, version] = [i18n._(scheduleWords[programme.code]), programme.version];
  const [count, waitingCount, notNeededCount] = [now.length, waiting.length, notNeeded.length];
  const [next] = later;
  const unverified = programme.unverified[0];
  return (
    <>
      <h2 tabIndex={-1}>{on === today ? t`Due today, ${day}` : t`Due on ${day}`}</h2>
      <p className="vaccines-summary" role="status">
        <b>
          {count === 0 ? (
            <Trans>By this schedule nothing is to be given on this day.</Trans>
          ) : (
            <Plural value={count} one="# dose may be given on this day." other="# doses may be given on this day." />
          )}
        </b>{" "}
        {count === 0 && next && <span>{sayPlanned(telling, next)}</span>}
        {count > 1 && <Trans>All of them in one visit, each at its own place.</Trans>}
      </p>
      {isGuessed && (
        <Notice look="attention">
          <Trans>The birth is guessed as {born}: days move with it. Look for the day on the card.</Trans>
        </Notice>
      )}
      {on !== today && (
        <p className="quiet">
          <Trans>Where a sentence says “today”, it means {day}.</Trans>
        </p>
      )}
      <p className="quiet">
        {schedule}, <Trans>version {version}</Trans>. {unverified !== undefined && text(unverified)}
      </p>
      {count > 0 && (
        <Panel title={t`May be given now`}>
          <PlannedList doses={now} programme={programme} detailed />
        </Panel>
      )}
      {countsNot.length > 0 && (
        <Panel title={t`Does not count`}>
          <GivenList given={countsNot} />
        </Panel>
      )}
      {later.length + waiting.length > 0 && (
        <Panel title={t`Later`}>
          <PlannedList doses={later} programme={programme} />
          {waiting.length > 0 && (
            <details className="vaccines-fold">
              <summary>
                <Plural value={waitingCount} one="# more comes after these" other="# more come after these" />
              </summary>
              <PlannedList doses={waiting} programme={programme} />
            </details>
          )}
        </Panel>
      )}
      {tooLate.length > 0 && (
        <Panel title={t`Too late`}>
          <PlannedList doses={tooLate} programme={programme} />
        </Panel>
      )}
      {counts.length > 0 && (
        <Panel title={t`Counts`}>
          <GivenList given={counts} />
        </Panel>
      )}
      {notNeeded.length > 0 && (
        <details className="vaccines-fold">
          <summary>
            <Plural value={notNeededCount} one="# dose is not needed" other="# doses are not needed" />
          </summary>
          <PlannedList doses={notNeeded} programme={programme} />
        </details>
      )}
      <OtherSchedule plan={plan} child={child} told={told} />
    </>
  );
}
