import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { scriptOf } from "../../../text/language.ts";
import { identifierWords, phoneOwnerWords, relationWords } from "../../../text/people.ts";
import { Button } from "../../../ui/button.tsx";
import { Fact, Facts, Panel } from "../../../ui/panel.tsx";
import { Dial } from "../dial.tsx";
import { CorrectIdentity } from "./correct-identity.tsx";
import type { Patient } from "./use-patient.ts";

interface ContactPanelProps {
  readonly patient: Patient;
  readonly mayCorrect: boolean;
}

export function ContactPanel({ patient, mayCorrect }: ContactPanelProps) {
  const { t, i18n } = useLingui();
  const [correcting, setCorrecting] = useState(false);
  const { phone, address, supporter, identifiers } = patient.identity;
  return (
    <Panel
      title={t`Contact and supporter`}
      act={
        mayCorrect && (
          <Button onPress={() => setCorrecting(true)}>
            <Trans>Correct</Trans>
          </Button>
        )
      }
    >
      <Facts>
        <Fact term={t`Phone`}>
          {phone === null ? (
            <Trans>No phone</Trans>
          ) : (
            <>
              <Dial number={phone.number} /> <span className="quiet">{i18n._(phoneOwnerWords[phone.of])}</span>
            </>
          )}
        </Fact>
        <Fact term={t`Village`}>
          <span lang={scriptOf(address.village)}>
            {[address.village, address.landmark].filter((part) => part !== null).join(" · ")}
          </span>
        </Fact>
        <Fact term={supporter?.isGuardian ? t`Guardian` : t`Supporter`}>
          {supporter === null ? (
            <Trans>Nobody written down</Trans>
          ) : (
            <>
              <span lang={scriptOf(supporter.name)}>{supporter.name}</span> ·{" "}
              {i18n._(relationWords[supporter.relation])}
              {supporter.phone !== null && (
                <>
                  {" · "}
                  <Dial number={supporter.phone} />
                </>
              )}
            </>
          )}
        </Fact>
        {identifiers.map(({ kind, value }) => (
          <Fact key={`${kind} ${value}`} term={i18n._(identifierWords[kind])}>
            {value}
          </Fact>
        ))}
      </Facts>
      {correcting && <CorrectIdentity patient={patient} onClose={() => setCorrecting(false)} />}
    </Panel>
  );
}
