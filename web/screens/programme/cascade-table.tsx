import "../lists/lists.css";
import { useLingui } from "@lingui/react/macro";
import { reasonWords, stepWords } from "../../text/cohort.ts";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { FacilityOf, RegisteredOn, Who } from "../lists/patient-cells.tsx";
import type { PersonInCascade } from "./use-cohort.ts";

export function useCascadeColumns() {
  const { t } = useLingui();
  return [
    { title: t`Patient`, width: 32 },
    { title: t`Facility`, width: 22 },
    { title: t`Registered`, width: 16 },
    { title: t`Stands at`, width: 30 },
  ];
}

interface CascadeTableProps {
  readonly caption: string;
  readonly rows: readonly PersonInCascade[];
  readonly onOpen: (patientId: string) => void;
}

export function CascadeTable({ caption, rows, onOpen }: CascadeTableProps) {
  const { i18n } = useLingui();
  return (
    <div className="programme-list programme-list-registration">
      <Table caption={caption} columns={useCascadeColumns()}>
        {rows.map((row) => (
          <Row key={row.patientId} fresh={false}>
            <Cell>
              <Who row={row} onOpen={() => onOpen(row.patientId)} />
            </Cell>
            <Cell>
              <FacilityOf row={row} />
            </Cell>
            <Cell>
              <RegisteredOn row={row} />
            </Cell>
            <Cell>
              {i18n._(stepWords[row.step])}: {i18n._(reasonWords[row.because])}
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}
