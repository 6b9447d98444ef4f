import { Trans } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { recordMeasures } from "../../../../modules/people/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { type BodyDraft, bodyFaults, bodyOf, emptyBody } from "../body/body-draft.ts";
import { BodyFields } from "../body/body-fields.tsx";
import { useToday } from "../today.ts";
import { measuresNow } from "./measures-now.ts";
import { NotSent } from "../../not-sent.tsx";
import { type Patient, useReadAgain } from "./use-patient.ts";
import { useSending } from "./use-sending.ts";

interface AddMeasuresProps {
  readonly patient: Patient;
  readonly onClose: () => void;
}

/** Its id is made once, and what is written is kept until it is saved. */
type Draft = BodyDraft & { readonly measureId: InputOf<typeof recordMeasures>["measureId"] };

export function AddMeasures({ patient: { patientId, age, measures }, onClose }: AddMeasuresProps) {
  const { newId, drafts } = useAtHand();
  const today = useToday();
  const readAgain = useReadAgain(patientId);
  const key = `${recordMeasures.name} ${patientId}`;
  const [draft, setDraft] = useState(
    () => (drafts.get(key) as Draft | undefined) ?? { ...emptyBody, measureId: newId() as Draft["measureId"] },
  );
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { working, refused, send } = useSending(recordMeasures, () => {
    drafts.delete(key);
    readAgain();
    onClose();
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const body = bodyOf(draft);
    const faults = body === null ? ["weightKg"] : bodyFaults(draft);
    setWrong(faults);
    if (body === null || faults.length > 0) return leadTo(faults[0]);
    void send({ patientId, measureId: draft.measureId, on: today, body });
  }

  return (
    <form className="patient-form" noValidate onSubmit={submit}>
      <BodyFields
        draft={draft}
        wrong={wrong}
        age={age}
        heightBefore={measuresNow(measures).heightCm}
        onChange={(change) => {
          const next = { ...draft, ...change };
          setDraft(next);
          drafts.set(key, next);
          setWrong([]);
        }}
      />
      <NotSent refused={refused} />
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button type="submit" look="main" working={working}>
          {working ? <Trans>Saving…</Trans> : <Trans>Save</Trans>}
        </Button>
      </div>
    </form>
  );
}
