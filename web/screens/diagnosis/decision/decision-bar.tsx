import "./decision.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import type { DiagnosisRecord } from "../use-record.ts";
import { BoundTo } from "./bound-to.tsx";
import { DecideStep } from "./decide-step.tsx";
import type { Decided } from "./use-decide.ts";
import { useKeys } from "./use-keys.ts";

interface DecisionBarProps {
  readonly patientId: PatientId;
  readonly name: string;
  readonly record: DiagnosisRecord;
  /** Q, N and C; where the page is about one decision only. */
  readonly keys: boolean;
  readonly onDecided: (decided: Decided["decided"]) => void;
  readonly onChanged: (code: "x-ray-changed" | "results-changed") => void;
}

export function DecisionBar({ record, keys, onDecided, onChanged, ...whose }: DecisionBarProps) {
  const { t } = useLingui();
  // What was in sight when the step was opened: whatever comes in behind it is the house's to refuse.
  const [step, setStep] = useState<{ readonly decided: Decided["decided"]; readonly seen: DiagnosisRecord } | null>(
    null,
  );
  const open = (decided: Decided["decided"]) => setStep({ decided, seen: record });
  const mayConfirm = record.xrays.length > 0;
  useKeys(keys && step === null, {
    q: () => open("more-needed"),
    n: () => open("not-tb"),
    ...(mayConfirm ? { c: () => open("confirmed") } : {}),
  });
  return (
    <section className="decision-bar" aria-label={t`Your decision`}>
      <p>
        {mayConfirm ? (
          <BoundTo record={record} />
        ) : (
          <Trans>Without an X-ray TB cannot be confirmed. Ask for one.</Trans>
        )}
      </p>
      {mayConfirm && record.xrays[0]?.picture === null && (
        <p className="decision-unseen">
          <i className="shape shape-attention" aria-hidden="true" />
          <Trans>This X-ray is not shown here. Save its file and look at it before you decide.</Trans>
        </p>
      )}
      <div className="decision-acts">
        <Act look="plain" icon="ask" sign={keys ? "Q" : null} onPress={() => open("more-needed")}>
          <Trans>Ask for more</Trans>
        </Act>
        <Act look="stop" icon="close" sign={keys ? "N" : null} onPress={() => open("not-tb")}>
          <Trans>Not TB</Trans>
        </Act>
        {mayConfirm && (
          <Act look="main" icon="tick" sign={keys ? "C" : null} onPress={() => open("confirmed")}>
            <Trans>Confirm TB</Trans>
          </Act>
        )}
      </div>
      {step && (
        <DecideStep
          {...whose}
          record={step.seen}
          decided={step.decided}
          onClose={() => setStep(null)}
          onDecided={(decided) => {
            setStep(null);
            onDecided(decided);
          }}
          onChanged={(code) => {
            setStep(null);
            onChanged(code);
          }}
        />
      )}
    </section>
  );
}

interface ActProps {
  readonly look: "plain" | "stop" | "main";
  readonly icon: IconName;
  readonly sign: string | null;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Act({ look, icon, sign, onPress, children }: ActProps) {
  return (
    <button
      type="button"
      className={`button button-${look} decision-act`}
      aria-keyshortcuts={sign ?? undefined}
      onClick={onPress}
    >
      <Icon name={icon} size={18} />
      {children}
      {sign !== null && <kbd aria-hidden="true">{sign}</kbd>}
    </button>
  );
}
