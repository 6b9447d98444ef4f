import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { OpenReferral } from "../../../modules/growth/judged.ts";
import { referralSteps, type ReferralStep } from "../../../modules/growth/measure.ts";
import { byUrgency } from "../../../modules/growth/referral.ts";
import { referralWords, referToWords, stepWords } from "../../text/growth.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { NotSent } from "../not-sent.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import type { Growing } from "./use-growing.ts";

interface OpenReferralsProps {
  /** At least one, the newest last. */
  readonly open: readonly OpenReferral[];
  readonly steps: readonly Pick<ReferralStep, "step" | "on" | "saw">[];
  readonly today: CalendarDay;
  /** Null: they may only look. */
  readonly growing: Growing | null;
}

/** Somebody is to see this child, and nobody has said that they did. */
export function OpenReferrals({ open, steps, today, growing }: OpenReferralsProps) {
  const { i18n } = useLingui();
  const shownDay = useShownDay();
  const [following, setFollowing] = useState(false);
  const most = open.toSorted((a, b) => byUrgency.indexOf(a.sent.code) - byUrgency.indexOf(b.sent.code))[0];
  if (!most) return null;
  const first = open.reduce((day, one) => (one.by < day ? one.by : day), most.by);
  const ids = open.map(({ measure }) => measure.measureId);
  const last = steps.findLast(({ saw }) => saw.some((id) => ids.includes(id)));
  const [to, by, late] = [i18n._(referToWords[most.sent.to]), shownDay(first), first < today];
  const day = last && shownDay(last.on);
  return (
    <div className={`growth-open${late || most.sent.within === "today" ? " growth-open-late" : ""}`}>
      <p>
        <i className={`shape shape-${late ? "overdue" : "attention"}`} aria-hidden="true" />{" "}
        <b>{i18n._(referralWords[most.sent.code])}</b>
      </p>
      <p>
        {late ? (
          <Trans>
            Should have been seen by {by}: {to}
          </Trans>
        ) : (
          <Trans>
            To be seen by {by}: {to}
          </Trans>
        )}
      </p>
      {last && (
        <p className="quiet">
          {i18n._(stepWords[last.step])} · {day}
        </p>
      )}
      {growing && (
        <Button look="main" wide onPress={() => setFollowing(true)}>
          <Trans>What became of it?</Trans>
        </Button>
      )}
      {growing && following && <Follow ids={ids} today={today} growing={growing} onClose={() => setFollowing(false)} />}
    </div>
  );
}

interface FollowProps {
  readonly ids: readonly OpenReferral["measure"]["measureId"][];
  readonly today: CalendarDay;
  readonly growing: Growing;
  readonly onClose: () => void;
}

export function Follow({ ids, today, growing, onClose }: FollowProps) {
  const { t, i18n } = useLingui();
  const [step, setStep] = useState<(typeof referralSteps)[number] | "">("");
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  async function save() {
    setAsked(true);
    if (step === "") return;
    if (await growing.follow(ids, step, today, words.trim() === "" ? null : words.trim())) onClose();
  }
  return (
    <Dialog title={t`What became of it?`} onClose={onClose}>
      <div className="growth-form">
        <OneOf
          name="referral-step"
          question={t`The child …`}
          wrong={asked && step === "" ? t`Choose one.` : null}
          answers={referralSteps.map((one) => ({ value: one, words: i18n._(stepWords[one]) }))}
          chosen={step}
          onChange={setStep}
        />
        <NoteField
          name="referral-words"
          label={t`In your own words`}
          optional
          maxLength={1000}
          value={words}
          onChange={setWords}
        />
        {step !== "" && step !== "seen" && step !== "admitted" && (
          <p className="quiet">
            <Trans>It stays open until the child was seen.</Trans>
          </p>
        )}
        <NotSent refused={growing.refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button look="main" working={growing.working} onPress={() => void save()}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
