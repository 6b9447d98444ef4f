import { Trans, useLingui } from "@lingui/react/macro";
import type { PatientId } from "../../../modules/people/patient.ts";
import { recordVisit } from "../../../modules/treatment/operations.ts";
import type { VisitFinding } from "../../../modules/treatment/visit.ts";
import { visitFindingWords, visitMonthWords, visitStandingWords } from "../../text/after-treatment.ts";
import { scriptOf } from "../../text/language.ts";
import { sayFilled } from "../../text/treatment.ts";
import { useAtHand } from "../at-hand.ts";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import type { Treatment } from "./use-treatments.ts";
import { RecordVisit } from "./visit-form.tsx";

const foundShape: Record<VisitFinding, string> = {
  well: "done",
  "tb-again": "overdue",
  died: "none",
  "not-found": "unknown",
};

interface VisitsProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
}

/** After a treatment that succeeded: which visits are asked for, what they found, and whether the success lasted. */
export function Visits({ patientId, treatment }: VisitsProps) {
  const { i18n } = useLingui();
  const { actor } = useAtHand();
  const shown = useShownDay();
  const { visitsDue, visits, sustained } = treatment;
  const may = recordVisit.allow.some((rule) => rule.couldPass(actor));
  if (visitsDue.length === 0) return null;
  return (
    <section className="treatment-visits">
      <h3>
        <Trans>After the treatment</Trans>
      </h3>
      <ul>
        {visitsDue.map((due) => {
          const made = visits.find(({ month }) => month === due.month);
          const shape = made ? foundShape[made.found] : due.standing === "later" ? "later" : due.standing;
          return (
            <li key={due.month}>
              <i className={`shape shape-${shape}`} aria-hidden="true" />
              <span>
                <b>{i18n._(visitMonthWords[due.month])}</b>{" "}
                {made ? (
                  <>
                    {i18n._(visitFindingWords[made.found])}{" "}
                    <small>
                      {shown(made.on)} · <WrittenBy by={made.by} />
                    </small>
                    {made.why !== null && <q lang={scriptOf(made.why)}>{made.why}</q>}
                  </>
                ) : (
                  sayFilled(i18n, visitStandingWords[due.standing], { from: shown(due.from), until: shown(due.until) })
                )}
              </span>
              {may && !made && due.standing !== "later" && (
                <RecordVisit patientId={patientId} treatment={treatment} due={due} />
              )}
            </li>
          );
        })}
      </ul>
      {sustained !== null && (
        <p className="treatment-none">
          <i className={`shape shape-${sustained ? "done" : "overdue"}`} aria-hidden="true" />
          {sustained ? <Trans>The success has lasted.</Trans> : <Trans>The success has not lasted.</Trans>}
        </p>
      )}
    </section>
  );
}
