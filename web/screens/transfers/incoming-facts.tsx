import { Trans, useLingui } from "@lingui/react/macro";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { readSending } from "../../../modules/transfers/operations.ts";
import { regimenOf } from "../../../modules/treatment/regimens.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { classWords } from "../../text/resistance.ts";
import { outcomeWords, phaseWords } from "../../text/treatment.ts";
import { Fact, Facts } from "../../ui/panel.tsx";
import { useAtHand } from "../at-hand.ts";
import { useByWords } from "../patients/page/by-words.ts";
import { PersonLine } from "../patients/person-line.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { useDoseWords } from "../treatment/use-dose-words.ts";
import { useWhyWords } from "./why-words.ts";

/** The least that serves to decide: who, for what, and where their treatment stands. */
export function IncomingFacts({ incoming }: { readonly incoming: AnswerOf<typeof readSending> }) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const [shown, why, byWords, words] = [useShownDay(), useWhyWords(), useByWords(), useDoseWords()];
  const { age, sex, from, askedOn, askedBy, note, summary } = incoming;
  const { treatment, resistance, confirmed } = summary;
  const place = inLanguage(language, from);
  const regimen = treatment && regimenOf(treatment.regimen);
  const [by, day] = [byWords(askedBy), shown(askedOn)];
  return (
    <>
      <p className="quiet">
        <PersonLine age={age} sex={sex} />
      </p>
      <Facts>
        <Fact term={t`For what`}>{why(incoming)}</Fact>
        <Fact term={t`From`}>
          <span lang={place.lang}>{place.first}</span>
        </Fact>
        <Fact term={t`Asked`}>
          {day} · <span lang={scriptOf(by)}>{by}</span>
        </Fact>
        {note !== null && (
          <Fact term={t`Their words`}>
            <span lang={scriptOf(note)}>{note}</span>
          </Fact>
        )}
        <Fact term={t`Diagnosis`}>
          {confirmed ? <Trans>TB, confirmed by a doctor</Trans> : <Trans>Not confirmed</Trans>}
        </Fact>
        <Fact term={t`Resistance`}>{i18n._(classWords[resistance])}</Fact>
        <Fact term={t`Treatment`}>
          {treatment === null ? (
            <Trans>Not begun</Trans>
          ) : (
            <>
              {regimen ? words.regimen(regimen) : treatment.regimen.code} ·{" "}
              {treatment.outcome === null
                ? i18n._(phaseWords[treatment.phase])
                : i18n._(outcomeWords[treatment.outcome])}
            </>
          )}
        </Fact>
        {treatment !== null && <Fact term={t`Treatment since`}>{shown(treatment.startsOn)}</Fact>}
      </Facts>
    </>
  );
}
