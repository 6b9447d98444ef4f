import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type ReactNode, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { TestKind } from "../../../../modules/diagnosis/test-result.ts";
import { amendReasons, amendWords } from "../../../text/diagnosis.ts";
import type { Refused } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { NoteField } from "../../../ui/note-field.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { FindingFields } from "../../diagnosis/results/finding-fields.tsx";
import { NotSent } from "../../not-sent.tsx";
import { useToday } from "../../patients/today.ts";
import { type ReportDraft, reportFaults } from "./report-draft.ts";

interface ReportFormProps {
  readonly title: string;
  readonly draft: ReportDraft;
  /** The tests that were asked for and have no result. */
  readonly wanted: readonly TestKind[];
  readonly earliest: CalendarDay;
  readonly amends: boolean;
  readonly working: boolean;
  readonly refused: Refused | null;
  readonly act: ReactNode;
  readonly onChange: (change: Partial<ReportDraft>) => void;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** What a test found in a specimen: three taps for a smear. */
export function ReportForm({ title, draft, wanted, earliest, amends, act, onChange, ...form }: ReportFormProps) {
  const { t, i18n } = useLingui();
  const today = useToday();
  const [wrong, setWrong] = useState<readonly string[]>([]);

  function change(words: Partial<ReportDraft>) {
    onChange(words);
    setWrong(wrong.filter((field) => !(field in words)));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = reportFaults(draft, { today, earliest, amends });
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    form.onSend();
  }

  return (
    <Dialog title={title} onClose={form.onClose}>
      <form className="diagnosis-form" noValidate onSubmit={submit}>
        {amends && (
          <OneOf
            name="why"
            question={t`Why is it amended?`}
            hint={t`The wrong result stays readable, struck out.`}
            wrong={wrong.includes("why") ? t`Choose why it is amended.` : null}
            answers={amendReasons.map((value) => ({ value, words: i18n._(amendWords[value]) }))}
            chosen={draft.why}
            onChange={(why) => change({ why })}
          />
        )}
        <FindingFields draft={draft} wrong={wrong} wanted={wanted} onChange={change} />
        <DateField
          name="foundOn"
          label={t`Result known on`}
          max={today}
          value={draft.foundOn}
          wrong={wrong.includes("foundOn") ? t`Choose a day from the day of the specimen to today.` : null}
          onChange={(foundOn) => change({ foundOn })}
        />
        <NoteField
          name="note"
          label={t`Note`}
          optional
          maxLength={1000}
          value={draft.note}
          onChange={(note) => change({ note })}
        />
        <NotSent refused={form.refused} />
        <div className="dialog-acts">
          <Button onPress={form.onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={form.working}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
