import { Plural, Trans } from "@lingui/react/macro";
import type { Programme } from "../../../../modules/schedules/programme.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useScheduleWords } from "../use-schedule-words.ts";

/** Which version it is, from what day its documents are, and what in it nobody has confirmed. */
export function Unverified({ programme: { version, asOf, unverified } }: { readonly programme: Programme }) {
  const { text, telling } = useScheduleWords();
  const day = telling.day(asOf);
  const count = unverified.length;
  return (
    <Notice look="attention">
      <span>
        <b>
          <Trans>A medical officer has to confirm this schedule.</Trans>
        </b>{" "}
        <Trans>
          Version {version}, by documents as of {day}.
        </Trans>
      </span>
      <details className="vaccines-fold" open>
        <summary>
          <Plural value={count} one="# point is not verified" other="# points are not verified" />
        </summary>
        <ul>
          {unverified.map((point) => (
            <li key={point}>{text(point)}</li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
