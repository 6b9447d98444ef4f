import { Trans, useLingui } from "@lingui/react/macro";
import { Panel } from "../../../ui/panel.tsx";
import { useShownDay } from "../shown-day.ts";
import { SymptomFacts } from "../symptom-facts.tsx";
import type { Patient } from "./use-patient.ts";

export function SymptomsPanel({ patient: { symptoms } }: { readonly patient: Patient }) {
  const { t } = useLingui();
  const day = useShownDay()(symptoms.on);
  return (
    <Panel title={t`What they feel`}>
      <SymptomFacts answers={symptoms.answers} />
      <p className="patient-small">
        <Trans>Asked on {day}</Trans>
      </p>
    </Panel>
  );
}
