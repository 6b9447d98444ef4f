import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { InputOf } from "../../../foundation/operation.ts";
import { acceptTransfer, answerReferral, refuseSending } from "../../../modules/transfers/operations.ts";
import { refusalReasons } from "../../../modules/transfers/sending.ts";
import { refusalReasonWords } from "../../text/transfers.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/chips.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { IncomingFacts } from "./incoming-facts.tsx";
import { type Sending, useIncoming, useSendingsAgain } from "./use-sendings.ts";
import { type MemberId, WorkerChoice } from "./worker-choice.tsx";

interface TakeOverProps {
  readonly sending: Sending;
  readonly toId: InputOf<typeof acceptTransfer>["toId"];
  readonly onClose: () => void;
  readonly onDone: (how: "over" | "answered") => void;
}

type Reason = (typeof refusalReasons)[number];

/** What is to be known before an answer, and the answer: yes with a name, or no with a reason. */
export function TakeOver({ sending: { sendingId, kind, name }, toId, onClose, onDone }: TakeOverProps) {
  const { t, i18n } = useLingui();
  const again = useSendingsAgain();
  const read = useIncoming(toId, sendingId);
  const [answer, setAnswer] = useState<"yes" | "no">("yes");
  const [worker, setWorker] = useState<MemberId | "" | "later">("");
  const [reason, setReason] = useState<Reason | "">("");
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  const done = (how: "over" | "answered") => () => {
    again();
    onDone(how);
  };
  const accepting = useSending(acceptTransfer, done("over"));
  const answering = useSending(answerReferral, done("answered"));
  const refusing = useSending(refuseSending, done("answered"));
  const working = accepting.working || answering.working || refusing.working;
  const written = words.trim().length >= 3;
  const isTransfer = kind === "transfer";

  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (answer === "no") {
      if (reason === "" || (words.trim() !== "" && !written)) return;
      void refusing.send({ toId, sendingId, why: reason, answer: written ? words.trim() : null });
    } else if (isTransfer) {
      if (worker === "") return;
      void accepting.send({ toId, sendingId, workerId: worker === "later" ? null : worker });
    } else if (written) void answering.send({ toId, sendingId, answer: words.trim() });
  }

  return (
    <Dialog title={name} onClose={onClose}>
      <form className="sendings-form" noValidate onSubmit={send}>
        <Unread
          waiting={read.isPending ? t`Loading what is known` : null}
          error={read.error}
          working={read.isFetching}
          onAgain={() => void read.refetch()}
        />
        {read.data && (
          <>
            <IncomingFacts incoming={read.data} />
            <Segments<"yes" | "no">
              label={t`Your answer`}
              choices={[
                { value: "yes", words: isTransfer ? t`We take them over` : t`It is done` },
                { value: "no", words: isTransfer ? t`We do not take them over` : t`It is not done` },
              ]}
              chosen={answer}
              onChange={setAnswer}
            />
            {answer === "yes" && isTransfer && (
              <WorkerChoice
                question={t`Who shall look after them here?`}
                chosen={worker}
                wrong={tried && worker === "" ? t`Choose one, or “Nobody yet”.` : null}
                mayWait
                onChange={setWorker}
              />
            )}
            {answer === "no" && (
              <OneOf<Reason>
                name="reason"
                question={t`Why not?`}
                answers={refusalReasons.map((value) => ({ value, words: i18n._(refusalReasonWords[value]) }))}
                chosen={reason}
                wrong={tried && reason === "" ? t`Choose one.` : null}
                onChange={setReason}
              />
            )}
            {(answer === "no" || !isTransfer) && (
              <NoteField
                name="answer"
                label={answer === "no" ? t`What else they should know` : t`What was done`}
                optional={answer === "no"}
                maxLength={1000}
                value={words}
                wrong={tried && answer === "yes" && !written ? t`Write what was done, 3 letters or more.` : null}
                onChange={setWords}
              />
            )}
          </>
        )}
        <div className="sendings-form-foot">
          <NotSent refused={accepting.refused ?? answering.refused ?? refusing.refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            {read.data && (
              <Button type="submit" look="main" working={working}>
                {working ? (
                  <Trans>Saving…</Trans>
                ) : answer === "yes" && isTransfer ? (
                  <Trans>Take them over</Trans>
                ) : (
                  <Trans>Send the answer</Trans>
                )}
              </Button>
            )}
          </div>
        </div>
      </form>
    </Dialog>
  );
}
