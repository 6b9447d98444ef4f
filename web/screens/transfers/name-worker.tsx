import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Answered } from "../../../foundation/client.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { assignWorker } from "../../../modules/people/operations.ts";
import { scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { type Alone, useSendingsAgain } from "./use-sendings.ts";
import { type MemberId, WorkerChoice } from "./worker-choice.tsx";

type Refused = Extract<Answered<typeof assignWorker>, { is: "refused" }>;
type Input = InputOf<typeof assignWorker>;

/** One worker for one or several; sent again after a cut, nobody is given twice. */
export function NameWorker({
  patients,
  onClose,
}: {
  readonly patients: readonly Alone[];
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { call, newId } = useAtHand();
  const again = useSendingsAgain();
  const [rows] = useState(() => patients.map(({ patientId }) => ({ patientId, careId: newId() as Input["careId"] })));
  const [chosen, setChosen] = useState<MemberId | "">("");
  const [unchosen, setUnchosen] = useState(false);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function send(memberId: MemberId) {
    setWorking(true);
    setRefused(null);
    for (const { patientId, careId } of rows) {
      const answered = await call(assignWorker, { patientId, careId, memberId });
      if (answered.is === "refused") {
        setRefused(answered);
        setWorking(false);
        return again();
      }
    }
    again();
    onClose();
  }

  const [only] = patients;
  return (
    <Dialog title={t`Name a worker`} onClose={onClose}>
      <form
        className="sendings-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (working) return;
          if (chosen === "") return setUnchosen(true);
          void send(chosen);
        }}
      >
        <p>
          {patients.length === 1 && only ? (
            <b lang={scriptOf(only.name)}>{only.name}</b>
          ) : (
            <Plural value={patients.length} one="# patient" other="# patients" />
          )}
        </p>
        <WorkerChoice
          question={t`Who shall look after them?`}
          chosen={chosen}
          wrong={unchosen && chosen === "" ? t`Choose one.` : null}
          mayWait={false}
          onChange={(value) => value !== "later" && setChosen(value)}
        />
        <div className="sendings-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={working}>
              {working ? <Trans>Saving…</Trans> : <Trans>Name them</Trans>}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
