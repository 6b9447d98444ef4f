import { Trans, useLingui } from "@lingui/react/macro";
import type { PatientId } from "../../../modules/people/patient.ts";
import { scriptOf } from "../../text/language.ts";
import { outcomeWords } from "../../text/treatment.ts";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { outcomeShape } from "../programme/look-of.ts";
import { Chart } from "./chart.tsx";
import { DosesTaken } from "./doses-taken.tsx";
import { RegisterNumber } from "./register-number.tsx";
import type { Treatment } from "./use-treatments.ts";

interface ClosedTreatmentProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  /** The last day of the treatment before this one; null: there was none. */
  readonly since: Treatment["startedOn"] | null;
}

/** How it ended, on what, and in whose words. */
export function ClosedTreatment({ patientId, treatment, since }: ClosedTreatmentProps) {
  const { t, i18n } = useLingui();
  const shown = useShownDay();
  const { closed, startedOn } = treatment;
  if (closed === null) return null;
  const { outcome, on, by, why, evidence } = closed;
  const first = shown(startedOn);
  const last = shown(on);
  return (
    <article className="treatment-closed">
      <p className="treatment-outcome">
        <i className={`shape shape-${outcomeShape[outcome]}`} aria-hidden="true" />
        <b>{i18n._(outcomeWords[outcome])}</b>
        <span>
          {first} – {last}
        </span>
      </p>
      <RegisterNumber treatment={treatment} />
      <div className="treatment-labelled">
        <small>{t`Doses taken`}</small>
        <DosesTaken {...evidence} />
      </div>
      <Chart patientId={patientId} treatment={treatment} since={since} months={null} />
      <p className="treatment-notes">
        <span>
          <Trans>
            Closed by <WrittenBy by={by} />
          </Trans>
        </span>
        {why !== null && <q lang={scriptOf(why)}>{why}</q>}
      </p>
    </article>
  );
}
