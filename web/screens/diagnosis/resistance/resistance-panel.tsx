import "./resistance.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { settleConflict } from "../../../../modules/diagnosis/operations.ts";
import { ruleSets } from "../../../../modules/diagnosis/resistance.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { classMeans, classWords } from "../../../text/resistance.ts";
import { confidenceWords, sayFilled } from "../../../text/treatment.ts";
import { Panel } from "../../../ui/panel.tsx";
import { useAtHand } from "../../at-hand.ts";
import { classShape } from "../look-of.ts";
import { type DiagnosisRecord, useReadAgain } from "../use-record.ts";
import { Conflict } from "./conflict.tsx";
import type { DrugShown } from "./drug-shown.ts";
import { DrugTable } from "./drug-table.tsx";
import { SettleForm } from "./settle-form.tsx";

interface ResistancePanelProps {
  readonly patientId: PatientId;
  readonly resistance: DiagnosisRecord["resistance"];
}

/** What the bacteria withstand, by which results and which rules. Two that contradict each other stand first. */
export function ResistancePanel({ patientId, resistance }: ResistancePanelProps) {
  const { t, i18n } = useLingui();
  const { actor } = useAtHand();
  const readAgain = useReadAgain(patientId);
  const [settling, setSettling] = useState<DrugShown | null>(null);
  const maySettle = settleConflict.allow.some((rule) => rule.couldPass(actor));
  const { drugs, class: is, rules } = resistance;
  if (drugs.length === 0) return null;
  const source = ruleSets.find(({ version }) => version === rules)?.source;
  return (
    <Panel title={t`Which medicines work`}>
      <div className="resistance">
        <p className={`resistance-class resistance-${classShape[is]}`}>
          <i className={`shape shape-${classShape[is]}`} aria-hidden="true" />
          <span>
            <b>{i18n._(classWords[is])}</b>
            <span>{i18n._(classMeans[is])}</span>
          </span>
        </p>
        {drugs
          .filter(({ conflict }) => conflict)
          .map((drug) => (
            <Conflict key={drug.drug} shown={drug} onSettle={maySettle ? () => setSettling(drug) : null} />
          ))}
        <DrugTable drugs={drugs} />
        <p className="resistance-rules">
          <Trans>Rule {rules}</Trans>
          {source && <> · {sayFilled(i18n, confidenceWords[source.confidence], { source: source.says })}</>}
        </p>
      </div>
      {settling && (
        <SettleForm
          patientId={patientId}
          shown={settling}
          onClose={() => setSettling(null)}
          onSettled={() => {
            void readAgain();
            setSettling(null);
          }}
        />
      )}
    </Panel>
  );
}
