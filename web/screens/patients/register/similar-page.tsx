import { Trans, useLingui } from "@lingui/react/macro";
import { inLanguage, scriptOf } from "../../../text/language.ts";
import { likenessWords } from "../../../text/people.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { StepPage } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { PersonLine } from "../person-line.tsx";
import type { Candidate, Similar } from "./use-similar.ts";

interface SimilarPageProps {
  readonly similar: Similar;
  readonly looking: boolean;
  readonly onSame: (patientId: string) => void;
  readonly onOther: () => void;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

export function SimilarPage({
  similar: { seen, elsewhere },
  looking,
  onSame,
  onOther,
  onBack,
  onLeave,
}: SimilarPageProps) {
  const { t } = useLingui();
  return (
    <StepPage
      title={seen.length > 0 ? t`Is it this person?` : t`Ask before you go on`}
      step={null}
      onBack={onBack}
      onNext={onOther}
      acts={
        <>
          {seen.length === 0 && (
            <Button onPress={onLeave}>
              <Trans>Stop here for now</Trans>
            </Button>
          )}
          <Button type="submit" look={seen.length > 0 ? "plain" : "main"} working={looking}>
            {seen.length > 0 ? <Trans>No, it is somebody else</Trans> : <Trans>I asked: it is somebody else</Trans>}
          </Button>
        </>
      }
    >
      {seen.length > 0 && (
        <p className="quiet">
          <Trans>They are registered already. One person in two records gets half a treatment in each.</Trans>
        </p>
      )}
      {seen.length > 0 && (
        <ul className="patient-candidates">
          {seen.map((one) => (
            <li key={one.patientId}>
              <CandidateCard candidate={one} onSame={() => onSame(one.patientId)} />
            </li>
          ))}
        </ul>
      )}
      {elsewhere > 0 && (
        <Notice look="attention">
          <b>
            <Trans>Somebody very like this is registered elsewhere in the district.</Trans>
          </b>
          <span>
            <Trans>
              You cannot see their record. Ask your supervisor or the doctor whether it is the same person before you go
              on. What you wrote stays here.
            </Trans>
          </span>
        </Notice>
      )}
    </StepPage>
  );
}

function CandidateCard({ candidate, onSame }: { readonly candidate: Candidate; readonly onSame: () => void }) {
  const { i18n } = useLingui();
  const { language } = useAtHand();
  const { name, sex, age, village, facility, because } = candidate;
  const place = facility && inLanguage(language, facility);
  return (
    <article className="patient-candidate">
      <h2 lang={scriptOf(name)}>{name}</h2>
      <p>
        <PersonLine age={age} sex={sex} />
      </p>
      <p>
        <span lang={scriptOf(village)}>{village}</span>
        {place && (
          <>
            {" · "}
            <span lang={place.lang}>{place.first}</span>
          </>
        )}
      </p>
      <ul className="tags">
        {because.map((one) => (
          <li key={one} className="tag tag-primary">
            {i18n._(likenessWords[one])}
          </li>
        ))}
      </ul>
      <Button look="main" wide onPress={onSame}>
        <Trans>Yes, the same: open the record</Trans>
      </Button>
    </article>
  );
}
