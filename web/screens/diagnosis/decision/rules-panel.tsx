import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { testWords } from "../../../text/diagnosis.ts";
import { Panel } from "../../../ui/panel.tsx";
import type { Shape } from "../look-of.ts";
import type { DiagnosisRecord } from "../use-record.ts";
import { rulesSay, type Saying } from "./rules-say.ts";

const shapes: Record<Saying["is"], Shape> = {
  "for-tb": "overdue",
  "against-tb": "done",
  "says-nothing": "unknown",
  "rif-resistant": "attention",
  "rif-unclear": "attention",
  disagree: "attention",
  "rif-unknown": "unknown",
  "no-result": "unknown",
  "no-x-ray": "unknown",
};

export function RulesPanel({ record }: { readonly record: DiagnosisRecord }) {
  const { t } = useLingui();
  return (
    <Panel title={t`What the rules say`}>
      <ul className="rules-say">
        {rulesSay(record).map((saying) => (
          <li key={saying.is}>
            <i className={`shape shape-${shapes[saying.is]}`} aria-hidden="true" />
            <span>
              <Said saying={saying} />
            </span>
          </li>
        ))}
      </ul>
      <p className="rules-foot">
        <Trans>The decision is yours, and it is recorded.</Trans>
      </p>
    </Panel>
  );
}

function Said({ saying }: { readonly saying: Saying }): ReactNode {
  const { i18n } = useLingui();
  const tests = "tests" in saying ? saying.tests.map((test) => i18n._(testWords[test])).join(", ") : "";
  switch (saying.is) {
    case "for-tb":
      return (
        <Trans>
          <b>For TB:</b> {tests}.
        </Trans>
      );
    case "against-tb":
      return (
        <Trans>
          <b>Against TB:</b> {tests}.
        </Trans>
      );
    case "disagree":
      return <Trans>The results do not agree. Look at each.</Trans>;
    case "rif-resistant":
      return (
        <Trans>
          <b>Rifampicin resistance</b> was found: {tests}.
        </Trans>
      );
    case "rif-unclear":
      return (
        <Trans>
          Rifampicin: <b>not clear</b> from {tests}.
        </Trans>
      );
    case "rif-unknown":
      return (
        <Trans>
          Rifampicin resistance is <b>not known</b> until CBNAAT or Truenat is done.
        </Trans>
      );
    case "says-nothing":
      return (
        <Trans>
          <b>Says nothing</b>, neither for nor against: {tests}.
        </Trans>
      );
    case "no-result":
      return (
        <Trans>
          <b>No result yet.</b> TB can be confirmed by X-ray and the person’s condition only.
        </Trans>
      );
    case "no-x-ray":
      return (
        <Trans>
          <b>No X-ray yet.</b> TB cannot be confirmed without one.
        </Trans>
      );
  }
}
