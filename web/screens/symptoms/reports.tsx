import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { recordAdverseEvent } from "../../../modules/monitoring/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { lookAtReport } from "../../../modules/symptoms/operations.ts";
import { likelyEvent, type SymptomCode } from "../../../modules/symptoms/symptom.ts";
import { Button } from "../../ui/button.tsx";
import { useAtHand } from "../at-hand.ts";
import { AdverseForm } from "../monitoring/adverse-form.tsx";
import { useMonitoring } from "../monitoring/use-monitoring.ts";
import type { Treatment } from "../treatment/use-treatments.ts";
import { ReportCard } from "./report-card.tsx";
import { type Report, wantsLook } from "./use-symptoms.ts";

interface ReportsProps {
  readonly patientId: PatientId;
  readonly reports: readonly Report[];
  readonly treatment: Treatment | null;
}

const shownAtFirst = 3;

/** Each report as it was said, the newest first: what nobody has looked at is never folded away. */
export function Reports({ patientId, reports, treatment }: ReportsProps) {
  const { i18n } = useLingui();
  const { actor } = useAtHand();
  const [all, setAll] = useState(false);
  const [event, setEvent] = useState<SymptomCode | null>(null);
  const monitoring = useMonitoring(patientId).data;
  const mayLook = lookAtReport.allow.some((rule) => rule.couldPass(actor));
  const mayRecord = recordAdverseEvent.allow.some((rule) => rule.couldPass(actor));
  const shown = reports.filter((report, at) => all || at < shownAtFirst || wantsLook(report));
  const folded = i18n.number(reports.length - shown.length);
  const plan = monitoring?.plan ?? null;
  return (
    <>
      <ul className="symptoms-reports">
        {shown.map((report) => (
          <ReportCard
            key={report.reportId}
            patientId={patientId}
            report={report}
            treatment={treatment}
            mayLook={mayLook}
            onRecord={mayRecord && plan && !plan.closed ? setEvent : null}
          />
        ))}
      </ul>
      {shown.length < reports.length && (
        <Button look="bare" onPress={() => setAll(true)}>
          <Trans>Earlier: {folded}</Trans>
        </Button>
      )}
      {event && plan && monitoring && (
        <AdverseForm
          patientId={patientId}
          episodeId={plan.episodeId}
          medicines={monitoring.medicines}
          event={null}
          term={likelyEvent[event]}
          onClose={() => setEvent(null)}
          onKept={() => setEvent(null)}
        />
      )}
    </>
  );
}
