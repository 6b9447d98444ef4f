import "./boxes.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { notCountedWords } from "../../text/boxes.ts";
import { Notice } from "../../ui/notice.tsx";
import type { DayOfCourse } from "../doses/day-look.ts";
import { SourceGlyph } from "../doses/source-glyph.tsx";
import { useDayWords } from "../doses/use-day-words.ts";
import { doubtsOf } from "./doubts-of.ts";

/** What the pill box says of a day, and where somebody else says otherwise. */
export function DayOpenings({ day }: { readonly day: DayOfCourse }) {
  const { t, i18n } = useLingui();
  const { moment } = useDayWords();
  const doubts = doubtsOf(day);
  if (day.openings.length === 0) return null;
  return (
    <>
      <ul className="dose-facts" aria-label={t`What the pill box noted`}>
        {day.openings.map(({ at, counts, because }) => (
          <li key={at}>
            <i className={`shape shape-${counts ? "done" : "none"}`} aria-hidden="true" />
            <div>
              <b>{counts ? <Trans>The pill box was opened</Trans> : because && i18n._(notCountedWords[because])}</b>
              <small>
                <SourceGlyph source="box" size={14} />
                <span>{moment(at)}</span>
              </small>
            </div>
          </li>
        ))}
      </ul>
      {doubts.includes("video-rejected") && (
        <Notice look="attention">
          <Trans>The box was opened, and the video of this day was rejected. Ask the patient what happened.</Trans>
        </Notice>
      )}
      {doubts.includes("said-missed") && (
        <Notice look="attention">
          <Trans>The box was opened, and somebody says that the dose was not taken. Find out which is so.</Trans>
        </Notice>
      )}
      {doubts.includes("clock") && (
        <Notice look="attention">
          <Trans>
            The box’s clock was wrong here. Whether a dose was taken on this day is for a person to find out.
          </Trans>
        </Notice>
      )}
    </>
  );
}
