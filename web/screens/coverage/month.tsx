import "../../ui/field-shell.css";
import "./coverage.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { doseName } from "../../../modules/schedules/sentence.ts";
import { csvOf } from "../../app/csv.ts";
import { monthCountWords } from "../../text/coverage.ts";
import { Button } from "../../ui/button.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Notice } from "../../ui/notice.tsx";
import { FilterSelect } from "../../ui/select-field.tsx";
import { Cell, Row, Table, TableSkeleton } from "../../ui/table.tsx";
import { useTelling } from "../children/vaccines/use-telling.ts";
import { handOut } from "../hand-out.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { timeZone, useToday } from "../patients/today.ts";
import { printOne } from "../print-one.ts";
import { AddressLink } from "../programme/address-link.tsx";
import { NotRead } from "../programme/not-read.tsx";
import { PlaceChoice } from "./place-choice.tsx";
import { useMonth } from "./use-coverage.ts";

const monthsOffered = 13;

/** The rows of immunization in the monthly report of a facility. */
export function Month({ onGo }: { readonly onGo: (address: string) => void }) {
  const { t, i18n } = useLingui();
  const day = useShownDay();
  const today = useToday();
  const months = lastMonths(today);
  const [month, setMonth] = useState(months[0] ?? today.slice(0, 7));
  const [placeId, setPlaceId] = useState<string | null>(null);
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
          onChange={setMonth}
        />
        <PlaceChoice placeId={placeId} onChange={setPlaceId} />
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
                <b>{i18n.number(row.count)}</b>
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

function useRowWords() {
  const { t, i18n } = useLingui();
  const telling = useTelling();
  return (counts: NonNullable<ReturnType<typeof useMonth>["data"]>["rows"][number]["counts"]): string => {
    if (counts.is === "full") return i18n._(monthCountWords[`full ${counts.sex}`]);
    if (counts.is === "sessions") return i18n._(monthCountWords[`sessions ${counts.what}`]);
    if (counts.is === "aefi") return i18n._(monthCountWords[`aefi ${counts.what}`]);
    const dose = doseName(telling, counts.mark);
    if (counts.years === 0) return t`${dose}, in the first year of life`;
    if (counts.years === 1) return t`${dose}, in the second year of life`;
    return counts.years === null ? t`${dose}, at any age` : t`${dose}, from five years on`;
  };
}

/** The running month first. */
function lastMonths(today: string): readonly string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: monthsOffered }, (_, back) => {
    const count = year * 12 + month - 1 - back;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
  });
}
