import { Trans, useLingui } from "@lingui/react/macro";
import { consentPurposes } from "../../../../modules/people/consent.ts";
import { consentGiverWords, consentPurposeWords, consentWayWords } from "../../../text/people.ts";
import { Fact, Facts, Panel } from "../../../ui/panel.tsx";
import { useShownDay } from "../shown-day.ts";
import type { Patient } from "./use-patient.ts";

export function ConsentPanel({ patient: { consent } }: { readonly patient: Patient }) {
  const { t, i18n } = useLingui();
  const day = useShownDay()(consent.on);
  const { noticeVersion } = consent;
  return (
    <Panel title={t`Agreement`}>
      <Facts>
        <Fact term={t`Record for the treatment`}>
          <Agreed yes />
        </Fact>
        {consentPurposes.map((purpose) => (
          <Fact key={purpose} term={i18n._(consentPurposeWords[purpose])}>
            <Agreed yes={consent.alsoFor.includes(purpose)} />
          </Fact>
        ))}
        <Fact term={t`How`}>
          {i18n._(consentWayWords[consent.how])} · {i18n._(consentGiverWords[consent.givenBy])}
        </Fact>
      </Facts>
      <p className="patient-small">
        <Trans>
          On {day}, notice {noticeVersion}
        </Trans>
      </p>
    </Panel>
  );
}

function Agreed({ yes }: { readonly yes: boolean }) {
  return (
    <span className="patient-heard-answer">
      <i className={`shape shape-${yes ? "done" : "none"}`} aria-hidden="true" />
      {yes ? <Trans>Yes</Trans> : <Trans>No</Trans>}
    </span>
  );
}
