import { useLingui } from "@lingui/react/macro";
import type { Stands } from "../../../modules/diagnosis/standing.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { Cell, Row, Table, TableSkeleton } from "../../ui/table.tsx";
import { useAtHand } from "../at-hand.ts";
import { PersonLine } from "./person-line.tsx";
import { useShownDay } from "./shown-day.ts";
import { StandingMark } from "./standing-mark.tsx";
import type { PatientRow } from "./use-patients.ts";

interface PatientTableProps {
  readonly rows: readonly PatientRow[];
  /** Null for whoever may not ask how far they have come. */
  readonly standings: ReadonlyMap<string, Stands> | null;
  readonly busy: boolean;
  readonly onOpen: (patientId: string) => void;
}

function useColumns(withStanding: boolean) {
  const { t } = useLingui();
  return [
    { title: t`Patient`, width: 28 },
    { title: t`Where`, width: withStanding ? 32 : 46 },
    { title: t`Registered`, width: withStanding ? 16 : 26 },
    ...(withStanding ? [{ title: t`How far`, width: 24 }] : []),
  ];
}

export function PatientTable({ rows, standings, busy, onOpen }: PatientTableProps) {
  const { t } = useLingui();
  const columns = useColumns(standings !== null);
  return (
    <Table caption={t`Patients`} columns={columns} busy={busy}>
      {rows.map((row) => {
        const stands = standings?.get(row.patientId);
        return (
          <Row key={row.patientId} fresh={false}>
            <Cell>
              <Who row={row} onOpen={() => onOpen(row.patientId)} />
            </Cell>
            <Cell>
              <Where row={row} />
            </Cell>
            <Cell>
              <Since row={row} />
            </Cell>
            {standings !== null && <Cell>{stands && <StandingMark stands={stands} />}</Cell>}
          </Row>
        );
      })}
    </Table>
  );
}

export function PatientTableSkeleton() {
  const { t } = useLingui();
  return <TableSkeleton caption={t`Loading your patients`} columns={useColumns(true)} rows={6} />;
}

/** The whole row is pressed; a reader hears the name as its button. */
function Who({ row: { name, age, sex }, onOpen }: { readonly row: PatientRow; readonly onOpen: () => void }) {
  return (
    <div className="patient-row-who">
      <span className="patient-letter" aria-hidden="true">
        {Array.from(name)[0]?.toUpperCase()}
      </span>
      <div>
        <button type="button" className="patient-open" lang={scriptOf(name)} onClick={onOpen}>
          {name}
        </button>
        <span className="patient-beneath">
          <PersonLine age={age} sex={sex} />
        </span>
      </div>
    </div>
  );
}

function Where({ row: { village, facility } }: { readonly row: PatientRow }) {
  const { language } = useAtHand();
  const place = facility && inLanguage(language, facility);
  return (
    <span className="patient-where">
      {village !== null && <span lang={scriptOf(village)}>{village}</span>}
      {place && <small lang={place.lang}>{place.first}</small>}
    </span>
  );
}

function Since({ row: { registeredOn } }: { readonly row: PatientRow }) {
  const { t } = useLingui();
  const day = useShownDay()(registeredOn);
  return (
    <span className="patient-since">
      <span className="patient-since-word">{t`Registered`}</span> {day}
    </span>
  );
}
