import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { notGivenReasons } from "../../../../modules/immunization/dose.ts";
import { doseName } from "../../../../modules/schedules/sentence.ts";
import { notGivenWords } from "../../../text/immunization.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { NotSent } from "../../not-sent.tsx";
import type { Refused } from "../../../text/say-refusal.ts";
import { useTelling } from "./use-telling.ts";

type Why = (typeof notGivenReasons)[number];

interface NotGivenFormProps {
  readonly codes: readonly string[];
  readonly working: boolean;
  readonly refused: Refused | null;
  readonly onSave: (why: Why) => void;
  readonly onClose: () => void;
}

/** Of what was due and is not given: why. It stays due. */
export function NotGivenForm({ codes, working, refused, onSave, onClose }: NotGivenFormProps) {
  const { t, i18n } = useLingui();
  const telling = useTelling();
  const [why, setWhy] = useState<Why | "">("");
  const [asked, setAsked] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (why === "") return leadTo("not-given");
    onSave(why);
  }

  return (
    <Dialog title={t`Not given`} onClose={onClose} small>
      <form className="vaccine-form" noValidate onSubmit={submit}>
        <p>
          <b>{codes.map((code) => doseName(telling, code)).join(", ")}</b>
        </p>
        <OneOf
          name="not-given"
          question={t`Why not?`}
          hint={t`It stays due.`}
          wrong={asked && why === "" ? t`Choose why.` : null}
          answers={notGivenReasons.map((one) => ({ value: one, words: i18n._(notGivenWords[one]) }))}
          chosen={why}
          onChange={setWhy}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
