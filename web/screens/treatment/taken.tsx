import { Trans } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Prescribed } from "./chart-events.ts";
import { useDoseWords } from "./use-dose-words.ts";

interface TakenProps {
  readonly prescription: Pick<Prescribed, "items">;
  readonly today: CalendarDay;
}

/** Each medicine of a prescription with what is left of its doses. */
export function Taken({ prescription: { items }, today }: TakenProps) {
  const words = useDoseWords();
  const left = items.filter(({ until }) => until === null || until >= today);
  const medicines = [...new Set(left.map(({ medicine }) => medicine))];
  if (medicines.length === 0) {
    return (
      <p className="treatment-none">
        <i className="shape shape-unknown" aria-hidden="true" />
        <Trans>Nothing: the treatment is held.</Trans>
      </p>
    );
  }
  return (
    <ul className="treatment-taken">
      {medicines.map((medicine) => (
        <li key={medicine}>
          {words.medicine(medicine)}: <b>{words.courseByDay(left.filter((item) => item.medicine === medicine))}</b>
        </li>
      ))}
    </ul>
  );
}
