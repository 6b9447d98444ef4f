import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { confirmArrival, withdrawSending } from "../../../modules/transfers/operations.ts";
import { SendingRefusal } from "../../../modules/transfers/sending.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { endingWords, refusalReasonWords, sendingKindWords } from "../../text/transfers.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { type SendingOnChart, useSendingsAgain } from "./use-sendings.ts";
import { useWhyWords } from "./why-words.ts";

interface SentOnEntryProps {
  readonly sending: SendingOnChart;
  readonly mayEnd: boolean;
}

export function SentOnEntry({ sending, mayEnd }: SentOnEntryProps) {
  const { i18n } = useLingui();
  const { language } = useAtHand();
  const [shown, why, again] = [useShownDay(), useWhyWords(), useSendingsAgain()];
  const [arriving, setArriving] = useState(false);
  const withdrawing = useSending(withdrawSending, again);
  const { sendingId, patientId, kind, to, destination, askedOn, ended, late, note, answer } = sending;
  const place = to && inLanguage(language, to);
  const where = place?.first ?? destination ?? "";
  const reason = SendingRefusal.safeParse(ended?.why).data;
  return (
    <li>
      <div className="sendings-what">
        <b>
          {i18n._(sendingKindWords[kind])}: {why(sending)}
        </b>
        <span lang={place?.lang ?? scriptOf(where)}>{where}</span>
        {note !== null && <span lang={scriptOf(note)}>“{note}”</span>}
        <small className={late ? "sendings-late" : undefined}>
          <i
            className={`shape shape-${ended === null ? (late ? "attention" : "due") : ["refused", "withdrawn"].includes(ended.as) ? "none" : "done"}`}
            aria-hidden="true"
          />{" "}
          {shown(askedOn)} ·{" "}
          {ended === null ? (
            late ? (
              <Trans>waits, and is late</Trans>
            ) : (
              <Trans>waits for an answer</Trans>
            )
          ) : (
            <>
              {i18n._(endingWords[ended.as])} {shown(ended.on)}
            </>
          )}
        </small>
        {reason !== undefined && <span>{i18n._(refusalReasonWords[reason])}</span>}
        {answer !== null && <span lang={scriptOf(answer)}>“{answer}”</span>}
        <NotSent refused={withdrawing.refused} />
      </div>
      {mayEnd && ended === null && (
        <div className="sendings-acts">
          {kind === "out" && (
            <Button onPress={() => setArriving(true)}>
              <Trans>They arrived</Trans>
            </Button>
          )}
          <Button
            look="bare"
            working={withdrawing.working}
            onPress={() => void withdrawing.send({ patientId, sendingId })}
          >
            <Trans>Take back</Trans>
            <span className="only-heard">{where}</span>
          </Button>
        </div>
      )}
      {arriving && <Arrival sending={sending} onClose={() => setArriving(false)} />}
    </li>
  );
}

/** From whom it is known, in words: nobody there writes into this house. */
function Arrival({
  sending: { patientId, sendingId },
  onClose,
}: {
  readonly sending: SendingOnChart;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const again = useSendingsAgain();
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  const { working, refused, send } = useSending(confirmArrival, () => {
    again();
    onClose();
  });
  const written = words.trim().length >= 3;
  return (
    <Dialog title={t`They arrived`} small onClose={onClose}>
      <form
        className="sendings-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (written) void send({ patientId, sendingId, answer: words.trim() });
        }}
      >
        <NoteField
          name="answer"
          label={t`From whom is it known?`}
          maxLength={1000}
          value={words}
          wrong={tried && !written ? t`Write 3 letters or more.` : null}
          onChange={setWords}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Write it down</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
