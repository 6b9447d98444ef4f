import { Trans, useLingui } from "@lingui/react/macro";
import { planKindWords } from "../../text/monitoring.ts";
import { confidenceWords, sayFilled } from "../../text/treatment.ts";
import type { Plan } from "./use-monitoring.ts";

/** Where each line of the plan comes from, and that the programme has yet to set it. */
export function PlanSources({ plan: { version, lines } }: { readonly plan: Plan }) {
  const { i18n } = useLingui();
  return (
    <details className="monitoring-sources">
      <summary>
        <Trans>Where this plan comes from (version {version})</Trans>
      </summary>
      <p>
        <Trans>
          India’s own table of examinations could not be had: this plan is to be set by the programme, and is not
          verified for India.
        </Trans>
      </p>
      <ul>
        {lines.map(({ kind, source }) => (
          <li key={kind}>
            <b>{i18n._(planKindWords[kind])}</b>{" "}
            {sayFilled(i18n, confidenceWords[source.confidence], { source: source.says })}
          </li>
        ))}
      </ul>
    </details>
  );
}
