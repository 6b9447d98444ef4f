import "./banner.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { inForce, isHeld, medicinesFrom } from "../../../modules/treatment/prescription.ts";
import { type Regimen, regimenTaken } from "../../../modules/treatment/regimen.ts";
import { classWords } from "../../text/resistance.ts";
import { outcomeWords } from "../../text/treatment.ts";
import { alertWords } from "../../text/alerts.ts";
import { alertShape } from "../alerts/alert-shape.ts";
import { useAlertFacts } from "../alerts/use-alert-facts.ts";
import { useAlertsOf } from "../alerts/use-alerts.ts";
import { classShape } from "../diagnosis/look-of.ts";
import { useDiagnosis } from "../diagnosis/use-record.ts";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { useDoseDay } from "../patients/today.ts";
import { courseOf } from "./course.ts";
import { RegisterNumber } from "./register-number.tsx";
import { SourceLine } from "./regimen-choice.tsx";
import { useDoseWords } from "./use-dose-words.ts";
import type { Treatment } from "./use-treatments.ts";

interface BannerProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  readonly regimen: Regimen | null;
}

/** What is to be known at a glance: register number, class, regimen with its day, and what waits for a doctor. */
export function Banner({ patientId, treatment, regimen }: BannerProps) {
  const { t, i18n } = useLingui();
  const shown = useShownDay();
  const found = useDiagnosis(patientId).data?.resistance.class;
  const began = shown(treatment.startedOn);
  const before = treatment.after && i18n._(outcomeWords[treatment.after]);
  return (
    <>
      <dl className="treatment-banner">
        <RegisterNumber treatment={treatment} />
        {found && (
          <Fact term={t`Class`}>
            <b>
              <i className={`shape shape-${classShape[found]}`} aria-hidden="true" /> {i18n._(classWords[found])}
            </b>
          </Fact>
        )}
        <Fact term={t`Regimen`}>
          {regimen ? (
            <b>
              <RegimenNow treatment={treatment} regimen={regimen} />
            </b>
          ) : (
            <Trans>It began before regimens were recorded here.</Trans>
          )}
        </Fact>
        <NeedsYou patientId={patientId} />
      </dl>
      <div className="treatment-beneath">
        <small className="treatment-source">
          <Trans>
            Started on {began} by <WrittenBy by={treatment.by} />
          </Trans>
          {before && (
            <>
              {" · "}
              <Trans>after: {before}</Trans>
            </>
          )}
        </small>
        {regimen && <SourceLine regimen={regimen} />}
      </div>
    </>
  );
}

export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** "BPaLM, day 129 of 182" */
function RegimenNow({ treatment, regimen }: { readonly treatment: Treatment; readonly regimen: Regimen }) {
  const { i18n } = useLingui();
  const today = useDoseDay();
  const words = useDoseWords();
  const prescription = inForce(treatment.prescriptions, today);
  const taken = regimenTaken(regimen, medicinesFrom(prescription?.items ?? [], today));
  const course = courseOf(treatment, regimen, today);
  const name = words.regimen(taken);
  const began = regimen.shortName;
  const day = i18n.number(Math.max(0, course.today ?? 0) + 1);
  const days = i18n.number(Math.max(...course.spans.map(({ ends }) => ends)));
  return (
    <>
      {name}
      {taken !== regimen && (
        <>
          {" "}
          <Trans>(begun as {began})</Trans>
        </>
      )}
      ,{" "}
      {isHeld(prescription) ? (
        <Trans>held, day {day}</Trans>
      ) : (
        <Trans>
          day {day} of {days}
        </Trans>
      )}
    </>
  );
}

/** The most urgent of what waits; who may not read it sees nothing. */
function NeedsYou({ patientId }: { readonly patientId: PatientId }) {
  const { t, i18n } = useLingui();
  const known = useAlertFacts();
  const [first, ...others] = useAlertsOf(patientId).data?.open ?? [];
  if (!first) return null;
  const more = i18n.number(others.length);
  const facts = known(first.kind, first.facts);
  return (
    <Fact term={t`Needs you`}>
      <b className={`treatment-needs-${alertShape[first.kind]}`}>
        <i className={`shape shape-${alertShape[first.kind]}`} aria-hidden="true" /> {i18n._(alertWords[first.kind])}
      </b>
      <small>
        {facts}
        {others.length > 0 && (
          <>
            {facts !== "" && " · "}
            <Trans>and {more} more</Trans>
          </>
        )}
      </small>
    </Fact>
  );
}
