import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { inForce } from "../../../modules/treatment/prescription.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { scriptOf } from "../../text/language.ts";
import { phaseWords } from "../../text/treatment.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { useDoseDay } from "../patients/today.ts";
import { Banner, Fact } from "./banner.tsx";
import { Chart } from "./chart.tsx";
import { courseOf } from "./course.ts";
import { DosesTaken } from "./doses-taken.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { Lackings } from "./lackings.tsx";
import { Prescriptions } from "./prescriptions.tsx";
import { Timeline } from "./timeline.tsx";
import { Taken } from "./taken.tsx";
import type { Treatment } from "./use-treatments.ts";

interface RunningTreatmentProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  readonly regimen: Regimen | null;
  /** The last day of the treatment before this one; null: there was none. */
  readonly since: Treatment["startedOn"] | null;
  /** What wants an answer, between the banner and the chart. */
  readonly children: ReactNode;
}

/** The treatment that goes on: where it stands, what is taken now, and what is missing. */
export function RunningTreatment({ patientId, treatment, regimen, since, children }: RunningTreatmentProps) {
  const { t, i18n } = useLingui();
  const today = useDoseDay();
  const shown = useShownDay();
  const { phases, prescriptions, verified, reported, doses } = treatment;
  const present = phases.at(-1);
  // Where none holds yet, the first one is to come.
  const now = inForce(prescriptions, today) ?? prescriptions[0];
  const begins = shown(now?.from ?? treatment.startedOn);
  const phaseWord = present ? i18n._(phaseWords[present.code]) : "";
  const oneOfMany = present !== undefined && present.code !== "whole";
  return (
    <>
      <Banner patientId={patientId} treatment={treatment} regimen={regimen} />
      {children}
      {regimen && <Timeline patientId={patientId} treatment={treatment} regimen={regimen} />}
      <Chart
        patientId={patientId}
        treatment={treatment}
        since={since}
        months={regimen && courseOf(treatment, regimen, today).months}
      />
      <dl className="treatment-facts">
        {now && (
          <Fact term={now.from > today ? t`To be taken from ${begins}` : t`Taken now`}>
            <Taken prescription={now} today={today} />
          </Fact>
        )}
        {present && oneOfMany && (
          <Fact term={t`Doses taken: ${phaseWord}`}>
            <DosesTaken {...present} />
          </Fact>
        )}
        <Fact term={oneOfMany ? t`Whole course` : t`Doses taken`}>
          <DosesTaken verified={verified} reported={reported} doses={regimen ? doses : 0} />
        </Fact>
        <Fact term={t`Follow-up tests`}>
          <FollowUps treatment={treatment} />
        </Fact>
        {regimen && (
          <Fact term={oneOfMany ? t`Missing for the end of this phase` : t`Missing for the end of the course`}>
            <Lackings treatment={treatment} regimen={regimen} />
          </Fact>
        )}
      </dl>
      <Prescriptions treatment={treatment} />
      {treatment.although !== null && (
        <p className="treatment-notes">
          <span>
            <Trans>It was begun although something spoke against it:</Trans>{" "}
            <q lang={scriptOf(treatment.although)}>{treatment.although}</q>
          </span>
        </p>
      )}
    </>
  );
}
