import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { registerPatient } from "../../../../modules/people/operations.ts";
import { ageOn } from "../../../../modules/people/patient.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { StepPage } from "../../../ui/step-page.tsx";
import { BodyFields } from "../body/body-fields.tsx";
import { HistoryFields } from "../history/history-fields.tsx";
import { ContactFields } from "../identity/contact-fields.tsx";
import { bornOf, isMinorDraft } from "../identity/identity-draft.ts";
import { SupporterFields } from "../identity/supporter-fields.tsx";
import { WhoFields } from "../identity/who-fields.tsx";
import { ConsentFields } from "./consent-fields.tsx";
import { type Draft, type Step, steps } from "./draft.ts";
import { FacilityField } from "./facility-field.tsx";
import { type Refused, stepOf } from "./steps.ts";
import { SymptomFields } from "./symptom-fields.tsx";

interface RegisterStepProps {
  readonly step: Exclude<Step, "similar" | "review">;
  readonly draft: Draft;
  readonly today: CalendarDay;
  readonly wrong: readonly string[];
  readonly refused: Refused | null;
  readonly inReview: boolean;
  /** Begins anew, where what stands here was begun at another time. */
  readonly begunBefore: (() => void) | null;
  readonly onLook: (() => void) | null;
  /** @param answered the fields that are right now, where they are called otherwise than in the draft */
  readonly onChange: (change: Partial<Draft>, answered?: readonly string[]) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onThrowAway: () => void;
}

export function RegisterStep(props: RegisterStepProps) {
  const { step, draft, today, refused, inReview, begunBefore, onLook, onNext, onBack } = props;
  const { t, i18n } = useLingui();
  const { name } = draft;
  const minor = isMinorDraft(draft, today);
  const titles: Record<RegisterStepProps["step"], string> = {
    who: t`Who is it?`,
    contact: t`Where are they found?`,
    symptoms: t`What do they feel?`,
    body: t`Weight and height`,
    history: t`Earlier illness`,
    supporter: minor ? t`Who is the guardian?` : t`Who will stand by them?`,
    consent: t`Do they agree?`,
  };
  const skips =
    (step === "body" && draft.heightCm === "" && draft.weightKg === "") ||
    (step === "supporter" && !minor && draft.supporterName === "");
  const answered = step === "consent" ? draft.care !== "no" : true;
  return (
    <StepPage
      title={titles[step]}
      step={{ at: steps.indexOf(step) + 1, of: steps.length }}
      onBack={onBack}
      onNext={onNext}
      acts={
        answered ? (
          <Button type="submit" look="main">
            {inReview ? <Trans>Done</Trans> : skips ? <Trans>Go on without it</Trans> : <Trans>Go on</Trans>}
          </Button>
        ) : (
          <Button look="stop" onPress={props.onThrowAway}>
            <Trans>Throw away what was written</Trans>
          </Button>
        )
      }
    >
      {begunBefore && (
        <Notice
          look="attention"
          act={
            <Button onPress={begunBefore}>
              <Trans>Begin anew</Trans>
            </Button>
          }
        >
          <b>{name === "" ? <Trans>You had begun this.</Trans> : <Trans>You had begun this: {name}.</Trans>}</b>
          <span>
            <Trans>Go on where you stopped, or begin with somebody else.</Trans>
          </span>
        </Notice>
      )}
      {refused && stepOf(refused) === step && <Notice look="wrong">{sayRefusal(i18n, refused)}</Notice>}
      {onLook && (
        <Notice
          look="attention"
          act={
            <Button onPress={onLook}>
              <Trans>Look</Trans>
            </Button>
          }
        >
          <b>
            <Trans>Somebody like this is registered already.</Trans>
          </b>
        </Notice>
      )}
      <Fields {...props} minor={minor} />
    </StepPage>
  );
}

function Fields({ step, draft, today, wrong, minor, onChange }: RegisterStepProps & { readonly minor: boolean }) {
  const { t } = useLingui();
  const born = bornOf(draft, today);
  switch (step) {
    case "who":
      return <WhoFields draft={draft} wrong={wrong} onChange={onChange} />;
    case "contact":
      return (
        <>
          <ContactFields draft={draft} wrong={wrong} onChange={onChange} />
          <FacilityField
            operation={registerPatient}
            placeId={draft.placeId}
            wrong={wrong.includes("placeId")}
            onChange={(placeId) => onChange({ placeId })}
          />
        </>
      );
    case "symptoms":
      return <SymptomFields answers={draft.symptoms} onChange={(symptoms) => onChange({ symptoms })} />;
    case "body":
      return (
        <>
          <p className="quiet">{t`If there is no scale here, go on without it. Weight can be added later.`}</p>
          <BodyFields draft={draft} wrong={wrong} age={born && ageOn(born, today)} onChange={onChange} />
        </>
      );
    case "history":
      return (
        <HistoryFields
          draft={draft.history}
          sex={draft.sex}
          wrong={wrong}
          onChange={(change) => onChange({ history: { ...draft.history, ...change } }, Object.keys(change))}
        />
      );
    case "supporter":
      return (
        <>
          <p className="quiet">
            {minor
              ? t`The patient is under 18, or may be. A parent or guardian answers for them.`
              : t`Somebody at home or next door who helps with the medicine each day.`}
          </p>
          <SupporterFields draft={draft} wrong={wrong} minor={minor} onChange={onChange} />
        </>
      );
    case "consent":
      return <ConsentFields draft={draft} minor={minor} wrong={wrong} onChange={onChange} />;
  }
}
