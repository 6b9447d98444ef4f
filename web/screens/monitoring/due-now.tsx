import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { drugWords } from "../../text/drugs.ts";
import { planKindWords, slotStandingWords } from "../../text/monitoring.ts";
import { Button } from "../../ui/button.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import type { WrittenKind } from "./examination-draft.ts";
import { slotShape, type ToDo } from "./slot-look.ts";
import type { Line } from "./use-monitoring.ts";

interface DueNowProps {
  readonly toDo: readonly ToDo[];
  /** Null: this person records nothing. */
  readonly onRecord: ((kind: WrittenKind) => void) | null;
}

/** Of these so many are seen at once: a day in the village has room for no more. */
const seenAtOnce = 5;

/** What is to be done now: what is overdue first, each with its own form one tap away. */
export function DueNow({ toDo, onRecord }: DueNowProps) {
  const { i18n } = useLingui();
  const [all, setAll] = useState(false);
  if (toDo.length === 0) {
    return (
      <p className="monitoring-nothing">
        <i className="shape shape-done" aria-hidden="true" />
        <Trans>Everything that was due until today is done.</Trans>
      </p>
    );
  }
  const shown = all ? toDo : toDo.slice(0, seenAtOnce);
  const more = i18n.number(toDo.length - shown.length);
  return (
    <div className="monitoring-now">
      <ul>
        {shown.map((one) => (
          <DueRow key={one.line.kind} toDo={one} onRecord={onRecord} />
        ))}
      </ul>
      {shown.length < toDo.length && (
        <Button look="bare" onPress={() => setAll(true)}>
          <Trans>Show {more} more</Trans>
        </Button>
      )}
    </div>
  );
}

function DueRow({ toDo: { line, slot }, onRecord }: { readonly toDo: ToDo } & Pick<DueNowProps, "onRecord">) {
  const { i18n } = useLingui();
  const day = useShownDay()(slot.until);
  const kind = writtenHere(line.kind);
  const drugs = line.because.map((drug) => i18n._(drugWords[drug])).join(", ");
  return (
    <li className="monitoring-due" data-standing={slot.standing}>
      <i className={`shape shape-${slotShape[slot.standing]}`} aria-hidden="true" />
      <div>
        <b>{i18n._(planKindWords[line.kind])}</b>
        <span>
          {slot.standing === "overdue" ? (
            <Trans>overdue since {day}</Trans>
          ) : (
            <>
              {i18n._(slotStandingWords.due)} · <Trans>until {day}</Trans>
            </>
          )}
        </span>
        {drugs !== "" && (
          <small>
            <Trans>because of {drugs}</Trans>
          </small>
        )}
        {kind === null && (
          <small>
            <Trans>The lab enters it, or the doctor, under the test results below.</Trans>
          </small>
        )}
      </div>
      {kind !== null && onRecord && (
        <Button onPress={() => onRecord(kind)}>
          <Trans>Record</Trans>
          <span className="only-heard">{i18n._(planKindWords[line.kind])}</span>
        </Button>
      )}
    </li>
  );
}

/** Sputum and X-rays have their own ways in. */
export function writtenHere(kind: Line["kind"]): WrittenKind | null {
  return kind === "sputum" || kind === "drug-test" || kind === "x-ray" ? null : kind;
}
