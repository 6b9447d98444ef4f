import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useId, useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { lookAtReport } from "../../../modules/symptoms/operations.ts";
import type { ReportId } from "../../../modules/symptoms/symptom.ts";
import { Button } from "../../ui/button.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { useSymptomsReadAgain } from "./use-symptoms.ts";

interface LookFormProps {
  readonly patientId: PatientId;
  readonly reportId: ReportId;
  /** A doctor hears of it: whoever looks is asked for words. */
  readonly grave: boolean;
}

/** "Seen": with what was done about it, or without words. */
export function LookForm({ patientId, reportId, grave }: LookFormProps) {
  const { t } = useLingui();
  const { drafts, newId } = useAtHand();
  const readAgain = useSymptomsReadAgain();
  const name = useId();
  const key = `${lookAtReport.name} ${reportId}`;
  const [words, setWords] = useState(() => {
    const kept = drafts.get(key);
    return typeof kept === "string" ? kept : "";
  });
  const [lookId] = useState(newId);
  const [writing, setWriting] = useState(grave || words !== "");
  const { working, refused, send } = useSending(lookAtReport, () => {
    drafts.delete(key);
    readAgain();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ patientId, reportId, lookId: lookId as never, words: words.trim() === "" ? null : words.trim() });
  };
  return (
    <form className="symptoms-look" noValidate onSubmit={submit}>
      {writing && (
        <NoteField
          name={name}
          label={t`What I did about it`}
          optional
          maxLength={1000}
          value={words}
          onChange={(next) => {
            setWords(next);
            drafts.set(key, next);
          }}
        />
      )}
      <NotSent refused={refused} />
      <span className="symptoms-acts">
        <Button type="submit" icon="tick" working={working}>
          <Trans>I have seen it</Trans>
        </Button>
        {!writing && (
          <Button look="bare" onPress={() => setWriting(true)}>
            <Trans>Write what I did</Trans>
          </Button>
        )}
      </span>
    </form>
  );
}
