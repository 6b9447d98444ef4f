import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { followUpFrom, type Lacking } from "../../../modules/treatment/phase-end.ts";
import { phaseOf, type Regimen } from "../../../modules/treatment/regimen.ts";
import { lackingWords, sayFilled } from "../../text/treatment.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { useDoseDay } from "../patients/today.ts";
import type { Treatment } from "./use-treatments.ts";

interface LackingsProps {
  readonly treatment: Treatment;
  readonly regimen: Regimen;
}

/** What the end of the present phase still lacks, each with what to do. */
export function Lackings({ treatment: { phases, lacking, gapVerdict }, regimen }: LackingsProps) {
  const { i18n } = useLingui();
  const shown = useShownDay();
  const today = useDoseDay();
  const present = phases.at(-1);
  const phase = present && phaseOf(regimen, present.code);
  if (!present || !phase) return null;
  if (lacking.length === 0) {
    return (
      <p className="treatment-none">
        <i className="shape shape-done" aria-hidden="true" />
        <Trans>Nothing. Doses and follow-up test are there.</Trans>
      </p>
    );
  }
  const from = followUpFrom(phase, present.beganOn);
  const shapes: Record<Lacking, string> = {
    doses: "due",
    "follow-up": from > today ? "later" : "due",
    "still-positive": "overdue",
  };
  // With what it was made longer by, and without what need not be made up.
  const notMadeUp = phases.length === 1 ? (gapVerdict?.notMadeUp ?? 0) : 0;
  const doses = present.doses - notMadeUp;
  const values = {
    missing: Math.max(0, doses - present.verified - present.reported),
    doses: i18n.number(doses),
    day: shown(from),
  };
  return (
    <ul className="treatment-lackings">
      {lacking.map((one) => (
        <li key={one}>
          <i className={`shape shape-${shapes[one]}`} aria-hidden="true" />
          <span>
            {sayFilled(i18n, lackingWords[one], values)}
            {one === "doses" && notMadeUp > 0 && (
              <>
                {" "}
                <Plural
                  value={notMadeUp}
                  one="By this regimen # day without a dose need not be made up."
                  other="By this regimen # days without a dose need not be made up."
                />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
