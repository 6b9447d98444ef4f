import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { examinationKinds, type ExaminationKind } from "../../../modules/monitoring/examination.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { scriptOf } from "../../text/language.ts";
import { amendExaminationWords, planKindWords } from "../../text/monitoring.ts";
import { Button } from "../../ui/button.tsx";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { AmendForm } from "./amend-form.tsx";
import { LimitsCrossed } from "./limits-crossed.tsx";
import { followed, trendOf } from "./trend.ts";
import type { Examination } from "./use-monitoring.ts";
import { useFoundWords } from "./use-found-words.ts";

interface FindingsProps {
  readonly patientId: PatientId;
  /** The newest first. */
  readonly examinations: readonly Examination[];
  readonly mayWrite: boolean;
}

/** What was found, kind by kind: the newest in sight, the others one press away. */
export function Findings({ patientId, examinations, mayWrite }: FindingsProps) {
  const [amending, setAmending] = useState<Examination | null>(null);
  const kinds = examinationKinds.filter((kind) => examinations.some((one) => one.kind === kind));
  return (
    <>
      <div className="monitoring-findings">
        {kinds.map((kind) => (
          <OneKind
            key={kind}
            kind={kind}
            examinations={examinations.filter((one) => one.kind === kind)}
            onAmend={mayWrite ? setAmending : null}
          />
        ))}
      </div>
      {amending && (
        <AmendForm
          key={amending.examinationId}
          patientId={patientId}
          examination={amending}
          onClose={() => setAmending(null)}
          onKept={() => setAmending(null)}
        />
      )}
    </>
  );
}

interface OneKindProps {
  readonly kind: ExaminationKind;
  readonly examinations: readonly Examination[];
  readonly onAmend: ((examination: Examination) => void) | null;
}

function OneKind({ kind, examinations, onAmend }: OneKindProps) {
  const { i18n } = useLingui();
  const { whole } = useFoundWords();
  const shown = useShownDay();
  const stand = examinations.filter(({ amended, found }) => !amended && found !== null);
  const [newest] = stand;
  const count = i18n.number(examinations.length);
  return (
    <details className="monitoring-kind">
      <summary>
        <span>
          <b>{i18n._(planKindWords[kind])}</b>
          {newest?.found ? (
            <span>
              {whole(newest.found)} · {shown(newest.on)}
            </span>
          ) : (
            <span className="quiet">
              <Trans>Nothing stands any more</Trans>
            </span>
          )}
          <small>
            <Trans>All: {count}</Trans>
          </small>
        </span>
        <Trend examinations={stand} />
      </summary>
      <ul className="monitoring-all">
        {examinations.map((one) => (
          <One key={one.examinationId} examination={one} onAmend={onAmend} />
        ))}
      </ul>
    </details>
  );
}

interface OneProps extends Pick<OneKindProps, "onAmend"> {
  readonly examination: Examination;
}

function One({ examination, onAmend }: OneProps) {
  const { i18n } = useLingui();
  const { whole } = useFoundWords();
  const shown = useShownDay();
  const { on, found, note, amended, because, by, limits, kind } = examination;
  const day = shown(on);
  return (
    <li>
      {found === null ? (
        <Trans>Taken back</Trans>
      ) : amended ? (
        <>
          <s>{whole(found)}</s> <small>{day}</small>
        </>
      ) : (
        <>
          <b>{whole(found)}</b> <small>{day}</small>
        </>
      )}
      {because && <small>{i18n._(amendExaminationWords[because])}</small>}
      {note !== null && <q lang={scriptOf(note)}>{note}</q>}
      <small>
        <WrittenBy by={by} />
      </small>
      <LimitsCrossed limits={limits} />
      {!amended && found !== null && onAmend && (
        <Button look="bare" onPress={() => onAmend(examination)}>
          <Trans>Put right</Trans>
          <span className="only-heard">
            {i18n._(planKindWords[kind])}, {day}
          </span>
        </Button>
      )}
    </li>
  );
}

/** How a number went; the numbers themselves stand in the list beneath. */
function Trend({ examinations }: { readonly examinations: readonly Examination[] }) {
  const points = examinations
    .flatMap(({ on, found }) => {
      const value = found && followed(found);
      return value === null ? [] : [{ on, value }];
    })
    .toReversed();
  const dots = trendOf(points);
  if (dots.length === 0) return null;
  return (
    <svg className="monitoring-trend" viewBox="-6 -8 112 116" preserveAspectRatio="none" aria-hidden="true">
      <polyline points={dots.map(({ x, y }) => `${x},${y}`).join(" ")} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
