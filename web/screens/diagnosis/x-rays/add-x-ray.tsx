import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { Answered } from "../../../../foundation/client.ts";
import type { InputOf } from "../../../../foundation/operation.ts";
import { addXray } from "../../../../modules/diagnosis/operations.ts";
import { xrayViews } from "../../../../modules/diagnosis/x-ray.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { viewWords } from "../../../text/diagnosis.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { NoteField } from "../../../ui/note-field.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useToday } from "../../patients/today.ts";
import { PickFile } from "./pick-file.tsx";
import { useXrayFile } from "./use-x-ray-file.ts";

interface AddXrayProps {
  readonly patientId: PatientId;
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

type Refused = Extract<Answered<typeof addXray>, { is: "refused" }>;
type Draft = Pick<InputOf<typeof addXray>, "view"> & {
  readonly xrayId: string;
  readonly takenOn: string;
  readonly report: string;
};

export function AddXray({ patientId, onClose, onAdded }: AddXrayProps) {
  const { t, i18n } = useLingui();
  const { call, newId, drafts } = useAtHand();
  const today = useToday();
  const file = useXrayFile(patientId);
  const draftKey = `${addXray.name} ${patientId}`;
  const [draft, setDraft] = useState<Draft>(
    () => (drafts.get(draftKey) as Draft | undefined) ?? { xrayId: newId(), takenOn: today, view: "pa", report: "" },
  );
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [working, setWorking] = useState(false);

  const noFile = file.chosen?.is !== "arrived";
  const noDay = draft.takenOn === "" || draft.takenOn > today;

  function write(change: Partial<Draft>) {
    const next = { ...draft, ...change };
    setDraft(next);
    drafts.set(draftKey, next);
  }

  async function add(event: FormEvent) {
    event.preventDefault();
    if (working) return;
    setTried(true);
    setRefused(null);
    if (noFile || noDay) return leadTo(noFile ? "file" : "takenOn");
    const report = draft.report.trim() === "" ? null : draft.report;
    const read = addXray.takes.parse({ ...draft, report, patientId, fileId: file.chosen?.fileId });
    setWorking(true);
    const answered = await call(addXray, read);
    setWorking(false);
    // It came in already when it was sent first.
    if (answered.is === "refused" && answered.code !== "already-added") return setRefused(answered);
    drafts.delete(draftKey);
    file.forget();
    onAdded();
  }

  const missing = file.chosen === null ? t`Choose the file.` : t`The file has not arrived yet.`;
  return (
    <Dialog title={t`Add an X-ray`} onClose={onClose}>
      <form className="diagnosis-form" noValidate onSubmit={(event) => void add(event)}>
        <PickFile file={file} wrong={tried && noFile && file.chosen?.is !== "stopped" ? missing : null} />
        <DateField
          name="takenOn"
          label={t`Taken on`}
          max={today}
          value={draft.takenOn}
          wrong={tried && noDay ? t`Choose the day, today or earlier.` : null}
          onChange={(takenOn) => write({ takenOn })}
        />
        <OneOf
          name="view"
          question={t`How was it taken?`}
          answers={xrayViews.map((value) => ({ value, words: i18n._(viewWords[value]) }))}
          chosen={draft.view}
          onChange={(view) => write({ view })}
        />
        <NoteField
          name="report"
          label={t`What the reader wrote`}
          optional
          maxLength={1000}
          value={draft.report}
          onChange={(report) => write({ report })}
        />
        <p className="quiet">
          <Trans>Earlier X-rays are kept. The gate closes until a doctor has seen this one.</Trans>
        </p>
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Add X-ray</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
