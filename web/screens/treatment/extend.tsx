import "./treatment-form.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { extendPhase } from "../../../modules/treatment/operations.ts";
import { newestSays } from "../../../modules/treatment/phase-end.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { confidenceWords, sayFilled } from "../../text/treatment.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { usePatient } from "../patients/page/use-patient.ts";
import { PhaseEvidence } from "./evidence.tsx";
import { extensionOf } from "./extension.ts";
import { seenIn } from "./go-on-draft.ts";
import { useDraft } from "./use-draft.ts";
import { useStep } from "./use-step.ts";
import type { Treatment } from "./use-treatments.ts";

interface ExtendProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  /** By which the treatment goes now. */
  readonly regimen: Regimen;
  readonly onDone: () => void;
}

/** The act that makes the present phase longer by one step of its regimen; nothing where it may not be. */
export function Extend({ patientId, treatment, regimen, onDone }: ExtendProps) {
  const { t, i18n } = useLingui();
  const { newId, drafts } = useAtHand();
  const key = `${extendPhase.name} ${treatment.episodeId}`;
  const [extensionId, setExtensionId] = useState(newId);
  const [seen, setSeen] = useState<Treatment | null>(null);
  const name = usePatient(patientId).data?.identity.name ?? "";
  const [wrong, setWrong] = useState(false);
  const { draft, write } = useDraft(key, { why: "" });
  const step = useStep(extendPhase, patientId, () => {
    drafts.delete(key);
    setExtensionId(newId());
    setSeen(null);
    onDone();
  });
  const extension = extensionOf(treatment, regimen);
  if (!extension && seen === null) return null;
  const [from, to] = [i18n.number(extension?.from ?? 0), i18n.number(extension?.to ?? 0)];
  const { followUps, phases } = seen ?? treatment;
  const present = phases.at(-1);
  const words = present?.code === "whole" ? t`Make the course longer` : t`Make this phase longer`;
  const newest = newestSays(followUps.filter(({ takenOn }) => present !== undefined && takenOn >= present.beganOn));
  const owes = newest?.positive !== true;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (seen === null || !present) return;
    if (owes && draft.why.trim() === "") {
      setWrong(true);
      return leadTo("why");
    }
    const now = await step.send(
      extendPhase.takes.parse({
        ...{ patientId, extensionId, episodeId: seen.episodeId, phaseId: present.phaseId, phaseDoses: present.doses },
        seen: seenIn(seen),
        why: draft.why.trim() === "" ? null : draft.why,
      }),
    );
    const same = now?.find(({ episodeId }) => episodeId === seen.episodeId);
    if (same) setSeen((open) => open && same);
  }

  return (
    <>
      <Button
        onPress={() => {
          step.forget();
          setSeen(treatment);
        }}
      >
        {words}
      </Button>
      {seen && (
        <Dialog title={words} onClose={() => setSeen(null)}>
          <form className="treatment-form" noValidate onSubmit={(event) => void submit(event)}>
            <PhaseEvidence name={name} treatment={seen} regimen={regimen} />
            {extension && (
              <p>
                <b>
                  <Trans>
                    {from} doses become {to}.
                  </Trans>
                </b>
                <small className="treatment-source">
                  {sayFilled(i18n, confidenceWords[extension.source.confidence], { source: extension.source.says })}
                </small>
              </p>
            )}
            <NoteField
              name="why"
              label={owes ? t`The newest test does not find TB. Why make it longer?` : t`A word to the record`}
              optional={!owes}
              maxLength={1000}
              value={draft.why}
              wrong={wrong ? t`Write why, in your words.` : null}
              onChange={(why) => {
                write({ why });
                setWrong(false);
              }}
            />
            <NotSent refused={step.refused} />
            <div className="dialog-acts">
              <Button onPress={() => setSeen(null)}>
                <Trans>Not now</Trans>
              </Button>
              <Button type="submit" look="main" working={step.working}>
                <Trans>Make it longer</Trans>
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
