import { Trans } from "@lingui/react/macro";
import type { Operation } from "../../../foundation/operation.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { changePrescription, closeTreatment, extendPhase, switchPhase } from "../../../modules/treatment/operations.ts";
import { inForce, medicinesFrom } from "../../../modules/treatment/prescription.ts";
import { phaseAfter, type Regimen, regimenTaken } from "../../../modules/treatment/regimen.ts";
import { regimenOf } from "../../../modules/treatment/regimens.ts";
import type { saidWords } from "../../text/treatment.ts";
import { useAtHand } from "../at-hand.ts";
import { useDoseDay } from "../patients/today.ts";
import { AgainstNotice } from "./against-notice.tsx";
import { ChangePrescription } from "./change.tsx";
import { heldSince } from "./change-draft.ts";
import { CloseTreatment } from "./close.tsx";
import { Extend } from "./extend.tsx";
import { Gaps } from "./gaps.tsx";
import { GoOn } from "./go-on.tsx";
import { RedoseNotice } from "./redose-notice.tsx";
import { RunningTreatment } from "./running-treatment.tsx";
import type { Treatment } from "./use-treatments.ts";

export type Did = keyof typeof saidWords;

interface RunningProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  /** The last day of the treatment before this one; null: there was none. */
  readonly since: Treatment["startedOn"] | null;
  readonly onDone: (did: Did) => void;
}

/** The treatment that goes on, with what wants an answer above it and what may be done beneath. */
export function Running({ patientId, treatment, since, onDone }: RunningProps) {
  const { actor } = useAtHand();
  const today = useDoseDay();
  const may = ({ allow }: Operation) => allow.some((rule) => rule.couldPass(actor));
  const regimen = treatment.regimen && regimenOf(treatment.regimen);
  // By what is taken: BPaLM without moxifloxacin goes by the rules of BPaL.
  const medicines = medicinesFrom(inForce(treatment.prescriptions, today)?.items ?? [], today);
  const taken = regimen && regimenTaken(regimen, medicines);
  const mayAct = may(changePrescription);
  const props = { patientId, treatment, mayAct };
  return (
    <>
      <RunningTreatment patientId={patientId} treatment={treatment} regimen={regimen} since={since}>
        {regimen && (
          <>
            <AgainstNotice {...props} regimen={regimen} onDone={onDone} />
            <RedoseNotice {...props} regimen={regimen} onDone={() => onDone("prescribed")} />
            <Gaps {...props} regimen={regimen} onDone={() => onDone("prescribed")} />
          </>
        )}
      </RunningTreatment>
      <Acts patientId={patientId} treatment={treatment} regimen={regimen} taken={taken} may={may} onDone={onDone} />
    </>
  );
}

interface ActsProps extends Pick<RunningProps, "patientId" | "treatment" | "onDone"> {
  readonly regimen: Regimen | null;
  readonly taken: Regimen | null;
  readonly may: (operation: Operation) => boolean;
}

function Acts({ patientId, treatment, regimen, taken, may, onDone }: ActsProps) {
  const present = treatment.phases.at(-1);
  const next = regimen && present ? phaseAfter(regimen, present.code) : null;
  const held = heldSince(treatment.prescriptions) !== null;
  if (!may(switchPhase) && !may(closeTreatment)) return null;
  return (
    <div className="treatment-acts">
      {may(closeTreatment) && (
        <CloseTreatment
          patientId={patientId}
          treatment={treatment}
          isLast={next === null}
          onDone={() => onDone("closed")}
        />
      )}
      {may(changePrescription) && regimen && (
        <ChangePrescription
          look={held ? "main" : "plain"}
          patientId={patientId}
          treatment={treatment}
          regimen={regimen}
          onDone={() => onDone("prescribed")}
        >
          {held ? <Trans>Take it up again</Trans> : <Trans>Change the prescription</Trans>}
        </ChangePrescription>
      )}
      {may(extendPhase) && taken && (
        <Extend patientId={patientId} treatment={treatment} regimen={taken} onDone={() => onDone("extended")} />
      )}
      {may(switchPhase) && regimen && next && (
        <GoOn
          key={next.code}
          patientId={patientId}
          treatment={treatment}
          regimen={regimen}
          to={next}
          onDone={() => onDone("went-on")}
        />
      )}
    </div>
  );
}
