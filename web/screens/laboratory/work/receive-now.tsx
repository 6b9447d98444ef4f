import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect, useRef } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { receiveSpecimen } from "../../../../modules/laboratory/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { useKeys } from "../../diagnosis/decision/use-keys.ts";
import { NotSent } from "../../not-sent.tsx";
import { useKeptDraft } from "../use-kept-draft.ts";
import { useLabStep } from "../use-lab-step.ts";
import { beginReceipt } from "./receive-form.tsx";
import type { Work } from "./use-work.ts";

/** Where whoever works through the list goes on: at the name, or in the field for the number. */
export type LeadTo = "name" | "number" | null;

interface ReceiveNowProps {
  readonly work: Work;
  readonly today: CalendarDay;
  readonly keys: boolean;
  readonly lead: LeadTo;
  readonly onReject: () => void;
  readonly onReceived: (from: LeadTo) => void;
}

/** One tap: it is here, today. The number is written before it, or never. */
export function ReceiveNow({ work, today, keys, lead, onReject, onReceived }: ReceiveNowProps) {
  const { t } = useLingui();
  const { labId, specimenId, name } = work;
  const field = useRef<HTMLInputElement>(null);
  const { draft, write, forget } = useKeptDraft(`${receiveSpecimen.name} ${specimenId}`, () => beginReceipt(today));
  const from = useRef<LeadTo>("name");
  const { working, refused, send } = useLabStep(receiveSpecimen, ["received-already"], () => {
    forget();
    onReceived(from.current);
  });
  useEffect(() => {
    if (lead === "number") field.current?.focus();
  }, [lead]);

  function receive(event?: FormEvent) {
    event?.preventDefault();
    from.current = document.activeElement === field.current ? "number" : "name";
    const labNumber = draft.labNumber.trim() === "" ? null : draft.labNumber.trim();
    void send({ labId, specimenId, receivedOn: today, labNumber });
  }
  useKeys(keys, { r: () => receive() });

  return (
    <form className="lab-acts" noValidate onSubmit={receive}>
      <input
        ref={field}
        className="field-box lab-number-field"
        name="labNumber"
        aria-label={t`Lab number of ${name}, may stay empty`}
        placeholder={t`Lab number`}
        maxLength={30}
        autoComplete="off"
        value={draft.labNumber}
        onChange={(event) => write({ labNumber: event.target.value })}
      />
      <Button type="submit" look="main" icon="tick" working={working}>
        <Trans>Received</Trans>
        {keys && <kbd aria-hidden="true">R</kbd>}
      </Button>
      <Button look="bare" onPress={onReject}>
        <Trans>Cannot be tested</Trans>
        {keys && <kbd aria-hidden="true">X</kbd>}
      </Button>
      <NotSent refused={refused} />
    </form>
  );
}
