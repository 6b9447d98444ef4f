import { Trans, useLingui } from "@lingui/react/macro";
import type { PatientId } from "../../../modules/people/patient.ts";
import { regimenOf } from "../../../modules/treatment/regimens.ts";
import { scriptOf } from "../../text/language.ts";
import { outcomeWords } from "../../text/treatment.ts";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { outcomeShape } from "../programme/look-of.ts";
import { Fact } from "./banner.tsx";
import { Chart } from "./chart.tsx";
import { DosesTaken } from "./doses-taken.tsx";
import { Prescriptions } from "./prescriptions.tsx";
import { SourceLine } from "./regimen-choice.tsx";
import { RegisterNumber } from "./register-number.tsx";
import { Timeline } from "./timeline.tsx";
import { useDoseWords } from "./use-dose-words.ts";
import type { Treatment } from "./use-treatments.ts";
import { Visits } from "./visits.tsx";

interface ClosedTreatmentProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  /** The last day of the treatment before this one; null: there was none. */
  readonly since: Treatment["startedOn"] | null;
}

/** How it ended, on what, and in whose words; and how the person was afterwards. */
export function ClosedTreatment({ patientId, treatment, since }: ClosedTreatmentProps) {
  const { t, i18n } = useLingui();
  const shown = useShownDay();
  const words = useDoseWords();
  const { closed, startedOn } = treatment;
  if (closed === null) return null;
  const { outcome, on, by, why, evidence } = closed;
  const regimen = treatment.regimen && regimenOf(treatment.regimen);
  const [first, last] = [shown(startedOn), shown(on)];
  const before = treatment.after && i18n._(outcomeWords[treatment.after]);
  return (
    <article className="treatment-closed">
      <p className="treatment-outcome">
        <i className={`shape shape-${outcomeShape[outcome]}`} aria-hidden="true" />
        <b>{i18n._(outcomeWords[outcome])}</b>
        <span>
          {first} – {last}
        </span>
      </p>
      <dl className="treatment-banner">
        <RegisterNumber treatment={treatment} />
        <Fact term={t`Regimen`}>
          {regimen ? (
            <>
              <b>{words.regimen(regimen)}</b>
              <SourceLine regimen={regimen} />
            </>
          ) : (
            (treatment.regimen?.code ?? <Trans>It began before regimens were recorded here.</Trans>)
          )}
          {before && (
            <small>
              <Trans>after: {before}</Trans>
            </small>
          )}
        </Fact>
        <Fact term={t`Doses taken`}>
          <DosesTaken {...evidence} />
        </Fact>
      </dl>
      <Visits patientId={patientId} treatment={treatment} />
      {regimen && <Timeline patientId={patientId} treatment={treatment} regimen={regimen} />}
      <Chart patientId={patientId} treatment={treatment} since={since} months={null} />
      <Prescriptions treatment={treatment} />
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
