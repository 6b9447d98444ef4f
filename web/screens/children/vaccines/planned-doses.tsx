import { Trans, useLingui } from "@lingui/react/macro";
import type { DoseState, PlannedDose } from "../../../../modules/schedules/planned-dose.ts";
import type { Stop } from "../../../../modules/immunization/stops.ts";
import { doseName, sayPlanned } from "../../../../modules/schedules/sentence.ts";
import { sayStop } from "../../../text/aefi.ts";
import { doseStateWords } from "../../../text/schedules.ts";
import { Button } from "../../../ui/button.tsx";
import { useTelling } from "./use-telling.ts";

interface PlannedDosesProps {
  readonly doses: readonly PlannedDose[];
  readonly stops: readonly Stop[];
  /** Null: it is not this person's to decide. */
  readonly onDecide: ((stop: Stop) => void) | null;
}

const shapes: Partial<Record<DoseState, string>> = { overdue: "overdue", due: "due", later: "later" };
const order: readonly DoseState[] = ["overdue", "due", "later"];

/** Overdue first, then what may be given today, then what comes next; the rest is folded away. */
export function PlannedDoses({ doses, stops, onDecide }: PlannedDosesProps) {
  const { i18n } = useLingui();
  const telling = useTelling();
  const ahead = order.flatMap((state) => doses.filter((dose) => dose.state === state));
  const today = ahead.filter(({ state }) => state !== "later");
  const rest = doses.filter(({ state }) => state === "waiting" || state === "expired" || state === "not-needed");
  const count = i18n.number(rest.length);
  return (
    <>
      {today.length === 0 && (
        <p className="vaccines-none">
          <i className="shape shape-done" aria-hidden="true" /> <Trans>Nothing may be given today.</Trans>
        </p>
      )}
      <ul className="vaccines-list">
        {ahead.map((dose) => {
          const stop = stops.find(({ vaccine }) => vaccine === dose.vaccine);
          return (
            <li key={dose.code} className={`vaccines-row vaccines-${dose.state}`}>
              <i className={`shape shape-${stop ? "attention" : (shapes[dose.state] ?? "none")}`} aria-hidden="true" />
              <span>
                <b>{doseName(telling, dose.code)}</b>{" "}
                <span className="vaccines-state">{i18n._(doseStateWords[dose.state])}</span>
                <small>{sayPlanned(telling, dose)}</small>
                {stop && <small className="vaccines-why">{sayStop(telling, stop)}</small>}
              </span>
              {stop && onDecide && (
                <Button look="bare" onPress={() => onDecide(stop)}>
                  <Trans>Decide</Trans>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {rest.length > 0 && (
        <details className="vaccines-rest">
          <summary>
            <Trans>Not now: {count}</Trans>
          </summary>
          <ul className="vaccines-list">
            {rest.map((dose) => (
              <li key={dose.code} className="vaccines-row">
                <i className="shape shape-none" aria-hidden="true" />
                <span>{sayPlanned(telling, dose)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
