import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { EpisodeId } from "../../../modules/treatment/episode.ts";
import { doseWords, wordOfLegend } from "../../text/doses.ts";
import { Icon } from "../../ui/icon.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { type DayOfCourse, lookOf, shapeOf, speaking, wordOf } from "../doses/day-look.ts";
import { SourceGlyph } from "../doses/source-glyph.tsx";
import { useDayWords } from "../doses/use-day-words.ts";
import { useDoses } from "../doses/use-doses.ts";

interface ClipWeekProps {
  readonly patientId: PatientId;
  readonly episodeId: EpisodeId;
  /** For which the clip counts. */
  readonly day: CalendarDay;
}

/** The seven days up to today, or up to the day of a clip that is older than they are. */
export function ClipWeek({ patientId, episodeId, day }: ClipWeekProps) {
  const { t } = useLingui();
  const doses = useDoses(patientId, episodeId);
  const days = doses.data?.days ?? [];
  const lastSeven = days.slice(-7);
  const at = days.findIndex((one) => one.day === day);
  const shown =
    at === -1 || lastSeven.some((one) => one.day === day) ? lastSeven : days.slice(Math.max(0, at - 6), at + 1);
  return (
    <Panel title={t`Last 7 days`}>
      <Unread
        waiting={doses.isPending ? t`The doses are loading` : null}
        error={doses.error}
        working={doses.isFetching}
        onAgain={() => void doses.refetch()}
      />
      {shown.length > 0 && (
        <table className="clip-week">
          <thead>
            <tr>
              <td />
              {shown.map((one) => (
                <DayHead key={one.day} day={one.day} ofClip={one.day === day} />
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                <Trans>Dose</Trans>
              </th>
              {shown.map((one) => (
                <td key={one.day} className={one.day === day ? "clip-week-now" : undefined}>
                  <Dose day={one} />
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">
                <Trans>Source</Trans>
              </th>
              {shown.map((one) => (
                <td key={one.day} className={one.day === day ? "clip-week-now" : undefined}>
                  <Source day={one} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function DayHead({ day, ofClip }: { readonly day: CalendarDay; readonly ofClip: boolean }) {
  const { i18n } = useLingui();
  const { weekdayLetter, long } = useDayWords();
  const number = i18n.number(Number(day.slice(8)));
  return (
    <th scope="col" className={ofClip ? "clip-week-now" : undefined} aria-current={ofClip ? "date" : undefined}>
      <span aria-hidden="true">
        {weekdayLetter(day)}
        <br />
        {number}
      </span>
      <span className="only-heard">{long(day)}</span>
    </th>
  );
}

/** A clip waits, and nothing stronger speaks for the day. */
const waits = ({ clips, state, soFar, open }: DayOfCourse) =>
  clips.some(({ verdict }) => verdict === "waiting") && (open ? soFar : state) !== "verified";

function Dose({ day }: { readonly day: DayOfCourse }) {
  const { t, i18n } = useLingui();
  const look = lookOf(day);
  if (waits(day)) return <Shape name="attention" words={t`waits for a look`} />;
  if (look === null) return <Shape name="none" words={t`no dose`} />;
  return <Shape name={shapeOf[look]} words={i18n._(doseWords[look])} />;
}

function Shape({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <span title={words}>
      <i className={`shape shape-${name}`} aria-hidden="true" />
      <span className="only-heard">{words}</span>
    </span>
  );
}

function Source({ day }: { readonly day: DayOfCourse }) {
  const { t, i18n } = useLingui();
  const fact = speaking(day.evidence);
  const words = day.clips.length > 0 ? t`video` : fact ? i18n._(wordOfLegend[wordOf(fact)]) : t`none`;
  if (day.clips.length === 0 && !fact) {
    return (
      <span className="clip-week-none" title={words}>
        <span aria-hidden="true">–</span>
        <span className="only-heard">{words}</span>
      </span>
    );
  }
  return (
    <span title={words}>
      {day.clips.length > 0 ? <Icon name="video" size={17} /> : fact && <SourceGlyph source={wordOf(fact)} size={16} />}
      <span className="only-heard">{words}</span>
    </span>
  );
}
