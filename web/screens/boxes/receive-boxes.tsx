import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useRef, useState } from "react";
import { BoxModel } from "../../../modules/devices/box.ts";
import { receiveBoxes } from "../../../modules/devices/operations.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { type Choice, SelectField } from "../../ui/select-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { mostSerials, readSerials } from "./serials.ts";
import { useReadBoxesAgain } from "./use-boxes.ts";

interface ReceiveBoxesProps {
  readonly facilities: readonly Choice[];
  readonly onClose: () => void;
}

/** A delivery: one box, or a whole list of numbers pasted. */
export function ReceiveBoxes({ facilities, onClose }: ReceiveBoxesProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const readAgain = useReadBoxesAgain();
  const [placeId, setPlaceId] = useState(facilities.length === 1 ? (facilities[0]?.value ?? "") : "");
  const [model, setModel] = useState("");
  const [pasted, setPasted] = useState("");
  const [tried, setTried] = useState(false);
  const ids = useRef(new Map<string, { boxId: string; moveId: string }>());
  const { working, refused, send } = useSending(receiveBoxes, () => {
    readAgain();
    onClose();
  });
  const { serials, wrong } = readSerials(pasted);
  const count = serials.length;
  const [notNumbers, most] = [wrong.slice(0, 3).join(" "), i18n.number(mostSerials)];
  const wrongSerials =
    wrong.length > 0
      ? t`This is no number of a box: ${notNumbers}`
      : count > mostSerials
        ? t`At most ${most} at once.`
        : tried && count === 0
          ? t`Write the numbers that stand on the boxes.`
          : null;
  const wrongModel = !BoxModel.safeParse(model).success;

  function receive(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (placeId === "") return leadTo("placeId");
    if (wrongModel) return leadTo("model");
    if (wrongSerials !== null || count === 0) return leadTo("serials");
    // Sent again, each box goes under the id that it had.
    const boxes = serials.map((serial) => {
      const made = ids.current.get(serial) ?? { boxId: newId(), moveId: newId() };
      ids.current.set(serial, made);
      return { ...made, serial };
    });
    void send(receiveBoxes.takes.parse({ placeId, model, boxes }));
  }

  return (
    <Dialog title={t`Receive boxes`} onClose={onClose}>
      <form className="box-form" noValidate onSubmit={receive}>
        <SelectField
          name="placeId"
          label={t`Facility`}
          none={t`Choose`}
          value={placeId}
          choices={facilities}
          wrong={tried && placeId === "" ? t`Choose the facility that answers for them.` : null}
          onChange={setPlaceId}
        />
        <TextField
          name="model"
          label={t`Model`}
          hint={t`As on the carton`}
          maxLength={60}
          value={model}
          wrong={tried && wrongModel ? t`Write the model, 2 letters or more.` : null}
          onChange={setModel}
        />
        <NoteField
          name="serials"
          label={t`Numbers`}
          hint={t`As printed on the boxes. Paste a whole list: one a line, or with commas.`}
          maxLength={10_000}
          value={pasted}
          wrong={wrongSerials}
          onChange={setPasted}
        />
        <p role="status">{count > 0 && t`${plural(count, { one: "# box", other: "# boxes" })}`}</p>
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Receive</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
