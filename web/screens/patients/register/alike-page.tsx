import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { inLanguage, scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { StepPage } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";

interface AlikePageProps {
  /** Asked when there is somebody to look at. */
  readonly question: string;
  /** What comes of it when one is in two records. */
  readonly harm: ReactNode;
  readonly candidates: readonly { readonly id: string; readonly card: ReactNode }[];
  /** What is said when there is one who is not shown; null: there is none. */
  readonly elsewhere: ReactNode;
  /** "No, it is another"; where nobody is shown, "I asked: …". */
  readonly other: ReactNode;
  readonly looking: boolean;
  readonly onOther: () => void;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

/** Before somebody is registered: those who look like them. */
export function AlikePage(props: AlikePageProps) {
  const { question, harm, candidates, elsewhere, other, looking, onOther, onBack, onLeave } = props;
  const { t } = useLingui();
  const shown = candidates.length > 0;
  return (
    <StepPage
      title={shown ? question : t`Ask before you go on`}
      step={null}
      onBack={onBack}
      onNext={onOther}
      acts={
        <>
          {!shown && (
            <Button onPress={onLeave}>
              <Trans>Stop here for now</Trans>
            </Button>
          )}
          <Button type="submit" look={shown ? "plain" : "main"} working={looking}>
            {other}
          </Button>
        </>
      }
    >
      {shown && (
        <>
          <p className="quiet">{harm}</p>
          <ul className="patient-candidates">
            {candidates.map(({ id, card }) => (
              <li key={id}>{card}</li>
            ))}
          </ul>
        </>
      )}
      {elsewhere !== null && <Notice look="attention">{elsewhere}</Notice>}
    </StepPage>
  );
}

interface AlikeCardProps {
  readonly name: ReactNode;
  readonly village: string;
  readonly facility: Parameters<typeof inLanguage>[1] | null;
  /** In what they are alike. */
  readonly because: readonly string[];
  readonly onSame: () => void;
  /** Who they are: lines below the name. */
  readonly children: ReactNode;
}

export function AlikeCard({ name, village, facility, because, onSame, children }: AlikeCardProps) {
  const { language } = useAtHand();
  const place = facility && inLanguage(language, facility);
  return (
    <article className="patient-candidate">
      {name}
      {children}
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
        {because.map((words) => (
          <li key={words} className="tag tag-primary">
            {words}
          </li>
        ))}
      </ul>
      <Button look="main" wide onPress={onSame}>
        <Trans>Yes, the same: open the record</Trans>
      </Button>
    </article>
  );
}
