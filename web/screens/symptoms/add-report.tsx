import "../phone/symptoms/feel.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { reportSymptoms } from "../../../modules/symptoms/operations.ts";
import {
  asksForDoctor,
  grades,
  type Symptom,
  type SymptomCode,
  symptomCodes,
} from "../../../modules/symptoms/symptom.ts";
import { symptomGradeWords, symptomWords } from "../../text/symptoms.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useDoseDay } from "../patients/today.ts";
import { useSending } from "../patients/page/use-sending.ts";
import { Picture } from "../phone/symptoms/picture.tsx";
import { gradePictures, symptomPictures } from "../phone/symptoms/pictures.ts";
import { useSymptomsReadAgain } from "./use-symptoms.ts";

interface AddReportProps {
  readonly patientId: PatientId;
  readonly onClose: () => void;
  /** `severe`: a doctor hears of it. */
  readonly onKept: (severe: boolean) => void;
}

/** What a patient tells: the same pictures as on their phone, so that both can point at one. */
export function AddReport({ patientId, onClose, onKept }: AddReportProps) {
  const { t, i18n } = useLingui();
  const { newId, now } = useAtHand();
  const day = useDoseDay();
  const readAgain = useSymptomsReadAgain();
  const [code, setCode] = useState<SymptomCode | null>(null);
  const [note, setNote] = useState("");
  const said = useRef<readonly Symptom[]>([]);
  const [reportId] = useState(newId);
  const { working, refused, send } = useSending(reportSymptoms, () => {
    readAgain();
    onKept(asksForDoctor(said.current).length > 0);
  });
  const tell = (symptoms: Symptom[]) => {
    said.current = symptoms;
    const at = new Date(now()).toISOString();
    const words = note.trim() === "" ? null : note.trim();
    void send({ patientId, reportId: reportId as never, day, at, symptoms, note: words, voice: null });
  };
  const title = code === null ? t`What troubles them?` : t`How bad is it?`;
  return (
    <Dialog title={title} onClose={onClose}>
      {code === null ? (
        <>
          <Button icon="tick" wide working={working} onPress={() => tell([])}>
            <Trans>They are well</Trans>
          </Button>
          <NotSent refused={refused} />
          <ul className="feel-grid symptoms-pick">
            {symptomCodes.map((one) => (
              <li key={one}>
                <button type="button" className="feel-one" onClick={() => setCode(one)}>
                  <Picture of={symptomPictures[one]} size={48} />
                  <span>{i18n._(symptomWords[one])}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <div className="symptoms-pick feel-grades">
          <div className="feel-said">
            <Picture of={symptomPictures[code]} size={48} />
            <b>{i18n._(symptomWords[code])}</b>
            <Button look="bare" onPress={() => setCode(null)}>
              <Trans>Another one</Trans>
            </Button>
          </div>
          <NoteField name="note" label={t`In their words`} optional maxLength={500} value={note} onChange={setNote} />
          <NotSent refused={refused} />
          {grades.map((how) => (
            <button
              key={how}
              type="button"
              className="feel-one"
              aria-disabled={working}
              onClick={() => tell([{ code, how }])}
            >
              <Picture of={gradePictures[how]} size={48} />
              <span>{i18n._(symptomGradeWords[how])}</span>
            </button>
          ))}
        </div>
      )}
    </Dialog>
  );
}
