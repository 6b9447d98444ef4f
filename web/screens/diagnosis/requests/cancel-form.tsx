import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { cancelRequest } from "../../../../modules/laboratory/operations.ts";
import { cancellations } from "../../../../modules/laboratory/specimen.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { cancellationWords } from "../../../text/laboratory.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { useLabStep } from "../../laboratory/use-lab-step.ts";
import { useTestNames } from "../../laboratory/use-test-names.ts";
import { NotSent } from "../../not-sent.tsx";
import type { Asked } from "./use-requests.ts";

interface CancelFormProps {
  readonly patientId: PatientId;
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Nobody waits for these tests any more; what was found already stays. */
export function CancelForm({ patientId, asked, onClose, onDone }: CancelFormProps) {
  const { t, i18n } = useLingui();
  const names = useTestNames();
  const [why, setWhy] = useState<(typeof cancellations)[number] | "">("");
  const [tried, setTried] = useState(false);
  const { working, refused, send } = useLabStep(cancelRequest, [], onDone);
  const missing = names(asked.missing);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (why === "") return leadTo("why");
    void send({ patientId, requestId: asked.requestId, why });
  }

  return (
    <Dialog title={t`Not wanted any more`} onClose={onClose} small>
      <form className="diagnosis-form" noValidate onSubmit={submit}>
        <p>
          <Trans>
            <b>{missing}</b>: the lab takes it off its list. What was found already stays.
          </Trans>
        </p>
        <OneOf
          name="why"
          question={t`Why?`}
          wrong={tried && why === "" ? t`Choose why.` : null}
          answers={cancellations.map((value) => ({ value, words: i18n._(cancellationWords[value]) }))}
          chosen={why}
          onChange={setWhy}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="stop" working={working}>
            <Trans>Take the request back</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
