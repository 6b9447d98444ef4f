import { useLingui } from "@lingui/react/macro";
import { doseLetters, doseWords, missedWords } from "../../text/doses.ts";
import { useByWords } from "../patients/page/by-words.ts";
import { type DayOfCourse, lookOf, shapeOf, speaking, wordOf } from "./day-look.ts";
import { SourceGlyph } from "./source-glyph.tsx";
import { useDayWords } from "./use-day-words.ts";

interface DayCellProps {
  readonly day: DayOfCourse;
  /** The one day of the calendar to which Tab leads; arrows lead on from it. */
  readonly tabStop: boolean;
  readonly onOpen: () => void;
}

export function DayCell({ day, tabStop, onOpen }: DayCellProps) {
  const { i18n } = useLingui();
  const words = useCellWords(day);
  const look = lookOf(day);
  const fact = speaking(day.evidence);
  const number = i18n.number(Number(day.day.slice(8)));
  if (look === null) return <span className="dose-day dose-day-none">{number}</span>;
  return (
    <button
      type="button"
      className={`dose-day dose-day-${look}${day.open ? " dose-day-today" : ""}`}
      data-day={day.day}
      tabIndex={tabStop ? 0 : -1}
      aria-current={day.open ? "date" : undefined}
      onClick={onOpen}
    >
      <span className="only-heard">{words}</span>
      <span className="dose-day-number" aria-hidden="true">
        {number}
      </span>
      {look !== "due" && <b aria-hidden="true">{i18n._(doseLetters[look])}</b>}
      <i className={`shape shape-${shapeOf[look]}`} aria-hidden="true" />
      {fact && <SourceGlyph source={wordOf(fact)} />}
      {!fact && opened(day) && <SourceGlyph source="box" />}
    </button>
  );
}

const opened = ({ openings }: DayOfCourse) => openings.some(({ counts }) => counts);

/** "Tuesday 12 November: told by the patient; recorded by Rekha Kumari" */
function useCellWords(day: DayOfCourse): string {
  const { t, i18n } = useLingui();
  const { long } = useDayWords();
  const byWords = useByWords();
  const look = lookOf(day);
  const fact = speaking(day.evidence);
  const who = fact ? byWords(fact.by) : "";
  const source = fact ? wordOf(fact) : null;
  const state = look === null ? "" : i18n._(doseWords[look]);
  const reason = fact?.because ? i18n._(missedWords[fact.because]) : "";
  const onWord = {
    seen: t`seen by staff`,
    judged: t`known to staff in another way`,
    patient: t`by the patient’s word`,
  };
  const parts = [
    day.open && look !== "due" ? t`today, not closed` : "",
    [state, reason, source ? onWord[source] : ""].filter((part) => part !== "").join(", "),
    fact ? t`recorded by ${who}` : "",
    opened(day) ? t`the pill box was opened` : "",
  ];
  return `${long(day.day)}: ${parts.filter((part) => part !== "").join("; ")}`;
}
