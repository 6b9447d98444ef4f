import { Trans, useLingui } from "@lingui/react/macro";
import { drugWords } from "../../text/drugs.ts";
import { sayLimit } from "../../text/monitoring.ts";
import { sayFilled, confidenceWords } from "../../text/treatment.ts";
import type { LimitSaid } from "./use-monitoring.ts";

/** Each limit that a number crosses, in words, with the drugs that may have done it and where the limit comes from. */
export function LimitsCrossed({ limits }: { readonly limits: readonly LimitSaid[] }) {
  const { i18n } = useLingui();
  if (limits.length === 0) return null;
  return (
    <ul className="monitoring-limits">
      {limits.map((limit) => (
        <li key={limit.code}>
          <i className={`shape shape-${limit.weight === "act" ? "overdue" : "attention"}`} aria-hidden="true" />
          <span>
            <b>{sayLimit(i18n, limit)}</b>
            {limit.drugs.length > 0 && (
              <>
                {" · "}
                <Suspected limit={limit} />
              </>
            )}
            <small>
              {limit.weight === "act" ? <Trans>A doctor is told.</Trans> : <Trans>To be watched.</Trans>}{" "}
              {sayFilled(i18n, confidenceWords[limit.source.confidence], { source: limit.source.says })}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Suspected({ limit: { reading, drugs } }: { readonly limit: LimitSaid }) {
  const { i18n } = useLingui();
  const names = drugs.map((drug) => i18n._(drugWords[drug])).join(", ");
  return reading === "pregnancy" ? <Trans>not to be taken now: {names}</Trans> : <Trans>may come from {names}</Trans>;
}
