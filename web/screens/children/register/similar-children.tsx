import { Trans, useLingui } from "@lingui/react/macro";
import { childLikenessWords } from "../../../text/children.ts";
import { inLanguage, scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { StepPage } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { CalledName, ChildLine } from "../called.tsx";
import type { SimilarChildren as Similar } from "./use-similar-children.ts";

interface SimilarChildrenProps {
  readonly similar: Similar;
  readonly looking: boolean;
  readonly onSame: (childId: string) => void;
  readonly onOther: () => void;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

export function SimilarChildren({ similar, looking, onSame, onOther, onBack, onLeave }: SimilarChildrenProps) {
  const { t } = useLingui();
  const { seen, elsewhere } = similar;
  return (
    <StepPage
      title={seen.length > 0 ? t`Is it this child?` : t`Ask before you go on`}
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
            {seen.length > 0 ? <Trans>No, it is another child</Trans> : <Trans>I asked: it is another child</Trans>}
          </Button>
        </>
      }
    >
      {seen.length > 0 && (
        <p className="quiet">
          <Trans>One child in two records gets some vaccines twice and others never.</Trans>
        </p>
      )}
      {seen.length > 0 && (
        <ul className="patient-candidates">
          {seen.map((one) => (
            <li key={one.childId}>
              <Candidate candidate={one} onSame={() => onSame(one.childId)} />
            </li>
          ))}
        </ul>
      )}
      {elsewhere > 0 && (
        <Notice look="attention">
          <b>
            <Trans>A child very like this one is registered elsewhere in the district.</Trans>
          </b>
          <span>
            <Trans>
              You cannot see the record. Ask the family for their card, or your supervisor, whether it is the same
              child. What you wrote stays here.
            </Trans>
          </span>
        </Notice>
      )}
    </StepPage>
  );
}

interface CandidateProps {
  readonly candidate: Similar["seen"][number];
  readonly onSame: () => void;
}

function Candidate({ candidate, onSame }: CandidateProps) {
  const { i18n } = useLingui();
  const { language } = useAtHand();
  const { called, mother, born, sex, village, facility, because } = candidate;
  const place = facility && inLanguage(language, facility);
  return (
    <article className="patient-candidate">
      <h2>
        <CalledName called={called} />
      </h2>
      <p>
        <ChildLine born={born} sex={sex} order={called.order} />
      </p>
      {mother !== null && (
        <p>
          <Trans>
            Mother: <span lang={scriptOf(mother)}>{mother}</span>
          </Trans>
        </p>
      )}
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
            {i18n._(childLikenessWords[one])}
          </li>
        ))}
      </ul>
      <Button look="main" wide onPress={onSame}>
        <Trans>Yes, the same: open the record</Trans>
      </Button>
    </article>
  );
}
