import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { type TestKind, testKinds } from "../../../../modules/diagnosis/test-result.ts";
import { requestTests } from "../../../../modules/laboratory/operations.ts";
import { purposes } from "../../../../modules/laboratory/specimen.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { testWords } from "../../../text/diagnosis.ts";
import { type Purpose, purposeWords } from "../../../text/laboratory.ts";
import { Button } from "../../../ui/button.tsx";
import { AnyOf, OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { NoteField } from "../../../ui/note-field.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { TakenFields } from "../../laboratory/taken-fields.tsx";
import { useKeptDraft } from "../../laboratory/use-kept-draft.ts";
import { useLabStep } from "../../laboratory/use-lab-step.ts";
import { NotSent } from "../../not-sent.tsx";
import { useToday } from "../../patients/today.ts";
import { type AskDraft, askFaults, toRequest } from "./ask-draft.ts";
import { LabField } from "./lab-field.tsx";
import { labsFor } from "./labs-for.ts";
import { useLabs } from "./use-labs.ts";

interface AskFormProps {
  readonly patientId: PatientId;
  /** What the doctor asked for: it is ticked already. */
  readonly wanted: readonly TestKind[];
  /** Where a treatment runs, the tests watch it. */
  readonly purpose: Purpose;
  readonly lastLab: string | null;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

export function AskForm({ patientId, wanted, purpose, lastLab, onClose, onKept }: AskFormProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const today = useToday();
  const { draft, write, keep, forget } = useKeptDraft<AskDraft>(`${requestTests.name} ${patientId}`, () => ({
    ...{ requestId: newId(), specimenId: newId(), tests: wanted, purpose, labId: "" },
    ...{ taken: "", kind: "sputum", collectedOn: today, note: "" },
  }));
  const labs = useLabs();
  const choice = labsFor(labs.data ?? [], draft.tests, draft.labId, lastLab);
  const whole = { ...draft, labId: choice.labId };
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { working, refused, send } = useLabStep(requestTests, ["already-added"], () => {
    forget();
    onKept();
  });

  function change(words: Partial<AskDraft>) {
    write(words);
    setWrong(wrong.filter((field) => !(field in words)));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = askFaults(whole, today);
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    keep();
    void send(toRequest(patientId, whole, today));
  }

  return (
    <Dialog title={t`Ask for tests`} onClose={onClose}>
      <form className="diagnosis-form" noValidate onSubmit={submit}>
        <AnyOf
          across={2}
          question={t`Which tests, on one specimen?`}
          wrong={wrong.includes("tests") ? t`Choose at least one.` : null}
          answers={testKinds.map((value) => ({ value, words: i18n._(testWords[value]) }))}
          chosen={draft.tests}
          onChange={(tests) => change({ tests })}
        />
        <OneOf
          name="purpose"
          across={2}
          question={t`For what?`}
          answers={purposes.map((value) => ({ value, words: i18n._(purposeWords[value]) }))}
          chosen={draft.purpose}
          onChange={(chosen) => change({ purpose: chosen })}
        />
        <OneOf
          name="taken"
          across={2}
          question={t`Is the specimen there already?`}
          wrong={wrong.includes("taken") ? t`Say whether it was taken.` : null}
          answers={[
            { value: "yes", words: t`Yes, it was taken` },
            { value: "not-yet", words: t`Not yet` },
          ]}
          chosen={draft.taken}
          onChange={(taken) => change({ taken })}
        />
        {draft.taken === "yes" && (
          <TakenFields draft={draft} today={today} wrong={wrong.includes("collectedOn")} onChange={change} />
        )}
        <LabField read={labs} choice={choice} wrong={wrong.includes("labId")} onChange={(labId) => change({ labId })} />
        <NoteField
          name="note"
          label={t`Note to the lab`}
          optional
          maxLength={1000}
          value={draft.note}
          onChange={(note) => change({ note })}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Ask for tests</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
