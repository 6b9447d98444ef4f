import type { PatientId } from "../../../modules/people/patient.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { DayDetail } from "./day-detail.tsx";
import type { DayOfCourse } from "./day-look.ts";
import { useDayWords } from "./use-day-words.ts";
import type { Kept } from "./use-recording.ts";

interface DayDialogProps {
  readonly patientId: PatientId;
  readonly day: DayOfCourse;
  readonly mayRecord: boolean;
  readonly onKept: (kept: Kept) => void;
  readonly onClose: () => void;
}

export function DayDialog({ patientId, day, mayRecord, onKept, onClose }: DayDialogProps) {
  const { long } = useDayWords();
  return (
    <Dialog title={long(day.day)} onClose={onClose} small>
      <div className="dose-sheet">
        <DayDetail patientId={patientId} day={day} mayRecord={mayRecord} onKept={onKept} />
      </div>
    </Dialog>
  );
}
