import "./alerts.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { PatientId } from "../../../modules/people/patient.ts";
import { alertWords } from "../../text/alerts.ts";
import { Panel } from "../../ui/panel.tsx";
import { useByWords } from "../patients/page/by-words.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { useAlertFacts } from "./use-alert-facts.ts";
import { useAlertsOf } from "./use-alerts.ts";

/** What waited for a doctor, and what they did about it, in their own words. Nothing of it: no panel. */
export function AlertsPanel({ patientId }: { readonly patientId: PatientId }) {
  const { t, i18n } = useLingui();
  const said = useAlertFacts();
  const by = useByWords();
  const day = useShownDay();
  const answered = useAlertsOf(patientId).data?.answered ?? [];
  if (answered.length === 0) return null;
  return (
    <Panel title={t`What waited for a doctor`}>
      <ol className="alerts-answered">
        {answered.map((one) => {
          const facts = said(one.kind, one.facts);
          const [who, on] = [by(one.by), day(one.answeredAt)];
          return (
            <li key={one.alertId}>
              <b>{i18n._(alertWords[one.kind])}</b>
              {facts !== "" && <span>{facts}</span>}
              {one.words !== null && <q>{one.words}</q>}
              <small>
                <Trans>
                  Answered on {on} by {who}
                </Trans>
              </small>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
