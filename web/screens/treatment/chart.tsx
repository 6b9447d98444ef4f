import { measuresNow } from "../patients/page/measures-now.ts";
import { usePatient } from "../patients/page/use-patient.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { standing, useDiagnosis } from "../diagnosis/use-record.ts";
import { useDoseDay } from "../patients/today.ts";
import { columnsOf } from "./axis.ts";
import { BacteriologyStrip } from "./bacteriology-strip.tsx";
import { daysFrom, daysInMonth, monthOf } from "./days.ts";
import { stripOf } from "./strip.ts";
import type { Treatment } from "./use-treatments.ts";
import { WeightCurve } from "./weight-curve.tsx";

interface ChartProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  /** The last day of the treatment before this one; null: there was none. */
  readonly since: Treatment["startedOn"] | null;
  /** Of the axis; a treatment that is over has those that it took. */
  readonly months: number | null;
}

/** What became of the bacteria and of the weight, month by month of one treatment. */
export function Chart({ patientId, treatment: { startedOn, closed }, since, months: planned }: ChartProps) {
  const record = useDiagnosis(patientId).data;
  const patient = usePatient(patientId).data;
  const today = useDoseDay();
  const until = closed?.on ?? null;
  const months = planned ?? Math.max(1, Math.ceil((daysFrom(startedOn, until ?? today) + 1) / daysInMonth));
  const present = until === null && today > startedOn ? Math.min(monthOf(startedOn, today), months) : null;
  const weights = (patient?.measures ?? []).flatMap(({ on, weightKg }) =>
    weightKg === null || (since !== null && on <= since) || (until !== null && on > until) ? [] : [{ on, weightKg }],
  );
  return (
    <div className="treatment-chart" style={columnsOf(months)}>
      {record && (
        <BacteriologyStrip
          strip={stripOf(standing(record.results), { startedOn, since, until, months })}
          present={present}
        />
      )}
      {patient && (
        <WeightCurve
          points={weights}
          startedOn={startedOn}
          months={months}
          heightCm={patient.age < 19 ? null : measuresNow(patient.measures).heightCm}
        />
      )}
    </div>
  );
}
