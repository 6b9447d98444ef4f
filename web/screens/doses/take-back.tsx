import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect, useState } from "react";
import { withdrawalReasons } from "../../../modules/adherence/dose.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { withdrawalWords } from "../../text/doses.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { NotSent } from "../not-sent.tsx";
import type { FactId } from "./use-recording.ts";
import { useTakingBack } from "./use-taking-back.ts";

interface TakeBackProps {
  readonly patientId: PatientId;
  readonly factId: FactId;
  readonly onClose: () => void;
}

/** A word that was wrong stays readable, struck through, with why. */
export function TakeBack({ patientId, factId, onClose }: TakeBackProps) {
  const { t, i18n } = useLingui();
  const [why, setWhy] = useState<(typeof withdrawalReasons)[number] | "">("");
  const [asked, setAsked] = useState(false);
  const { working, refused, takeBack } = useTakingBack(patientId);
  // The button that had the focus is gone.
  useEffect(() => document.querySelector<HTMLElement>('[data-field="take-back"]')?.focus(), []);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (why === "") return leadTo("take-back");
    if (await takeBack(factId, why)) onClose();
  }

  return (
    <form className="dose-form" noValidate onSubmit={(event) => void submit(event)}>
      <OneOf
        name="take-back"
        question={t`Take it back: why?`}
        hint={t`It stays readable, struck through, and counts no more.`}
        wrong={asked && why === "" ? t`Choose why.` : null}
        answers={withdrawalReasons.map((one) => ({ value: one, words: i18n._(withdrawalWords[one]) }))}
        chosen={why}
        onChange={setWhy}
      />
      <NotSent refused={refused}>
        <Trans>Nothing was taken back yet. Press it again.</Trans>
      </NotSent>
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button type="submit" look="stop" working={working}>
          <Trans>Take back</Trans>
        </Button>
      </div>
    </form>
  );
}
