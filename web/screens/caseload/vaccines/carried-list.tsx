import { Plural, Trans } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import type { ChildRow } from "../../children/child-row.tsx";
import { Icon } from "../../../ui/icon.tsx";
import "../cards/cards.css";
import { ChildrenList, type RowGroup } from "../../children/children-list.tsx";
import { byUrgency, type Due, dueOf, keptPlanOf } from "./due.ts";
import { DueMark } from "./due-mark.tsx";

interface CarriedListProps {
  /** With all that was recorded on this phone. */
  readonly carried: readonly CarriedChild[];
  readonly today: CalendarDay;
  readonly notSent: ReadonlySet<string>;
  readonly onOpen: (childId: string) => void;
  readonly onRegister: () => void;
  readonly onScan: () => void;
}

/** A worker's children, village by village: whoever is longest late stands first. */
export function CarriedList({ carried, today, onScan, ...list }: CarriedListProps) {
  const due = new Map(carried.map((child) => [child.childId as string, dueOf(keptPlanOf(child, today))]));
  return (
    <>
      <ChildrenList
        {...list}
        onUncarried={null}
        onCards={null}
        renderMark={({ childId }) => {
          const one = due.get(childId);
          return one && <DueMark due={one} today={today} />;
        }}
        groups={(rows) => byVillage(rows, due)}
      />
      <button type="button" className="button button-main scan-button" onClick={onScan}>
        <Icon name="card" size={26} /> <Trans>Scan a card</Trans>
      </button>
    </>
  );
}

const unknown: Due = { now: [], stopped: [], daysLate: 0, givenToday: 0, next: null };

/** The village of whoever is the most urgent stands first. */
function byVillage(rows: readonly ChildRow[], due: ReadonlyMap<string, Due>): readonly RowGroup[] {
  const of = ({ childId }: ChildRow) => due.get(childId) ?? unknown;
  const villages = new Map<string, ChildRow[]>();
  for (const row of rows.toSorted((one, other) => byUrgency(of(one), of(other)))) {
    const name = row.village.trim();
    const known = villages.get(name);
    if (known) known.push(row);
    else villages.set(name, [row]);
  }
  return Array.from(villages, ([village, inIt]) => {
    const open = inIt.filter((row) => of(row).now.length + of(row).stopped.length > 0).length;
    const beside =
      open === 0 ? (
        <Trans>nothing today</Trans>
      ) : (
        <Plural value={open} one="# child to vaccinate" other="# children to vaccinate" />
      );
    return { village, beside, rows: inIt };
  });
}
