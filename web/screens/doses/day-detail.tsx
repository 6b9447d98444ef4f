import "./sheet.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { doseWords } from "../../text/doses.ts";
import { Button } from "../../ui/button.tsx";
import { DayOpenings } from "../boxes/day-openings.tsx";
import { type DayOfCourse, lookOf, shapeOf, standing } from "./day-look.ts";
import { Evidence } from "./evidence.tsx";
import { RecordDose } from "./record-dose.tsx";
import { TakeBack } from "./take-back.tsx";
import type { FactId, Kept } from "./use-recording.ts";

interface DayDetailProps {
  readonly patientId: PatientId;
  readonly day: DayOfCourse;
  readonly mayRecord: boolean;
  readonly onKept: (kept: Kept) => void;
}

type Act =
  | { readonly is: "looking" }
  | { readonly is: "recording"; readonly corrects: FactId | null }
  | { readonly is: "taking-back"; readonly factId: FactId };

/** One day: what it is, on whose word, and what may be done about it. */
export function DayDetail({ patientId, day, mayRecord, onKept }: DayDetailProps) {
  const [act, setAct] = useState<Act>({ is: "looking" });
  const detail = useRef<HTMLDivElement>(null);
  function look() {
    // The button that led away is drawn anew: the focus waits where it was.
    detail.current?.focus();
    setAct({ is: "looking" });
  }
  const stands = standing(day.evidence).length > 0;
  const recording = act.is === "recording" ? act : null;
  return (
    <div ref={detail} className="dose-detail" tabIndex={-1}>
      <State day={day} />
      {day.evidence.length > 0 && (
        <Evidence
          evidence={day.evidence}
          acts={
            mayRecord && act.is === "looking"
              ? {
                  onCorrect: (factId) => setAct({ is: "recording", corrects: factId }),
                  onTakeBack: (factId) => setAct({ is: "taking-back", factId }),
                }
              : null
          }
        />
      )}
      <DayOpenings day={day} />
      {mayRecord && (recording !== null || (act.is === "looking" && !stands)) && (
        <RecordDose
          key={recording?.corrects}
          patientId={patientId}
          day={day.day}
          today={day.open}
          corrects={recording?.corrects ?? null}
          onKept={onKept}
        />
      )}
      {recording !== null && (
        <Button onPress={look}>
          <Trans>Not now</Trans>
        </Button>
      )}
      {act.is === "taking-back" && <TakeBack patientId={patientId} factId={act.factId} onClose={look} />}
      {mayRecord && stands && act.is === "looking" && (
        <Button onPress={() => setAct({ is: "recording", corrects: null })}>
          <Trans>Add what else is known</Trans>
        </Button>
      )}
    </div>
  );
}

function State({ day }: { readonly day: DayOfCourse }) {
  const { i18n } = useLingui();
  const look = lookOf(day);
  if (look === null) {
    return (
      <p className="quiet">
        <Trans>No dose was due on this day.</Trans>
      </p>
    );
  }
  return (
    <p className={`dose-state dose-look-${look}`}>
      <i className={`shape shape-${shapeOf[look]}`} aria-hidden="true" />
      <b>{i18n._(doseWords[look])}</b>
      {day.open && look !== "due" && (
        <span>
          <Trans>today, not closed</Trans>
        </span>
      )}
    </p>
  );
}
