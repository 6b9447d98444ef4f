import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { StepPage } from "../../../ui/step-page.tsx";
import { type Draft, type Step } from "./draft.ts";
import { ReviewPanels } from "./review-panels.tsx";
import { stepOf } from "./steps.ts";
import type { Refused } from "./steps.ts";

interface ReviewPageProps {
  readonly draft: Draft;
  readonly today: CalendarDay;
  readonly save: { readonly working: boolean; readonly refused: Refused | null };
  /** Whether somebody like this is registered could be asked. */
  readonly looked: boolean;
  readonly onChange: (step: Step) => void;
  readonly onBack: () => void;
  readonly onSave: () => void;
  /** It had arrived already, when only the answer was lost. */
  readonly onSavedBefore: () => void;
}

export function ReviewPage({ draft, today, save, looked, onChange, onBack, onSave, onSavedBefore }: ReviewPageProps) {
  const { t, i18n } = useLingui();
  const { working, refused } = save;
  const here = refused !== null && stepOf(refused) === null ? refused : null;
  return (
    <StepPage
      title={t`Look once more`}
      step={null}
      onBack={onBack}
      onNext={onSave}
      notice={
        here && (
          <Notice look={here.code === "no-network" ? "offline" : "wrong"}>
            <b>{sayRefusal(i18n, here)}</b>
            {here.code !== "already-registered" && (
              <span>
                <Trans>What you wrote is still here. Sending it again saves it only once.</Trans>
              </span>
            )}
          </Notice>
        )
      }
      acts={
        here?.code === "already-registered" ? (
          <Button look="main" onPress={onSavedBefore}>
            <Trans>Open the record</Trans>
          </Button>
        ) : (
          <Button type="submit" look="main" icon="tick" working={working}>
            {working ? <Trans>Saving…</Trans> : <Trans>Save</Trans>}
          </Button>
        )
      }
    >
      {!looked && (
        <p className="patient-small">
          <Trans>Whether they are registered already could not be looked up. It is done when you save.</Trans>
        </p>
      )}
      <ReviewPanels draft={draft} today={today} onChange={onChange} />
    </StepPage>
  );
}
