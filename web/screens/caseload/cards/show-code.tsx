import { Trans, useLingui } from "@lingui/react/macro";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { QrCode } from "../../../ui/qr-code.tsx";
import { CalledName } from "../../children/called.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import { printOne } from "../../print-one.ts";

interface ShowCodeProps {
  readonly child: CarriedChild;
  readonly number: string;
  /** Null: this phone may not write. */
  readonly text: string | null;
  readonly onClose: () => void;
}

/** The card as a code: to be printed, or photographed by the family. It says what the phone knows now. */
export function ShowCode({ child, number, text, onClose }: ShowCodeProps) {
  const { t } = useLingui();
  const shownDay = useShownDay();
  return (
    <Dialog title={t`Card ${number}`} onClose={onClose}>
      <div className="card-shown">
        {text !== null && <QrCode words={text} label={t`The vaccines of this child, as a code`} />}
        {text === null && (
          <Notice look="attention">
            <Trans>This phone may not write cards yet. Open it once with network.</Trans>
          </Notice>
        )}
        <p>
          <b>
            <CalledName called={child.called} />
          </b>
          <span>
            <Trans>Born {shownDay(child.born.day)}</Trans>
          </span>
          <span className="card-number">{number}</span>
        </p>
        <p className="quiet">
          <Trans>Print it, or let the family take a photo. Whoever has this code can read the vaccines.</Trans>
        </p>
        <div className="dialog-acts">
          <Button onPress={() => printOne("card")}>
            <Trans>Print</Trans>
          </Button>
          <Button look="main" onPress={onClose}>
            <Trans>Done</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
