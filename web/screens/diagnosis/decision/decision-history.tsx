import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { basisWords, decidedWords, wantedWords } from "../../../text/diagnosis.ts";
import { scriptOf } from "../../../text/language.ts";
import { useShownDay } from "../../patients/shown-day.ts";
import type { Shape } from "../look-of.ts";
import type { Decision, DiagnosisRecord } from "../use-record.ts";
import { WrittenBy } from "../written-by.tsx";

const shapes: Record<Decision["decided"], Shape> = { confirmed: "overdue", "not-tb": "done", "more-needed": "due" };

/** Every decision, the newest first; an older one is not overwritten by a newer. */
export function DecisionHistory({ record: { decisions, xrays } }: { readonly record: DiagnosisRecord }) {
  const { i18n } = useLingui();
  if (decisions.length === 0) {
    return (
      <p className="results-none">
        <i className="shape shape-unknown" aria-hidden="true" />
        <Trans>No doctor has decided yet.</Trans>
      </p>
    );
  }
  return (
    <ol className="decisions">
      {decisions.map((decision) => {
        const { decisionId, decided, basis, wants, note } = decision;
        const beside = basis ? i18n._(basisWords[basis]) : wants.map((want) => i18n._(wantedWords[want])).join(", ");
        return (
          <li key={decisionId}>
            <i className={`shape shape-${shapes[decided]}`} aria-hidden="true" />
            <div>
              <b>{i18n._(decidedWords[decided])}</b>
              {beside !== "" && <span>{beside}</span>}
              {note !== null && note !== "" && <q lang={scriptOf(note)}>{note}</q>}
              <small>
                <Rests decision={decision} xrays={xrays} />
              </small>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Rests({
  decision: { by, at, xrayId, resultIds },
  xrays,
}: Pick<DiagnosisRecord, "xrays"> & { decision: Decision }) {
  const { i18n } = useLingui();
  const day = useShownDay()(at);
  const xray = xrays.find((known) => known.xrayId === xrayId);
  const version = i18n.number(xray?.version ?? 0);
  return (
    <>
      <WrittenBy by={by} /> · {day} · {xray ? <Trans>X-ray version {version}</Trans> : <Trans>no X-ray</Trans>},{" "}
      <Plural value={resultIds.length} _0="no result" one="# result" other="# results" />
    </>
  );
}
