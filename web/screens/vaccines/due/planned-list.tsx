import type { DoseState, PlannedDose } from "../../../../modules/schedules/planned-dose.ts";
import type { Programme } from "../../../../modules/schedules/programme.ts";
import { sayPlanned } from "../../../../modules/schedules/sentence.ts";
import { Sureness } from "../sureness.tsx";
import { useScheduleWords } from "../use-schedule-words.ts";
import { lineFor } from "./group-plan.ts";

const shapes: Readonly<Record<DoseState, string>> = {
  given: "done",
  overdue: "overdue",
  due: "due",
  later: "later",
  waiting: "later",
  expired: "unknown",
  "not-needed": "none",
};

interface PlannedListProps {
  readonly doses: readonly PlannedDose[];
  readonly programme: Programme;
  /** With how it is given, and what is to be known of it. */
  readonly detailed?: boolean;
}

/** One sentence for each dose; what is not verified says so. */
export function PlannedList({ doses, programme, detailed = false }: PlannedListProps) {
  const { telling, how, text } = useScheduleWords();
  return (
    <ul className="vaccines-said">
      {doses.map((dose) => {
        const line = lineFor(programme, dose.code);
        return (
          <li key={dose.code}>
            <i className={`shape shape-${shapes[dose.state]}`} aria-hidden="true" />
            <div>
              <p>{sayPlanned(telling, dose)}</p>
              {detailed && line && <p className="quiet">{how(line)}</p>}
              {detailed && line?.note !== undefined && <p className="quiet">{text(line.note)}</p>}
              {line?.confidence === "C" && dose.state !== "not-needed" && <Sureness of="C" />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
