import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { confirmationBases, wanted } from "../../../../modules/diagnosis/decision.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { basisWords, wantedWords } from "../../../text/diagnosis.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { AnyOf, OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { NoteField } from "../../../ui/note-field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { type DiagnosisRecord, deciding } from "../use-record.ts";
import { BoundTo } from "./bound-to.tsx";
import { type Decided, useDecide } from "./use-decide.ts";

interface DecideStepProps {
  readonly decided: Decided["decided"];
  readonly patientId: PatientId;
  readonly name: string;
  readonly record: DiagnosisRecord;
  readonly onClose: () => void;
  readonly onDecided: (decided: Decided["decided"]) => void;
  readonly onChanged: (code: "x-ray-changed" | "results-changed") => void;
}

/** A decision is a fact and has no undo; so it is said once more what it is and of whom. */
export function DecideStep({ decided, patientId, name, record, onClose, onDecided, onChanged }: DecideStepProps) {
  const { t, i18n } = useLingui();
  const { send, working, refused } = useDecide({ patientId, record, onDecided, onChanged });
  const speaks = deciding(record.results).some(({ speaksFor }) => speaksFor === "tb");
  const [basis, setBasis] = useState<Decided["basis"]>(speaks ? "bacteriological" : "clinical");
  const [wants, setWants] = useState<Decided["wants"]>([]);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);

  const confirming = decided === "confirmed";
  const asking = decided === "more-needed";
  // A laboratory's finding speaks for itself; a judgement needs its reasons.
  const noNote = confirming && basis === "clinical" && note.trim() === "";
  const noWant = asking && wants.length === 0;

  const title = {
    confirmed: t`Confirm TB: ${name}`,
    "not-tb": t`Not TB: ${name}`,
    "more-needed": t`Ask for more: ${name}`,
  }[decided];
  const act = {
    confirmed: <Trans>Confirm TB</Trans>,
    "not-tb": <Trans>It is not TB</Trans>,
    "more-needed": <Trans>Ask for it</Trans>,
  }[decided];

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (noNote || noWant) return;
    void send({ decided, basis: confirming ? basis : null, wants: asking ? wants : [], note });
  }

  return (
    <Dialog title={title} onClose={onClose} small>
      <form className="diagnosis-form" noValidate onSubmit={submit}>
        {confirming && (
          <OneOf
            name="basis"
            question={t`On what does it rest?`}
            answers={confirmationBases
              .filter((value) => speaks || value === "clinical")
              .map((value) => ({ value, words: i18n._(basisWords[value]) }))}
            chosen={basis ?? ""}
            onChange={setBasis}
          />
        )}
        {asking && (
          <AnyOf
            across={2}
            question={t`What is missing?`}
            wrong={tried && noWant ? t`Choose at least one.` : null}
            answers={wanted.map((value) => ({ value, words: i18n._(wantedWords[value]) }))}
            chosen={wants}
            onChange={(chosen) => setWants([...chosen])}
          />
        )}
        <NoteField
          name="note"
          label={confirming && basis === "clinical" ? t`Why, in your words` : t`A word to the record`}
          optional={!(confirming && basis === "clinical")}
          wrong={tried && noNote ? t`Write what you see in the X-ray and the person.` : null}
          maxLength={1000}
          value={note}
          onChange={setNote}
        />
        <p className="quiet">
          <BoundTo record={record} />
          {decided === "not-tb" && (
            <>
              {" "}
              <Trans>Treatment then cannot start.</Trans>
            </>
          )}
        </p>
        {refused && (
          <Notice look={refused.code === "no-network" ? "offline" : "wrong"}>
            <span>{sayRefusal(i18n, refused)}</span>
            {refused.code === "no-network" && (
              <span>
                <Trans>Sending it again decides only once.</Trans>
              </span>
            )}
          </Notice>
        )}
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look={decided === "not-tb" ? "stop" : "main"} working={working}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
