import { useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { PatientSet } from "../../../modules/reports/numbers.ts";
import { setWords } from "../../text/programme.ts";
import { Cell, Row, Table, TableSkeleton } from "../../ui/table.tsx";
import { FacilityOf, RegisteredOn, ResistanceOf, Since, Who } from "./patient-cells.tsx";
import { type Telling, tellingOf } from "./siblings.ts";
import {
  ClosedOn,
  DosesLately,
  DosesSoFar,
  HowEnded,
  LastHeard,
  NumberInRegister,
  PhaseAndDay,
} from "./treatment-cells.tsx";
import type { Listed } from "./use-list.ts";
import { isCounted, useSinceWords } from "./use-since-words.ts";

interface ListTableProps {
  readonly set: PatientSet;
  readonly rows: readonly Listed[];
  /** As the house has it: days since something are counted from it. */
  readonly today: CalendarDay;
  /** Others are on their way. */
  readonly busy: boolean;
  readonly onOpen: (patientId: string) => void;
}

const onTreatment: readonly Telling[] = ["treatment", "silent", "overdue"];

function useColumns(telling: Telling) {
  const { t } = useLingui();
  const { titles } = useSinceWords();
  const since = isCounted(telling) ? titles[telling] : null;
  const of = (patient: number, facility: number) => [
    { title: t`Patient`, width: patient },
    { title: t`Facility`, width: facility },
  ];
  if (telling === "outcome") {
    return [
      ...of(25, 17),
      { title: t`TB register`, width: 13 },
      { title: t`Outcome`, width: 17 },
      { title: t`Closed on`, width: 11 },
      { title: t`Doses`, width: 17 },
    ];
  }
  if (onTreatment.includes(telling)) {
    return [
      ...of(23, 14),
      { title: t`TB register`, width: 12 },
      { title: t`Phase`, width: 16 },
      { title: t`Doses, 30 days`, width: 20 },
      { title: since ?? t`Last heard`, width: 15 },
    ];
  }
  if (telling === "confirmed") {
    return [...of(36, 26), { title: t`Resistance`, width: 20 }, { title: t`Registered`, width: 18 }];
  }
  return [...of(42, 34), { title: since ?? t`Registered`, width: 24 }];
}

export function ListTable({ set, rows, today, busy, onOpen }: ListTableProps) {
  const { i18n } = useLingui();
  const telling = tellingOf(set);
  const columns = useColumns(telling);
  const look = onTreatment.includes(telling) ? "treatment" : telling === "outcome" ? "outcome" : "registration";
  return (
    <div className={`programme-list programme-list-${look}`}>
      <Table caption={i18n._(setWords[set])} columns={columns} busy={busy}>
        {rows.map((row) => (
          <Row key={row.patientId} fresh={false}>
            <Cell>
              <Who row={row} onOpen={() => onOpen(row.patientId)} />
            </Cell>
            <Cell>
              <FacilityOf row={row} />
            </Cell>
            <Told telling={telling} row={row} today={today} />
          </Row>
        ))}
      </Table>
    </div>
  );
}

interface ToldProps {
  readonly telling: Telling;
  readonly row: Listed;
  readonly today: CalendarDay;
}

function Told({ telling, row, today }: ToldProps) {
  if (telling === "registered") {
    return (
      <Cell>
        <RegisteredOn row={row} />
      </Cell>
    );
  }
  if (telling === "waits" || telling === "tests") {
    return (
      <Cell>
        <Since counts={telling} row={row} today={today} />
      </Cell>
    );
  }
  if (telling === "confirmed") {
    return (
      <>
        <Cell>
          <ResistanceOf row={row} />
        </Cell>
        <Cell>
          <RegisteredOn row={row} />
        </Cell>
      </>
    );
  }
  return <OfTreatment telling={telling} row={row} today={today} />;
}

/** Empty cells where there is no treatment: that is for the house to say, not for the page to hide. */
function OfTreatment({ telling, row, today }: ToldProps) {
  const { treatment: of } = row;
  const ended = telling === "outcome";
  return (
    <>
      <Cell>{of && <NumberInRegister treatment={of} />}</Cell>
      <Cell>{of && (ended ? <HowEnded treatment={of} /> : <PhaseAndDay treatment={of} />)}</Cell>
      {ended && <Cell>{of && <ClosedOn treatment={of} />}</Cell>}
      <Cell>{of && (ended ? <DosesSoFar treatment={of} /> : <DosesLately treatment={of} />)}</Cell>
      {telling === "treatment" && <Cell>{of && <LastHeard treatment={of} today={today} />}</Cell>}
      {(telling === "silent" || telling === "overdue") && (
        <Cell>
          <Since counts={telling} row={row} today={today} />
        </Cell>
      )}
    </>
  );
}

export function ListSkeleton({ set }: { readonly set: PatientSet }) {
  const { t } = useLingui();
  return <TableSkeleton caption={t`The list is loading`} columns={useColumns(tellingOf(set))} rows={6} />;
}
