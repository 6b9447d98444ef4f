import "../../ui/field-shell.css";
import "./coverage.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { csvOf } from "../../app/csv.ts";
import { Button } from "../../ui/button.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Notice } from "../../ui/notice.tsx";
import { FilterSelect } from "../../ui/select-field.tsx";
import { Cell, Row, Table, TableSkeleton } from "../../ui/table.tsx";
import { handOut } from "../hand-out.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { timeZone, useToday } from "../patients/today.ts";
import { printOne } from "../print-one.ts";
import { AddressLink } from "../programme/address-link.tsx";
import { NotRead } from "../programme/not-read.tsx";
import { countedInMonth, monthAddress, monthAskedOf } from "./counted-asked.ts";
import { PlaceChoice } from "./place-choice.tsx";
import { useRowWords } from "./row-words.ts";
import { useMonth } from "./use-coverage.ts";

const monthsOffered = 13;

interface MonthProps {
  /** The address behind its question mark. */
  readonly query: string;
  readonly onGo: (address: string) => void;
}

/** The rows of immunization in the monthly report of a facility: a number opens whom it counts. */
export function Month({ query, onGo }: MonthProps) {
  const { t, i18n } = useLingui();
  const day = useShownDay();
  const today = useToday();
  const asked = monthAskedOf(query, today);
  const { month, placeId } = asked;
  const offered = lastMonths(today);
  const months = offered.includes(month) ? offered : [...offered, month];
  const read = useMonth(month, placeId);
  const { data } = read;
  const wordsOf = useRowWords();
  const named = (of: string) => i18n.date(new Date(`${of}-01`), { month: "long", year: "numeric", timeZone });
  usePageTitle(t`Report of the month`, t`Khurak`);
  const columns = [
    { title: t`What is counted`, width: 52 },
    { title: t`Number`, width: 12 },
    { title: t`Item`, width: 12 },
    { title: t`How sure`, width: 24 },
  ];

  function save(): void {
    if (!data) return;
    const head = [t`What is counted`, t`Number`, t`Item`, t`How sure`, t`Source`];
    const rows = data.rows.map((row) => [wordsOf(row.counts), row.count, row.item, row.confidence, row.source]);
    handOut(csvOf([head, ...rows]), `immunization-${month}.csv`);
  }

  return (
    <div className="coverage coverage-month">
      <Heading
        title={t`Report of the month`}
        beneath={data && `${named(month)} · ${day(data.from)} – ${day(data.until)}`}
        acts={
          <span className="coverage-acts">
            <Button onPress={save}>
              <Trans>CSV table</Trans>
            </Button>
            <Button onPress={() => printOne("month")}>
              <Trans>Print</Trans>
            </Button>
          </span>
        }
      />
      <nav className="coverage-ways" aria-label={t`Lists and reports`}>
        <AddressLink to="/coverage" onGo={onGo}>
          <Trans>Vaccination coverage</Trans>
        </AddressLink>
      </nav>
      <div className="coverage-choosers">
        <FilterSelect
          label={t`Month`}
          value={month}
          choices={months.map((value) => ({ value, words: named(value) }))}
          onChange={(value) => onGo(monthAddress({ ...asked, month: value }))}
        />
        <PlaceChoice placeId={placeId} onChange={(place) => onGo(monthAddress({ ...asked, placeId: place }))} />
      </div>
      <Notice look="attention">
        <Trans>
          These rows were not held against your state’s HMIS form: the form could not be read, and item numbers are not
          verified. Doses are those that count by the child’s schedule.
        </Trans>
      </Notice>
      {data?.more && (
        <Notice look="attention">
          <Trans>There are more sessions than were counted. Choose a smaller place.</Trans>
        </Notice>
      )}
      <NotRead
        error={read.error}
        shownFrom={data ? read.dataUpdatedAt : null}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      >
        <Trans>The report could not be loaded. It comes by itself when the network is back.</Trans>
      </NotRead>
      {read.isPending && <TableSkeleton caption={t`Report of the month`} columns={columns} />}
      {data && (
        <Table caption={t`Report of the month`} columns={columns}>
          {data.rows.map((row) => (
            <Row key={row.id} fresh={false}>
              <Cell>{wordsOf(row.counts)}</Cell>
              <Cell>
                <b>
                  {row.count === 0 ? (
                    i18n.number(0)
                  ) : (
                    <AddressLink
                      to={row.counts.is === "sessions" ? `/sessions?month=${month}` : countedInMonth(asked, row.id)}
                      onGo={onGo}
                      look="coverage-listed"
                    >
                      {i18n.number(row.count)}
                    </AddressLink>
                  )}
                </b>
              </Cell>
              <Cell>{row.item ?? "–"}</Cell>
              <Cell>
                <details className="coverage-how">
                  <summary>{row.confidence === "C" ? <Trans>Not verified</Trans> : <Trans>One source</Trans>}</summary>
                  <p lang="en">{row.source}</p>
                </details>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </div>
  );
}

/** The running month first. */
function lastMonths(today: string): readonly string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: monthsOffered }, (_, back) => {
    const count = year * 12 + month - 1 - back;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
  });
}
