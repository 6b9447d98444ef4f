import { Trans, useLingui } from "@lingui/react/macro";
import type { FormEvent, ReactNode } from "react";
import { correctionWords } from "../../../text/people.ts";
import type { Refused } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { NotSent } from "../../not-sent.tsx";
import { type Correction, correctionReasons } from "./use-correction.ts";

interface CorrectionFormProps {
  readonly why: Correction["why"];
  readonly wrong: readonly string[];
  readonly refused: Refused | null;
  readonly working: boolean;
  readonly onWhy: (why: (typeof correctionReasons)[number]) => void;
  readonly onSave: () => void;
  /** Somebody corrected it meanwhile: what they wrote is shown. */
  readonly onShowNow: () => void;
  readonly onClose: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** Fields that are written anew, and why. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { why, wrong, refused, working, onWhy, onSave, onShowNow, onClose, children } = props;
  const { t, i18n } = useLingui();
  return (
    <Dialog title={t`Correct`} onClose={onClose}>
      <form
        className="patient-form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        <OneOf
          name="why"
          question={t`Why is it changed?`}
          hint={t`What stood there before stays readable.`}
          answers={correctionReasons.map((reason) => ({ value: reason, words: i18n._(correctionWords[reason]) }))}
          chosen={why}
          wrong={wrong.includes("why") ? t`Choose one.` : null}
          onChange={onWhy}
        />
        <div className="patient-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            {refused?.code === "changed-meanwhile" ? (
              <Button look="main" onPress={onShowNow}>
                <Trans>Show what stands there now</Trans>
              </Button>
            ) : (
              <>
                <Button onPress={onClose}>
                  <Trans>Not now</Trans>
                </Button>
                <Button type="submit" look="main" working={working}>
                  {working ? <Trans>Saving…</Trans> : <Trans>Save</Trans>}
                </Button>
              </>
            )}
          </div>
        </div>
      </form>
    </Dialog>
  );
}
