import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { receiveSpecimen } from "../../../../modules/laboratory/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { NotSent } from "../../not-sent.tsx";
import { useToday } from "../../patients/today.ts";
import { useKeptDraft } from "../use-kept-draft.ts";
import { useLabStep } from "../use-lab-step.ts";
import type { Work } from "./use-work.ts";

interface ReceiveFormProps {
  readonly work: Work;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What the row has written of it stands in the form too. */
export const beginReceipt = (today: CalendarDay) => ({ receivedOn: today as string, labNumber: "" });

/** It came on another day than today: after a holiday, or written down from the register. */
export function ReceiveForm({ work: { labId, specimenId, name, collectedOn }, onClose, onDone }: ReceiveFormProps) {
  const { t } = useLingui();
  const today = useToday();
  const { draft, write, forget } = useKeptDraft(`${receiveSpecimen.name} ${specimenId}`, () => beginReceipt(today));
  const [wrong, setWrong] = useState(false);
  const { working, refused, send } = useLabStep(receiveSpecimen, ["received-already"], () => {
    forget();
    onDone();
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const { receivedOn, labNumber } = draft;
    const noDay = receivedOn === "" || receivedOn > today || receivedOn < collectedOn;
    setWrong(noDay);
    if (noDay) return leadTo("receivedOn");
    const number = labNumber.trim() === "" ? null : labNumber;
    void send(receiveSpecimen.takes.parse({ labId, specimenId, receivedOn, labNumber: number }));
  }

  return (
    <Dialog title={t`Received: ${name}`} onClose={onClose} small>
      <form className="diagnosis-form" noValidate onSubmit={submit}>
        <DateField
          name="receivedOn"
          label={t`It came on`}
          max={today}
          value={draft.receivedOn}
          wrong={wrong ? t`Choose a day from the day on which it was taken to today.` : null}
          onChange={(receivedOn) => write({ receivedOn })}
        />
        <TextField
          name="labNumber"
          label={t`Lab number`}
          hint={t`As it stands in your register.`}
          optional
          maxLength={30}
          autoComplete="off"
          value={draft.labNumber}
          onChange={(labNumber) => write({ labNumber })}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Received</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
