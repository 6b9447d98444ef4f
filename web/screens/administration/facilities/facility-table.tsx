import { useLingui } from "@lingui/react/macro";
import { inLanguage } from "../../../text/language.ts";
import { facilityServiceWords, facilityTypeWords } from "../../../text/places.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Cell, Row, Table, TableSkeleton } from "../../../ui/table.tsx";
import { useAtHand } from "../../at-hand.ts";
import type { FacilityRow } from "./use-facilities.ts";

interface FacilityTableProps {
  readonly rows: readonly FacilityRow[];
  readonly busy: boolean;
  readonly isFresh: (row: FacilityRow) => boolean;
  readonly onOpen: ((placeId: string) => void) | null;
}

function useColumns() {
  const { t } = useLingui();
  return [
    { title: t`Facility`, width: 28 },
    { title: t`Kind`, width: 20 },
    { title: t`What it offers`, width: 34 },
    { title: t`Where`, width: 18 },
  ];
}

export function FacilityTable({ rows, busy, isFresh, onOpen }: FacilityTableProps) {
  const { t, i18n } = useLingui();
  const columns = useColumns();
  return (
    <Table caption={t`Facilities`} columns={columns} busy={busy}>
      {rows.map((row) => (
        <Row key={row.placeId} fresh={isFresh(row)}>
          <Cell>
            <Name row={row} fresh={isFresh(row)} onOpen={onOpen && (() => onOpen(row.placeId))} />
          </Cell>
          <Cell>
            <span className="facility-kind">{i18n._(facilityTypeWords[row.type])}</span>
          </Cell>
          <Cell>
            <Services services={row.services} />
          </Cell>
          <Cell>
            <Where liesIn={row.liesIn} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

export function FacilityTableSkeleton() {
  const { t } = useLingui();
  const columns = useColumns();
  return <TableSkeleton caption={t`Loading the facilities`} columns={columns} />;
}

interface NameProps {
  readonly row: FacilityRow;
  readonly fresh: boolean;
  readonly onOpen: (() => void) | null;
}

function Name({ row, fresh, onOpen }: NameProps) {
  const { t } = useLingui();
  const { language } = useAtHand();
  const { first, lang, other, otherLang } = inLanguage(language, row);
  return (
    <div className="facility-name">
      {onOpen ? (
        <button type="button" className="facility-open" lang={lang} onClick={onOpen}>
          {first}
        </button>
      ) : (
        <b className="facility-open" lang={lang}>
          {first}
        </b>
      )}
      {fresh && <span className="tag tag-primary">{t`Just added`}</span>}
      {other !== null && <small lang={otherLang}>{other}</small>}
    </div>
  );
}

function Services({ services }: Pick<FacilityRow, "services">) {
  const { t, i18n } = useLingui();
  if (services.length === 0) return <span className="facility-nothing">{t`No service written down`}</span>;
  return (
    <ul className="tags">
      {services.map((service) => (
        <li key={service} className="tag">
          {i18n._(facilityServiceWords[service])}
        </li>
      ))}
    </ul>
  );
}

/** Block · district: the nearest first, and no state, which is the same for all. */
function Where({ liesIn }: Pick<FacilityRow, "liesIn">) {
  const { language } = useAtHand();
  const named = liesIn.filter(({ kind }) => kind !== "state");
  const names = (named.length > 0 ? named : liesIn).map((place) => inLanguage(language, place)).reverse();
  return (
    <span className="facility-place">
      <Icon name="place" size={15} />
      <span>
        {names.map(({ first, lang }, at) => (
          <span key={first} lang={lang}>
            {at > 0 && " · "}
            {first}
          </span>
        ))}
      </span>
    </span>
  );
}
