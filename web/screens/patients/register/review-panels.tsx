import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { registerPatient } from "../../../../modules/people/operations.ts";
import { ageOn } from "../../../../modules/people/patient.ts";
import { inLanguage, scriptOf } from "../../../text/language.ts";
import {
  consentGiverWords,
  consentPurposeWords,
  consentWayWords,
  phoneOwnerWords,
  relationWords,
} from "../../../text/people.ts";
import { Button } from "../../../ui/button.tsx";
import { Fact, Facts, Panel } from "../../../ui/panel.tsx";
import { useAtHand } from "../../at-hand.ts";
import { bodyOf } from "../body/body-draft.ts";
import { shownPhone } from "../dial.tsx";
import { BodyFacts } from "../body/body-facts.tsx";
import { HistoryFacts } from "../history/history-facts.tsx";
import { historyOf } from "../history/history-draft.ts";
import { identityOf } from "../identity/identity-draft.ts";
import { useShownDay } from "../shown-day.ts";
import { PersonLine } from "../person-line.tsx";
import { SymptomFacts } from "../symptom-facts.tsx";
import { type Draft, giverOf, type Step } from "./draft.ts";
import { useMyFacilities } from "./use-my-facilities.ts";

interface ReviewPanelsProps {
  readonly draft: Draft;
  readonly today: CalendarDay;
  readonly onChange: (step: Step) => void;
}

export function ReviewPanels({ draft, today, onChange }: ReviewPanelsProps) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const facility = useMyFacilities(registerPatient).data?.find(({ placeId }) => placeId === draft.placeId);
  const identity = identityOf(draft, today, null);
  const bornOn = useShownDay()(identity?.born.day ?? today);
  const giver = giverOf(draft, today);
  const agreed = (["messages", "video"] as const).filter((purpose) => draft.alsoFor[purpose] === "yes");
  if (identity === null) return null;
  const { name, sex, born, phone, address, supporter } = identity;
  const panel = (step: Step, title: string, facts: ReactNode) => (
    <Panel title={title} act={<Change about={title} onPress={() => onChange(step)} />}>
      {facts}
    </Panel>
  );
  return (
    <>
      {panel(
        "who",
        t`Who`,
        <div className="patient-who">
          <b lang={scriptOf(name)}>{name}</b>
          <span>
            <PersonLine age={ageOn(born, today)} sex={sex} />
          </span>
          {born.day !== null && <span className="quiet">{t`born on ${bornOn}`}</span>}
        </div>,
      )}
      {panel(
        "contact",
        t`Where`,
        <Facts>
          <Fact term={t`Phone`}>
            {phone === null ? (
              <Trans>No phone</Trans>
            ) : (
              `${shownPhone(phone.number)} · ${i18n._(phoneOwnerWords[phone.of])}`
            )}
          </Fact>
          <Fact term={t`Village`}>{[address.village, address.landmark].filter(Boolean).join(" · ")}</Fact>
          <Fact term={t`Health centre`}>{facility ? inLanguage(language, facility).first : "…"}</Fact>
        </Facts>,
      )}
      {panel("symptoms", t`What they feel`, <SymptomFacts answers={draft.symptoms} />)}
      {panel("body", t`Weight and height`, <BodyFacts measures={bodyOf(draft)} age={ageOn(born, today)} />)}
      {panel("history", t`Earlier illness`, <HistoryFacts history={historyOf(draft.history, sex)} />)}
      {panel(
        "supporter",
        t`Who stands by them`,
        supporter === null ? (
          <p className="quiet">
            <Trans>Nobody written down</Trans>
          </p>
        ) : (
          <Facts>
            <Fact term={i18n._(relationWords[supporter.relation])}>
              {[supporter.name, supporter.phone && shownPhone(supporter.phone)].filter(Boolean).join(" · ")}
            </Fact>
          </Facts>
        ),
      )}
      {panel(
        "consent",
        t`Agreement`,
        <Facts>
          <Fact term={t`Agrees to`}>
            {[t`Record for the treatment`, ...agreed.map((purpose) => i18n._(consentPurposeWords[purpose]))].join(", ")}
          </Fact>
          <Fact term={t`How`}>
            {[
              draft.how === "" ? "" : i18n._(consentWayWords[draft.how]),
              giver === "" ? "" : i18n._(consentGiverWords[giver]),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Fact>
        </Facts>,
      )}
    </>
  );
}

function Change({ about, onPress }: { readonly about: string; readonly onPress: () => void }) {
  return (
    <Button look="bare" onPress={onPress}>
      <Trans>
        Change <span className="only-heard">{about}</span>
      </Trans>
    </Button>
  );
}
