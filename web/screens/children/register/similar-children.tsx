import { Trans, useLingui } from "@lingui/react/macro";
import { childLikenessWords } from "../../../text/children.ts";
import { scriptOf } from "../../../text/language.ts";
import { AlikeCard, AlikePage } from "../../patients/register/alike-page.tsx";
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

export function SimilarChildren({ similar: { seen, elsewhere }, onSame, ...page }: SimilarChildrenProps) {
  const { t, i18n } = useLingui();
  return (
    <AlikePage
      {...page}
      question={t`Is it this child?`}
      harm={<Trans>One child in two records gets some vaccines twice and others never.</Trans>}
      other={seen.length > 0 ? <Trans>No, it is another child</Trans> : <Trans>I asked: it is another child</Trans>}
      candidates={seen.map(({ childId, called, mother, born, sex, village, facility, because }) => ({
        id: childId,
        card: (
          <AlikeCard
            name={
              <h2>
                <CalledName called={called} />
              </h2>
            }
            {...{ village, facility }}
            because={because.map((one) => i18n._(childLikenessWords[one]))}
            onSame={() => onSame(childId)}
          >
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
          </AlikeCard>
        ),
      }))}
      elsewhere={
        elsewhere > 0 ? (
          <>
            <b>
              <Trans>A child very like this one is registered elsewhere in the district.</Trans>
            </b>
            <span>
              <Trans>
                You cannot see the record. Ask the family for their card, or your supervisor, whether it is the same
                child. What you wrote stays here.
              </Trans>
            </span>
          </>
        ) : null
      }
    />
  );
}
