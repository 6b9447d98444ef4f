import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { withdrawDocument } from "../../../modules/documents/operations.ts";
import { documentWithdrawals } from "../../../modules/documents/paper.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { documentWithdrawalWords } from "../../text/documents.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import type { Paper } from "./use-documents.ts";

interface WithdrawDocumentProps {
  readonly patientId: PatientId;
  readonly paper: Paper;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function WithdrawDocument({ patientId, paper: { documentId }, onClose, onDone }: WithdrawDocumentProps) {
  const { t, i18n } = useLingui();
  const [why, setWhy] = useState<(typeof documentWithdrawals)[number] | "">("");
  const [tried, setTried] = useState(false);
  const { working, refused, send } = useSending(withdrawDocument, onDone);
  const takeBack = () => {
    setTried(true);
    if (why !== "") void send({ patientId, documentId, why });
  };
  return (
    <Dialog title={t`Take this paper back?`} onClose={onClose} small>
      <OneOf
        name="why"
        question={t`Why?`}
        answers={documentWithdrawals.map((value) => ({ value, words: i18n._(documentWithdrawalWords[value]) }))}
        chosen={why}
        wrong={tried && why === "" ? t`Choose why.` : null}
        onChange={setWhy}
      />
      <p className="quiet">
        <Trans>It leaves the list. Only the doctor can still read it, with who took it back and why.</Trans>
      </p>
      <NotSent refused={refused} />
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button look="stop" working={working} onPress={takeBack}>
          <Trans>Take back</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
