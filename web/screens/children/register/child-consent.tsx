import { Trans, useLingui } from "@lingui/react/macro";
import { childNoticeVersion, consentGivers } from "../../../../modules/children/consent.ts";
import { consentWays } from "../../../../modules/people/consent.ts";
import { childGiverWords } from "../../../text/children.ts";
import { consentWayWords } from "../../../text/people.ts";
import { OneOf } from "../../../ui/choice.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { Draft } from "./draft.ts";

export type Asked = Pick<Draft, "care" | "messages" | "outreach" | "givenBy" | "how">;

interface ChildConsentFieldsProps {
  readonly draft: Asked;
  readonly wrong: readonly string[];
  readonly onChange: (change: Partial<Asked>) => void;
}

export function ChildConsentFields({ draft, wrong, onChange }: ChildConsentFieldsProps) {
  const { t, i18n } = useLingui();
  const yesNo = [
    { value: "yes" as const, words: t`Yes` },
    { value: "no" as const, words: t`No` },
  ];
  const ask = (field: string) => (wrong.includes(field) ? t`Ask, and press the answer.` : null);
  return (
    <>
      <ChildNotice />
      <OneOf
        name="care"
        question={t`Do they agree that we keep this record for the child’s vaccines?`}
        across={2}
        answers={yesNo}
        chosen={draft.care}
        wrong={draft.care === "no" ? null : ask("care")}
        onChange={(care) => onChange({ care })}
      />
      {draft.care === "no" && (
        <Notice look="attention">
          {t`Without a yes nothing may be kept. The child is still vaccinated, and the paper card is written.`}
        </Notice>
      )}
      {draft.care === "yes" && (
        <>
          <OneOf
            name="messages"
            question={t`May we call and send messages when a vaccine is due?`}
            across={2}
            answers={yesNo}
            chosen={draft.messages}
            wrong={ask("messages")}
            onChange={(messages) => onChange({ messages })}
          />
          <OneOf
            name="outreach"
            question={t`May a community finder come by when a vaccine was missed?`}
            hint={t`They are told the name and the lane, and nothing of the child’s health.`}
            across={2}
            answers={yesNo}
            chosen={draft.outreach}
            wrong={ask("outreach")}
            onChange={(outreach) => onChange({ outreach })}
          />
          <OneOf
            name="givenBy"
            question={t`Who answered?`}
            across={3}
            answers={consentGivers.map((who) => ({ value: who, words: i18n._(childGiverWords[who]) }))}
            chosen={draft.givenBy}
            wrong={ask("givenBy")}
            onChange={(givenBy) => onChange({ givenBy })}
          />
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

/** The words that are read out. Whoever changes them changes `childNoticeVersion` in modules/children/consent.ts. */
function ChildNotice() {
  return (
    <section className="patient-notice">
      <h2>
        <Icon name="speak" size={20} />
        <Trans>Read this out</Trans>
      </h2>
      <ul>
        <li>
          <Trans>We write down the child’s and your name, phone, village and vaccines, so that none is missed.</Trans>
        </li>
        <li>
          <Trans>Only the health workers of your area and their supervisors see it.</Trans>
        </li>
        <li>
          <Trans>You may say no to messages and to a finder’s visit. The child is vaccinated all the same.</Trans>
        </li>
        <li>
          <Trans>You may see what is written, have it put right, or take your yes back, at any time.</Trans>
        </li>
        <li>
          <Trans>If something is not right, tell your health worker or the health centre.</Trans>
        </li>
      </ul>
      <p className="patient-small">
        <Trans>Notice {childNoticeVersion}</Trans>
      </p>
    </section>
  );
}
