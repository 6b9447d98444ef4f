import { Trans, useLingui } from "@lingui/react/macro";
import { scriptOf } from "../../../text/language.ts";
import { likenessWords } from "../../../text/people.ts";
import { PersonLine } from "../person-line.tsx";
import { AlikeCard, AlikePage } from "./alike-page.tsx";
import type { Similar } from "./use-similar.ts";

interface SimilarPageProps {
  readonly similar: Similar;
  readonly looking: boolean;
  readonly onSame: (patientId: string) => void;
  readonly onOther: () => void;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

export function SimilarPage({ similar: { seen, elsewhere }, onSame, ...page }: SimilarPageProps) {
  const { t, i18n } = useLingui();
  return (
    <AlikePage
      {...page}
      question={t`Is it this person?`}
      harm={<Trans>They are registered already. One person in two records gets half a treatment in each.</Trans>}
      other={seen.length > 0 ? <Trans>No, it is somebody else</Trans> : <Trans>I asked: it is somebody else</Trans>}
      candidates={seen.map(({ patientId, name, sex, age, village, facility, because }) => ({
        id: patientId,
        card: (
          <AlikeCard
            name={<h2 lang={scriptOf(name)}>{name}</h2>}
            {...{ village, facility }}
            because={because.map((one) => i18n._(likenessWords[one]))}
            onSame={() => onSame(patientId)}
          >
            <p>
              <PersonLine age={age} sex={sex} />
            </p>
          </AlikeCard>
        ),
      }))}
      elsewhere={
        elsewhere > 0 ? (
          <>
            <b>
              <Trans>Somebody very like this is registered elsewhere in the district.</Trans>
            </b>
            <span>
              <Trans>
                You cannot see their record. Ask your supervisor or the doctor whether it is the same person before you
                go on. What you wrote stays here.
              </Trans>
            </span>
          </>
        ) : null
      }
    />
  );
}
