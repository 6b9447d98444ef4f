import { useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { PatientSet } from "../../../modules/reports/numbers.ts";
import { setWords } from "../../text/programme.ts";
import { Cell, Row, Table, TableSkeleton } from "../../ui/table.tsx";
import { FacilityOf, RegisteredOn, Who } from "./patient-cells.tsx";
import { type Telling, tellingOf } from "./siblings.ts";
import { ClosedOn, DosesSoFar, HowEnded, LastHeard, NumberInRegister, PhaseAndDay } from "./treatment-cells.tsx";
import type { PatientInSet } from "./use-programme.ts";

interface PatientSetTableProps {
  readonly set: PatientSet;
  readonly rows: readonly PatientInSet[];
  /** As the house has it: the days since somebody was heard from are counted from it. */
  readonly today: CalendarDay;
  readonly onOpen: (patientId: string) => void;
}

function useColumns(telling: Telling) {
  const { t } = useLingui();
  const columns = {
    registration: [
      { title: t`Patient`, width: 42 },
      { title: t`Facility`, width: 34 },
      { title: t`Registered`, width: 24 },
    ],
    treatment: [
      { title: t`Patient`, width: 24 },
      { title: t`Facility`, width: 15 },
      { title: t`TB register`, width: 13 },
      { title: t`Phase`, width: 15 },
      { title: t`Doses`, width: 19 },
      { title: t`Last heard`, width: 14 },
    ],
    outcome: [
      { title: t`Patient`, width: 25 },
      { title: t`Facility`, width: 17 },
      { title: t`TB register`, width: 13 },
      { title: t`Outcome`, width: 17 },
      { title: t`Closed on`, width: 11 },
      { title: t`Doses`, width: 17 },
    ],
  };
  return columns[telling];
}

export function PatientSetTable({ set, rows, today, onOpen }: PatientSetTableProps) {
  const { i18n } = useLingui();
  const telling = tellingOf(set);
  const columns = useColumns(telling);
  return (
    <div className={`programme-list programme-list-${telling}`}>
      <Table caption={i18n._(setWords[set])} columns={columns}>
        {rows.map((row) => (
          <Row key={row.patientId} fresh={false}>
            <Cell>
              <Who row={row} onOpen={() => onOpen(row.patientId)} />
            </Cell>
            <Cell>
              <FacilityOf row={row} />
            </Cell>
            {telling === "registration" ? (
              <Cell>
                <RegisteredOn row={row} />
              </Cell>
            ) : (
              <TreatmentCells telling={telling} row={row} today={today} />
            )}
          </Row>
        ))}
      </Table>
    </div>
  );
}

interface TreatmentCellsProps {
  readonly telling: Exclude<Telling, "registration">;
  readonly row: PatientInSet;
  readonly today: CalendarDay;
}

/** Empty cells where there is no treatment: that is for the house to say, not for the page to hide. */
function TreatmentCells({ telling, row: { treatment }, today }: TreatmentCellsProps) {
  const of = treatment;
  return (
    <>
      <Cell>{of && <NumberInRegister treatment={of} />}</Cell>
      <Cell>{of && (telling === "treatment" ? <PhaseAndDay treatment={of} /> : <HowEnded treatment={of} />)}</Cell>
      {telling === "outcome" && <Cell>{of && <ClosedOn treatment={of} />}</Cell>}
      <Cell>{of && <DosesSoFar treatment={of} />}</Cell>
      {telling === "treatment" && <Cell>{of && <LastHeard treatment={of} today={today} />}</Cell>}
    </>
  );
}

export function PatientSetSkeleton({ set }: { readonly set: PatientSet }) {
  const { t } = useLingui();
  return <TableSkeleton caption={t`The list is loading`} columns={useColumns(tellingOf(set))} rows={6} />;
}
