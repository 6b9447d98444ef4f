import { Trans, useLingui } from "@lingui/react/macro";
import type { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "../../ui/button.tsx";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { InHand } from "./places-table.tsx";
import { useFigureCells } from "./rates.tsx";
import { DayStrip } from "./day-strip.tsx";
import type { PatientFigures, Report } from "./use-adherence.ts";

interface PatientsTableProps {
  readonly pages: ReturnType<typeof useInfiniteQuery<Report>>;
  readonly onOpen: (patientId: string) => void;
}

/** Those who took the fewest first, page by page. */
export function PatientsTable({ pages, onOpen }: PatientsTableProps) {
  const { t } = useLingui();
  const patients = (pages.data as { pages: Report[] } | undefined)?.pages.flatMap((page) => page.patients) ?? [];
  const columns = [
    { title: t`Patient`, width: 22 },
    { title: t`Days`, width: 26 },
    { title: t`Verified`, width: 18 },
    { title: t`Told`, width: 16 },
    { title: t`Missed`, width: 9 },
    { title: t`Unknown`, width: 9 },
  ];
  return (
    <section className="adherence-part">
      <p className="adherence-small">
        <Trans>Those who took the fewest come first.</Trans>
      </p>
      <Table caption={t`By patient`} columns={columns}>
        {patients.map((patient) => (
          <PatientRow key={patient.patientId} patient={patient} onOpen={onOpen} />
        ))}
      </Table>
      {pages.hasNextPage && (
        <Button working={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
          <Trans>More patients</Trans>
        </Button>
      )}
    </section>
  );
}

function PatientRow({ patient, onOpen }: Pick<PatientsTableProps, "onOpen"> & { readonly patient: PatientFigures }) {
  const figures = useFigureCells();
  return (
    <Row fresh={false}>
      <Cell>
        <button type="button" className="adherence-open" onClick={() => onOpen(patient.patientId)}>
          <b>{patient.name}</b>
        </button>
        {patient.village !== null && <span className="adherence-small">{patient.village}</span>}
      </Cell>
      <Cell>
        <DayStrip letters={patient.letters} />
      </Cell>
      {figures(patient).map(({ key, word, cell }) => (
        <Cell key={key}>
          {cell} <InHand>{word}</InHand>
        </Cell>
      ))}
    </Row>
  );
}
