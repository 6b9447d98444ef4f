import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ChildPlan } from "../../../../modules/immunization/plan-of.ts";
import { type Stop } from "../../../../modules/immunization/stops.ts";
import type { PlannedDose } from "../../../../modules/schedules/planned-dose.ts";
import { doseName, sayPlanned } from "../../../../modules/schedules/sentence.ts";
import { sayStop } from "../../../text/aefi.ts";
import { doseStateWords } from "../../../text/schedules.ts";
import { Fold } from "../fold.tsx";
import { stopFor } from "./due.ts";
import { useTelling } from "./use-telling.ts";

/** What cannot be given today: opened and pressed, each says why and from when. */
export function LaterList({ plan }: { readonly plan: ChildPlan }) {
  const { t } = useLingui();
  const later = plan.doses
    .filter(({ state }) => state === "later")
    .toSorted((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : 1));
  const rest = plan.doses.filter(({ state }) => state === "waiting" || state === "expired");
  if (later.length + rest.length === 0) return null;
  return (
    <Fold
      title={t`Not to be given today`}
      says={<Plural value={later.length || rest.length} one="# vaccine" other="# vaccines" />}
    >
      <ul className="vaccine-later">
        {later.map((one) => (
          <LaterLine key={one.code} dose={one} stop={stopFor(plan, one.vaccine)} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>
            <Trans>The rest of the plan</Trans>
          </summary>
          <ul className="vaccine-later">
            {rest.map((one) => (
              <LaterLine key={one.code} dose={one} stop={stopFor(plan, one.vaccine)} />
            ))}
          </ul>
        </details>
      )}
    </Fold>
  );
}

interface LaterLineProps {
  readonly dose: PlannedDose;
  readonly stop: Stop | undefined;
}

function LaterLine({ dose, stop }: LaterLineProps) {
  const { i18n } = useLingui();
  const telling = useTelling();
  const on = dose.state === "later" ? (dose.due ?? dose.from) : null;
  return (
    <li>
      <details>
        <summary>
          <span>{doseName(telling, dose.code)}</span>
          <span>
            <i
              className={`shape shape-${stop ? "overdue" : dose.state === "later" ? "later" : "none"}`}
              aria-hidden="true"
            />{" "}
            {on === null ? i18n._(doseStateWords[dose.state]) : telling.day(on)}
          </span>
        </summary>
        <p>{sayPlanned(telling, dose)}</p>
        {stop && <p className="vaccine-not">{sayStop(telling, stop)}</p>}
      </details>
    </li>
  );
}
