import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { missedReasons } from "../../../modules/adherence/dose.ts";
import { missedWords } from "../../text/doses.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import type { Said } from "./day-look.ts";

interface MissedFormProps {
  readonly working: boolean;
  readonly notice: ReactNode;
  readonly onBack: () => void;
  readonly onSave: (said: Said) => void;
}

type Reason = (typeof missedReasons)[number] | "not-said";

/** A dose that was not taken: on whose word, and why. */
export function MissedForm({ working, notice, onBack, onSave }: MissedFormProps) {
  const { t, i18n } = useLingui();
  const [source, setSource] = useState<Said["source"] | "">("");
  const [reason, setReason] = useState<Reason | "">("");
  const [asked, setAsked] = useState(false);
  // The answer that had the focus is gone with its page.
  useEffect(() => document.querySelector<HTMLElement>('[data-field="missed-source"]')?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (source === "" || reason === "") return leadTo(source === "" ? "missed-source" : "missed-reason");
    onSave({ says: "missed", source, observed: false, because: reason === "not-said" ? null : reason });
  }

  return (
    <form className="dose-form" noValidate onSubmit={submit}>
      <OneOf
        name="missed-source"
        question={t`Not taken: who says so?`}
        wrong={asked && source === "" ? t`Choose who says so.` : null}
        answers={[
          { value: "patient", words: t`The patient told me` },
          { value: "staff", words: t`I found out myself` },
        ]}
        chosen={source}
        onChange={setSource}
      />
      <OneOf
        name="missed-reason"
        question={t`Why was it not taken?`}
        wrong={asked && reason === "" ? t`Choose why.` : null}
        across={2}
        answers={[
          ...missedReasons.map((one) => ({ value: one, words: i18n._(missedWords[one]) })),
          { value: "not-said", words: t`Nobody said`, quiet: true },
        ]}
        chosen={reason}
        onChange={setReason}
      />
      {notice}
      <div className="dialog-acts">
        <Button onPress={onBack}>
          <Trans>Back</Trans>
        </Button>
        <Button type="submit" look="main" working={working}>
          {working ? <Trans>Saving…</Trans> : <Trans>Save</Trans>}
        </Button>
      </div>
    </form>
  );
}
