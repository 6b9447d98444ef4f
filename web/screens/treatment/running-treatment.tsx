import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { phaseOf } from "../../../modules/treatment/regimen.ts";
import { regimenOf } from "../../../modules/treatment/regimens.ts";
import { phaseWords } from "../../text/treatment.ts";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { useToday } from "../patients/today.ts";
import { Chart } from "./chart.tsx";
import { courseOf } from "./course.ts";
import { daysFrom } from "./days.ts";
import { DosesTaken } from "./doses-taken.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { Lackings } from "./lackings.tsx";
import { RegisterNumber } from "./register-number.tsx";
import { TabletsShown } from "./tablets-shown.tsx";
import { Timeline } from "./timeline.tsx";
import type { Treatment } from "./use-treatments.ts";

interface RunningTreatmentProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  /** The last day of the treatment before this one; null: there was none. */
  readonly since: Treatment["startedOn"] | null;
}

/** The treatment that goes on: where it stands, what is taken now, and what is missing. */
export function RunningTreatment({ patientId, treatment, since }: RunningTreatmentProps) {
  const { t, i18n } = useLingui();
  const regimen = treatment.regimen && regimenOf(treatment.regimen);
  const present = treatment.phases.at(-1);
  const phase = regimen && present ? phaseOf(regimen, present.code) : null;
  const today = useToday();
  // A dose may be taken already on the day on which the next phase is ordered: it begins tomorrow.
  const begins = useShownDay()(present?.beganOn ?? treatment.startedOn);
  const phaseWord = present ? i18n._(phaseWords[present.code]) : "";
  return (
    <>
      <RegisterNumber treatment={treatment} />
      <Where treatment={treatment} />
      {regimen && <Timeline treatment={treatment} regimen={regimen} />}
      <Chart
        patientId={patientId}
        treatment={treatment}
        since={since}
        months={regimen && courseOf(treatment, regimen, today).months}
      />
      <dl className="treatment-facts">
        {present && (
          <>
            <Fact term={present.beganOn > today ? t`Tablets from ${begins}` : t`Tablets now`}>
              <TabletsShown tablets={present.tablets} phase={phase} />
            </Fact>
            <Fact term={t`Doses taken: ${phaseWord}`}>
              <DosesTaken {...present} />
            </Fact>
          </>
        )}
        <Fact term={t`Follow-up tests`}>
          <FollowUps treatment={treatment} />
        </Fact>
        {regimen && (
          <Fact term={t`Missing for the end of this phase`}>
            <Lackings treatment={treatment} regimen={regimen} />
          </Fact>
        )}
      </dl>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** "Day 43 · 51 of 168 doses taken" */
function Where({
  treatment: { startedOn, doses, verified, reported, regimen, by },
}: {
  readonly treatment: Treatment;
}) {
  const { i18n } = useLingui();
  const day = useShownDay()(startedOn);
  const number = i18n.number(Math.max(0, daysFrom(startedOn, useToday())) + 1);
  const taken = i18n.number(verified + reported);
  const all = i18n.number(doses);
  return (
    <p className="treatment-where">
      <b>
        <Trans>Day {number}</Trans>
      </b>
      {regimen && (
        <b>
          <Trans>
            {taken} of {all} doses taken
          </Trans>
        </b>
      )}
      <span>
        <Trans>
          Started on {day} by <WrittenBy by={by} />
        </Trans>
      </span>
    </p>
  );
}
