import { doseName } from "../../../../modules/schedules/sentence.ts";
import type { ChildPlan } from "../../../../modules/immunization/plan-of.ts";
import { sayStop } from "../../../text/aefi.ts";
import { type Due, stopFor } from "./due.ts";
import { useTelling } from "./use-telling.ts";

/** Due, and not to be given before the doctor was asked: each says why. There is nothing to tick. */
export function StoppedVaccines({ plan, stopped }: { readonly plan: ChildPlan } & Pick<Due, "stopped">) {
  const telling = useTelling();
  if (stopped.length === 0) return null;
  return (
    <ul className="vaccine-stopped">
      {stopped.map(({ code, vaccine }) => {
        const stop = stopFor(plan, vaccine);
        return (
          <li key={code}>
            <i className="shape shape-overdue" aria-hidden="true" />
            <span>
              <b>{doseName(telling, code)}</b>
              <span>{stop && sayStop(telling, stop)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
