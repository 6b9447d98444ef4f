import "./aefi.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ChildId } from "../../../modules/children/child.ts";
import { stepsOf } from "../../../modules/immunization/aefi-steps.ts";
import { vaccineName } from "../../../modules/schedules/sentence.ts";
import { aefiClassWords, aefiDoneWords, aefiStandsWords } from "../../text/aefi.ts";
import { aefiStepWords, stopDecisionWords } from "../../text/aefi-steps.ts";
import { scriptOf } from "../../text/language.ts";
import { Panel } from "../../ui/panel.tsx";
import { useTelling } from "../children/vaccines/use-telling.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { NextStep } from "./next-step.tsx";
import { TakeSteps } from "./take-steps.tsx";
import { type AefiOfChild, useAefisOf } from "./use-aefis.ts";
import { useWhatHappened } from "./what-happened.ts";

/** What a child had after vaccines, what followed, and what was decided. Nothing where nothing happened. */
export function AefiPanel({ childId }: { readonly childId: ChildId }) {
  const { t, i18n } = useLingui();
  const telling = useTelling();
  const shownDay = useShownDay();
  const read = useAefisOf(childId);
  if (read.data && read.data.aefis.length + read.data.decisions.length === 0) return null;
  return (
    <Panel title={t`After vaccines (AEFI)`}>
      <Unread
        waiting={read.isPending ? t`The reports are loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      <ul className="aefi-lines">
        {read.data?.aefis.map((one) => (
          <Happened key={one.aefiId} childId={childId} aefi={one} now={read.data.now} />
        ))}
      </ul>
      {(read.data?.decisions.length ?? 0) > 0 && (
        <ul className="aefi-doses">
          {read.data?.decisions.map((one) => (
            <li key={one.at}>
              <b>
                {vaccineName(telling, one.vaccine)}: {i18n._(stopDecisionWords[one.decision])}
              </b>{" "}
              · {shownDay(one.on)}
              {one.by.name !== null && <span lang={scriptOf(one.by.name)}> · {one.by.name}</span>}
              <q lang={scriptOf(one.words)}>{one.words}</q>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface HappenedProps {
  readonly childId: ChildId;
  readonly aefi: AefiOfChild;
  readonly now: string;
}

function Happened({ childId, aefi, now }: HappenedProps) {
  const { i18n } = useLingui();
  const telling = useTelling();
  const shownDay = useShownDay();
  const happened = useWhatHappened();
  const began = shownDay(aefi.beganOn);
  const steps = stepsOf(aefi, aefi.steps, now);
  return (
    <li className={`aefi-line aefi-${aefi.class}`}>
      <p>
        <span className="aefi-class">
          <i className={`shape shape-${aefi.class === "minor" ? "none" : "overdue"}`} aria-hidden="true" />
          {i18n._(aefiClassWords[aefi.class])}
        </span>{" "}
        <b>{happened(aefi)}</b> · {i18n._(aefiStandsWords[aefi.stands])} · <Trans>began {began}</Trans>
        {aefi.beganAt !== null && ` ${aefi.beganAt}`}
      </p>
      {aefi.words !== null && <q lang={scriptOf(aefi.words)}>{aefi.words}</q>}
      <ul className="aefi-doses">
        {aefi.doses.map(({ doseId, vaccine, on, batch }) => (
          <li key={doseId}>
            {vaccineName(telling, vaccine)}
            {on !== null && ` · ${shownDay(on)}`}
            {" · "}
            {batch === null ? <Trans>batch not known</Trans> : <Trans>batch {batch}</Trans>}
          </li>
        ))}
      </ul>
      <p className="quiet">
        {aefi.done.map((one) => i18n._(aefiDoneWords[one])).join(", ")}
        {aefi.done.length > 0 && " · "}
        {shownDay(aefi.reportedAt)}
        {aefi.by.name !== null && <span lang={scriptOf(aefi.by.name)}> · {aefi.by.name}</span>}
      </p>
      <ul className="aefi-doses">
        {aefi.steps.map((step) => (
          <li key={step.step}>
            <i className="shape shape-done" aria-hidden="true" /> {i18n._(aefiStepWords[step.step])} ·{" "}
            {shownDay(step.at)}
            {step.by.name !== null && <span lang={scriptOf(step.by.name)}> · {step.by.name}</span>}
            {step.caseId !== null && ` · ${step.caseId}`}
            {steps.some((one) => one.step === step.step && one.late) && (
              <span className="aefi-next-late">
                {" · "}
                <Trans>late</Trans>
              </span>
            )}
            {step.words !== null && <q lang={scriptOf(step.words)}>{step.words}</q>}
          </li>
        ))}
      </ul>
      <NextStep steps={steps} now={now} />
      {aefi.class !== "minor" && <TakeSteps childId={childId} aefiId={aefi.aefiId} taken={aefi.steps} />}
    </li>
  );
}
