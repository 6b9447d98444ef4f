import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import { bringLog } from "../../../modules/devices/operations.ts";
import type { BoxId } from "../../../modules/devices/box.ts";
import { type BoxLog, readLog } from "../../../modules/devices/log-file.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { logFaultWords } from "../../text/boxes.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Wrong } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useDayWords } from "../doses/use-day-words.ts";
import { useSending } from "../patients/page/use-sending.ts";
import { logContact, type WhenRead } from "./log-contact.ts";
import { useReadBoxesAgain } from "./use-boxes.ts";

interface BringLogProps {
  readonly patientId: PatientId;
  readonly boxId: BoxId;
  readonly onClose: () => void;
}

/** What a box's reader wrote into a file; looked at here before it is sent. */
export function BringLog({ patientId, boxId, onClose }: BringLogProps) {
  const { t, i18n } = useLingui();
  const { newId, now } = useAtHand();
  const id = useId();
  const readAgain = useReadBoxesAgain();
  const [contactId, setContactId] = useState(newId);
  const [log, setLog] = useState<BoxLog | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [when, setWhen] = useState<WhenRead>("now");
  const { working, refused, send } = useSending(bringLog, () => {
    readAgain();
    onClose();
  });

  async function choose(file: File | undefined) {
    if (!file) return;
    const found = readLog(await file.text());
    setContactId(newId());
    setLog("fault" in found ? null : found);
    if (!("fault" in found)) return setWrong(null);
    const line = i18n.number(found.line);
    setWrong(`${i18n._(logFaultWords[found.fault])} ${t`Line ${line}`}`);
  }

  function bring() {
    if (log === null) return setWrong(t`Choose the file first.`);
    void send({ patientId, boxId, contactId: contactId as never, ...logContact(log, when, now()) });
  }

  return (
    <Dialog title={t`Bring the box’s log`} onClose={onClose} small>
      <div className="box-log">
        <label className="box-file">
          <input
            type="file"
            name="log"
            accept=".csv,.txt,text/csv,text/plain"
            aria-describedby={`${id}-wrong`}
            onChange={(event) => void choose(event.target.files?.[0])}
          />
          <span className="button button-plain">
            <Icon name="upload" size={16} />
            <Trans>Choose the file of its reader</Trans>
          </span>
        </label>
        <Wrong id={`${id}-wrong`} words={wrong} />
        <div role="status">{log && <InTheFile log={log} />}</div>
        <OneOf
          name="when"
          question={t`When was the box read?`}
          answers={[
            { value: "now", words: t`Just now`, beneath: t`If its clock is wrong, its times are set right.` },
            { value: "earlier", words: t`Earlier`, beneath: t`Its clock is believed as it is.` },
          ]}
          chosen={when}
          onChange={setWhen}
        />
        <NotSent refused={refused} />
      </div>
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button look="main" working={working} onPress={bring}>
          <Trans>Bring it</Trans>
        </Button>
      </div>
    </Dialog>
  );
}

function InTheFile({ log: { entries, serial } }: { readonly log: BoxLog }) {
  const { t } = useLingui();
  const { moment } = useDayWords();
  const count = entries.length;
  const [first, last] = [entries[0], entries.at(-1)];
  return (
    <p className="box-in-file">
      {serial !== null && <b>{serial}: </b>}
      {t`${plural(count, { one: "# opening", other: "# openings" })}`}
      {first && last && `, ${moment(first.boxAt)} – ${moment(last.boxAt)}`}
    </p>
  );
}
