import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { PlannedDose } from "../../../../modules/schedules/planned-dose.ts";
import { doseName } from "../../../../modules/schedules/sentence.ts";
import { routeWords, siteWords } from "../../../text/immunization.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import { type Batch, isExpired } from "./batch.ts";
import { daysLate } from "./due.ts";
import { useTelling } from "./use-telling.ts";
import type { Where } from "./where.ts";

interface VaccineLineProps {
  readonly dose: PlannedDose;
  readonly today: CalendarDay;
  readonly where: Where | null;
  /** Undefined: not said yet. */
  readonly batch: Batch | undefined;
  readonly ticked: boolean;
  /** Why it is not ticked by itself. */
  readonly caution: ReactNode;
  readonly onTick: (ticked: boolean) => void;
}

/** One vaccine of today: what, where, from which vial, how late. */
export function VaccineLine({ dose, today, where, batch, ticked, caution, onTick }: VaccineLineProps) {
  const { i18n } = useLingui();
  const telling = useTelling();
  const shownDay = useShownDay();
  const late = daysLate(dose, today);
  const route = where && routeWords[where.route];
  const number = batch?.batch ?? null;
  const expired = batch?.expiresOn && isExpired(batch, today) ? shownDay(batch.expiresOn) : null;
  return (
    <li className="vaccine-line">
      <label>
        <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.target.checked)} />
        <span className="vaccine-tick" aria-hidden="true">
          <Icon name="tick" size={22} />
        </span>
        <span className="vaccine-what">
          <b>{doseName(telling, dose.code)}</b>
          <span>
            {where && i18n._(siteWords[where.says])}
            {route && `, ${i18n._(route)}`}
            {number !== null && (
              <>
                {" · "}
                <Trans>batch {number}</Trans>
              </>
            )}
          </span>
        </span>
        {late > 0 ? (
          <span className="vaccine-when vaccine-when-late">
            <i className="shape shape-overdue" aria-hidden="true" />
            <Plural value={late} one="# day late" other="# days late" />
          </span>
        ) : (
          <span className="vaccine-when">
            <i className="shape shape-due" aria-hidden="true" />
            <Trans>today</Trans>
          </span>
        )}
      </label>
      {expired !== null && (
        <p className="vaccine-caution vaccine-caution-expired">
          <i className="shape shape-overdue" aria-hidden="true" />
          <span>
            <Trans>This vial expired on {expired}. Do not give from it: the dose would count for nothing.</Trans>
          </span>
        </p>
      )}
      {caution && (
        <p className="vaccine-caution">
          <i className="shape shape-attention" aria-hidden="true" />
          <span>{caution}</span>
        </p>
      )}
    </li>
  );
}
