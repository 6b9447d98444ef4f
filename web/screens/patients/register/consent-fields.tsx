import { useLingui } from "@lingui/react/macro";
import { consentPurposes, consentWays } from "../../../../modules/people/consent.ts";
import { consentGiverWords, consentWayWords } from "../../../text/people.ts";
import { OneOf } from "../../../ui/choice.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ConsentNotice } from "./consent-notice.tsx";
import type { Draft } from "./draft.ts";

interface ConsentFieldsProps {
  readonly draft: Draft;
  readonly minor: boolean;
  readonly wrong: readonly string[];
  readonly onChange: (change: Partial<Draft>, answered?: readonly string[]) => void;
}

export function ConsentFields({ draft, minor, wrong, onChange }: ConsentFieldsProps) {
  const { t, i18n } = useLingui();
  const yesNo = [
    { value: "yes" as const, words: t`Yes` },
    { value: "no" as const, words: t`No` },
  ];
  const ask = (field: string) => (wrong.includes(field) ? t`Ask, and press the answer.` : null);
  const purposes = {
    messages: t`May we call and send messages?`,
    video: t`May they send a video when they take the medicine?`,
  };
  return (
    <>
      <ConsentNotice />
      <OneOf
        name="care"
        question={
          minor
            ? t`Does the guardian agree that we keep this record for the treatment?`
            : t`Do they agree that we keep this record for their treatment?`
        }
        across={2}
        answers={yesNo}
        chosen={draft.care}
        wrong={ask("care")}
        onChange={(care) => onChange({ care })}
      />
      {draft.care === "no" && (
        <Notice look="attention">
          {t`Without a yes nothing may be kept. They are still treated at the health centre.`}
        </Notice>
      )}
      {draft.care === "yes" && (
        <>
          {consentPurposes.map((purpose) => (
            <OneOf
              key={purpose}
              name={purpose}
              question={purposes[purpose]}
              across={2}
              answers={yesNo}
              chosen={draft.alsoFor[purpose]}
              wrong={ask(purpose)}
              onChange={(answer) => onChange({ alsoFor: { ...draft.alsoFor, [purpose]: answer } }, [purpose])}
            />
          ))}
          {!minor && (
            <OneOf
              name="givenBy"
              question={t`Who answered?`}
              across={2}
              answers={(["self", "guardian"] as const).map((who) => ({
                value: who,
                words: i18n._(consentGiverWords[who]),
              }))}
              chosen={draft.givenBy}
              wrong={ask("givenBy")}
              onChange={(givenBy) => onChange({ givenBy })}
            />
          )}
          <OneOf
            name="how"
            question={t`How did they say it?`}
            across={3}
            answers={consentWays.map((way) => ({ value: way, words: i18n._(consentWayWords[way]) }))}
            chosen={draft.how}
            wrong={ask("how")}
            onChange={(how) => onChange({ how })}
          />
        </>
      )}
    </>
  );
}
