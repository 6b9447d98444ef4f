import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { askReferral, askTransfer, sendOut } from "../../../modules/transfers/operations.ts";
import {
  ReferredFor,
  referredFor,
  SendingKind,
  type SendingId,
  TransferReason,
  transferReasons,
} from "../../../modules/transfers/sending.ts";
import { referredForWords, sendingKindMeans, sendingKindWords, transferReasonWords } from "../../text/transfers.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { useEveryFacility } from "../administration/staff/use-staff.ts";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { grouped } from "../patients/register/facility-field.tsx";
import type { Patient } from "../patients/page/use-patient.ts";
import { useSending } from "../patients/page/use-sending.ts";
import { useSendingsAgain } from "./use-sendings.ts";

interface SendOnProps {
  readonly patient: Patient;
  readonly onClose: () => void;
}

/** How, why, where to, and a note for the other side. */
export function SendOn({ patient: { patientId, facility }, onClose }: SendOnProps) {
  const { t, i18n } = useLingui();
  const { newId, language } = useAtHand();
  const again = useSendingsAgain();
  const facilities = useEveryFacility();
  const [sendingId] = useState(() => newId() as SendingId);
  const [kind, setKind] = useState<SendingKind | "">("");
  const [why, setWhy] = useState("");
  const [to, setTo] = useState("");
  const [destination, setDestination] = useState("");
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const done = () => {
    again();
    onClose();
  };
  const ways = {
    transfer: useSending(askTransfer, done),
    referral: useSending(askReferral, done),
    out: useSending(sendOut, done),
  };
  const way = kind === "" ? null : ways[kind];
  const thing = ReferredFor.safeParse(why).data;
  // Only where it is offered, and not where they are already.
  const offered = (facilities.data ?? []).filter(
    ({ placeId, services }) =>
      placeId !== facility?.placeId && (kind !== "referral" || (thing !== undefined && services.includes(thing))),
  );
  const chosen = offered.find(({ placeId }) => placeId === to);
  const reason = TransferReason.safeParse(why).data;
  const noted = note.trim() === "" ? null : note.trim();
  const noteShort = noted !== null && noted.length < 3;

  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (noteShort) return;
    const words = { patientId, sendingId, note: noted };
    if (kind === "out" && reason && destination.trim().length >= 3) {
      void ways.out.send({ ...words, why: reason, destination: destination.trim() });
    } else if (kind === "transfer" && reason && chosen) {
      void ways.transfer.send({ ...words, why: reason, toId: chosen.placeId });
    } else if (kind === "referral" && thing && chosen) {
      void ways.referral.send({ ...words, why: thing, toId: chosen.placeId });
    }
  }

  return (
    <Dialog title={t`Send on`} onClose={onClose}>
      <form className="sendings-form" noValidate onSubmit={send}>
        <OneOf<SendingKind>
          name="kind"
          question={t`How do they go?`}
          answers={SendingKind.options.map((value) => ({
            value,
            words: i18n._(sendingKindWords[value]),
            beneath: i18n._(sendingKindMeans[value]),
          }))}
          chosen={kind}
          wrong={tried && kind === "" ? t`Choose one.` : null}
          onChange={(value) => {
            setKind(value);
            setWhy("");
          }}
        />
        {kind === "referral" && (
          <OneOf<ReferredFor>
            name="why"
            question={t`For what?`}
            answers={referredFor.map((value) => ({ value, words: i18n._(referredForWords[value]) }))}
            chosen={thing ?? ""}
            wrong={tried && thing === undefined ? t`Choose one.` : null}
            onChange={setWhy}
          />
        )}
        {(kind === "transfer" || kind === "out") && (
          <OneOf<TransferReason>
            name="why"
            question={t`Why?`}
            answers={transferReasons.map((value) => ({ value, words: i18n._(transferReasonWords[value]) }))}
            chosen={reason ?? ""}
            wrong={tried && reason === undefined ? t`Choose one.` : null}
            onChange={setWhy}
          />
        )}
        {(kind === "transfer" || thing !== undefined) && kind !== "out" && (
          <>
            {facilities.data && offered.length === 0 ? (
              <p className="quiet">
                <Trans>No other facility offers this. Your admin writes down what each one offers.</Trans>
              </p>
            ) : (
              <SelectField
                name="to"
                label={t`Where to`}
                none={t`Choose`}
                value={chosen?.placeId ?? ""}
                wrong={tried && !chosen ? t`Choose a facility.` : null}
                choices={grouped(offered, language)}
                onChange={setTo}
              />
            )}
          </>
        )}
        {kind === "out" && (
          <NoteField
            name="destination"
            label={t`Where to, and to whom`}
            hint={t`Town, hospital or doctor, and a phone number if there is one`}
            maxLength={1000}
            value={destination}
            wrong={tried && destination.trim().length < 3 ? t`Write 3 letters or more.` : null}
            onChange={setDestination}
          />
        )}
        {kind !== "" && (
          <NoteField
            name="note"
            label={t`What the other side should know`}
            optional
            maxLength={1000}
            value={note}
            wrong={tried && noteShort ? t`Write 3 letters or more.` : null}
            onChange={setNote}
          />
        )}
        <div className="sendings-form-foot">
          <NotSent refused={way?.refused ?? null} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={way?.working ?? false}>
              {way?.working ? <Trans>Saving…</Trans> : <Trans>Send on</Trans>}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
