import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { InputOf, Operation } from "../../../foundation/operation.ts";
import type { BoxReason } from "../../../modules/devices/box.ts";
import { boxReasonWords } from "../../text/boxes.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { useReadBoxesAgain } from "./use-boxes.ts";

interface AskWhyProps<O extends Operation, Why extends BoxReason> {
  readonly operation: O;
  readonly title: string;
  /** What comes of it. */
  readonly says: string;
  /** On the button. */
  readonly act: string;
  readonly reasons: readonly Why[];
  readonly inputOf: (why: Why, moveId: never) => InputOf<O>;
  readonly onClose: () => void;
}

/** One thing that happens to a box, with its reason. */
export function AskWhy<O extends Operation, Why extends BoxReason>(props: AskWhyProps<O, Why>) {
  const { operation, title, says, act, reasons, inputOf, onClose } = props;
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const readAgain = useReadBoxesAgain();
  const [moveId] = useState(newId);
  const [why, setWhy] = useState<Why | "">("");
  const [tried, setTried] = useState(false);
  const { working, refused, send } = useSending(operation, () => {
    readAgain();
    onClose();
  });
  const press = () => {
    setTried(true);
    if (why !== "") void send(inputOf(why, moveId as never));
  };
  return (
    <Dialog title={title} onClose={onClose} small>
      <OneOf
        name="why"
        question={t`Why?`}
        answers={reasons.map((value) => ({ value, words: i18n._(boxReasonWords[value]) }))}
        chosen={why}
        wrong={tried && why === "" ? t`Choose why.` : null}
        onChange={setWhy}
      />
      <p className="quiet">{says}</p>
      <NotSent refused={refused} />
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button look="stop" working={working} onPress={press}>
          {act}
        </Button>
      </div>
    </Dialog>
  );
}
