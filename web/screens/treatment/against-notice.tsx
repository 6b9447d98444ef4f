import { Trans, useLingui } from "@lingui/react/macro";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { doAboutWords, groupLackWords } from "../../text/against.ts";
import { Notice } from "../../ui/notice.tsx";
import { useDoseDay } from "../patients/today.ts";
import { ChangePrescription } from "./change.tsx";
import { CloseTreatment } from "./close.tsx";
import { type ToDo, toDoIn } from "./to-do-against.ts";
import { useAgainstWords } from "./use-against-words.ts";
import { useDoseWords } from "./use-dose-words.ts";
import type { Treatment } from "./use-treatments.ts";

interface AgainstNoticeProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  readonly regimen: Regimen;
  readonly mayAct: boolean;
  readonly onDone: (did: "closed" | "prescribed") => void;
}

/** What the results say against what is taken now, each with what to do about it. */
export function AgainstNotice(props: AgainstNoticeProps) {
  const { treatment, regimen } = props;
  const { i18n } = useLingui();
  const today = useDoseDay();
  const lacks = treatment.groupsLack.map((lack) => i18n._(groupLackWords[lack])).join("; ");
  return (
    <>
      {toDoIn(treatment, regimen, today).map((toDo) => (
        <One key={toDo.said.map((against) => JSON.stringify(against)).join()} {...props} toDo={toDo} />
      ))}
      {lacks !== "" && (
        <Notice look="attention">
          <b>
            <Trans>By the rule of groups this regimen lacks something.</Trans>
          </b>
          <span>
            <Trans>Missing: {lacks}.</Trans>
          </span>
        </Notice>
      )}
    </>
  );
}

interface OneProps extends AgainstNoticeProps {
  readonly toDo: ToDo;
}

function One({ toDo: { do: what, said, withstood }, patientId, treatment, regimen, mayAct, onDone }: OneProps) {
  const { i18n } = useLingui();
  const say = useAgainstWords();
  const words = useDoseWords();
  return (
    <Notice look={what === "settle" || what === "class" ? "attention" : "wrong"}>
      <b>{said.map(say).join("; ")}</b>
      <span>{i18n._(doAboutWords[what])}</span>
      {mayAct && (
        <span className="treatment-notice-acts">
          {(what === "stop-medicine" || what === "becomes-bpal") &&
            withstood.map((medicine) => {
              const name = words.name(medicine);
              return (
                <ChangePrescription
                  key={medicine}
                  patientId={patientId}
                  treatment={treatment}
                  regimen={regimen}
                  opening={{ is: "stop", medicine, because: "resistance" }}
                  onDone={() => onDone("prescribed")}
                >
                  <Trans>Stop {name}</Trans>
                </ChangePrescription>
              );
            })}
          {what === "stops" && (
            <CloseTreatment
              patientId={patientId}
              treatment={treatment}
              isLast={false}
              outcome="failed"
              onDone={() => onDone("closed")}
            />
          )}
        </span>
      )}
    </Notice>
  );
}
