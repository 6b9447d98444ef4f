import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { childNoticeVersion, childPurposes } from "../../../../modules/children/consent.ts";
import { recordChildConsent } from "../../../../modules/children/operations.ts";
import { childGiverWords, childPurposeWords } from "../../../text/children.ts";
import { consentWayWords } from "../../../text/people.ts";
import { Button } from "../../../ui/button.tsx";
import { Fact, Facts, Panel } from "../../../ui/panel.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import { useShownDay } from "../../patients/shown-day.ts";
import { useToday } from "../../patients/today.ts";
import { type Child, useReadChildAgain } from "./child-shown.ts";
import { NotAsked } from "./not-asked.tsx";

type Purpose = (typeof childPurposes)[number];
type Input = InputOf<typeof recordChildConsent>;

export function ChildConsentPanel({ child }: { readonly child: Child }) {
  return child.consent === null ? <NotAsked child={child} /> : <AgreedTo child={child} consent={child.consent} />;
}

interface AgreedToProps {
  readonly child: Child;
  readonly consent: NonNullable<Child["consent"]>;
}

/** What was agreed to, each on its own, and taken back with one press. */
function AgreedTo({ child, consent }: AgreedToProps) {
  const { t, i18n } = useLingui();
  const { newId, language, actor } = useAtHand();
  const today = useToday();
  const { childId } = child;
  const [consentId, setConsentId] = useState(() => newId() as Input["consentId"]);
  const again = useReadChildAgain(childId);
  const { working, refused, send } = useSending(recordChildConsent, () => {
    setConsentId(newId() as Input["consentId"]);
    again();
  });
  const may = recordChildConsent.allow.some((rule) => rule.couldPass(actor));
  const day = useShownDay()(consent.on);
  const { noticeVersion } = consent;

  function change(purpose: Purpose, yes: boolean) {
    const others = consent.alsoFor.filter((one) => one !== purpose);
    const alsoFor = yes ? [...others, purpose] : others;
    const { givenBy, how } = consent;
    const said = { noticeVersion: childNoticeVersion, language, givenBy, how, care: true as const, alsoFor };
    void send({ childId, consentId, consent: said, on: today });
  }

  return (
    <Panel title={t`Agreement`}>
      <Facts>
        <Fact term={t`Record for the vaccines`}>
          <Agreed yes />
        </Fact>
        {childPurposes.map((purpose) => {
          const yes = consent.alsoFor.includes(purpose);
          return (
            <Fact key={purpose} term={i18n._(childPurposeWords[purpose])}>
              <Agreed yes={yes} />
              {may && (
                <Button look="bare" working={working} onPress={() => change(purpose, !yes)}>
                  {yes ? <Trans>They take it back</Trans> : <Trans>They agree now</Trans>}
                </Button>
              )}
            </Fact>
          );
        })}
        <Fact term={t`How`}>
          {i18n._(consentWayWords[consent.how])} · {i18n._(childGiverWords[consent.givenBy])}
        </Fact>
      </Facts>
      <NotSent refused={refused} />
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
