import "../../ui/field-shell.css";
import "./adherence-report.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { TableSkeleton } from "../../ui/table.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { useDoseDay } from "../patients/today.ts";
import { NotRead } from "../programme/not-read.tsx";
import { addressOf, type Asked, askedOf } from "./asked.ts";
import { Choosers } from "./choosers.tsx";
import { PatientsTable } from "./patients-table.tsx";
import { PlacesTable } from "./places-table.tsx";
import { Rate } from "./rates.tsx";
import { TakeAlong } from "./take-along.tsx";
import { Trend } from "./trend.tsx";
import { type Report, trendBy, useFigures, usePatients, useTrend } from "./use-adherence.ts";

interface AdherenceReportProps {
  /** The address behind its question mark. */
  readonly query: string;
  readonly onGo: (address: string) => void;
  readonly onOpen: (patientId: string) => void;
}

export function AdherenceReport({ query, onGo, onOpen }: AdherenceReportProps) {
  const { t } = useLingui();
  const today = useDoseDay();
  const day = useShownDay();
  const asked = askedOf(new URLSearchParams(query), today);
  const read = useFigures(asked);
  const { data } = read;
  const [from, to] = [day(asked.from), day(asked.to)];
  usePageTitle(t`Adherence report`, t`Khurak`);
  return (
    <div className="adherence">
      <Heading
        title={t`Adherence report`}
        beneath={
          <Trans>
            {from} to {to}. Only days that have ended.
          </Trans>
        }
      />
      <Choosers asked={asked} today={today} onAsk={(next) => onGo(addressOf(next))} />
      <NotRead
        error={read.error}
        shownFrom={data ? read.dataUpdatedAt : null}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      >
        <Trans>The report could not be loaded. It comes by itself when the network is back.</Trans>
      </NotRead>
      {read.isPending && <TableSkeleton caption={t`Adherence report`} columns={[{ title: t`Facility`, width: 100 }]} />}
      {data?.whole && <Whole asked={asked} report={data} whole={data.whole} onGo={onGo} onOpen={onOpen} />}
    </div>
  );
}

type WholeProps = Pick<AdherenceReportProps, "onGo" | "onOpen"> & {
  readonly asked: Asked;
  readonly report: Report;
  readonly whole: NonNullable<Report["whole"]>;
};

function Whole({ asked, report, whole, onGo, onOpen }: WholeProps) {
  const trend = useTrend(asked);
  const { i18n } = useLingui();
  if (whole.patients === 0) {
    return (
      <EmptyState icon="people" title={<Trans>Nobody was on treatment in these days</Trans>}>
        <Trans>Choose another period or another place.</Trans>
      </EmptyState>
    );
  }
  const { due, verified, reported, patients, withoutAnyRecord } = whole;
  const [missed, unknown] = [i18n.number(whole.missed), i18n.number(whole.unknown)];
  return (
    <>
      <section className="adherence-whole">
        <p className="adherence-without">
          {withoutAnyRecord > 0 && <i className="shape shape-unknown" aria-hidden="true" />}{" "}
          <b>
            <Plural value={withoutAnyRecord} one="# patient without any record" other="# patients without any record" />
          </b>{" "}
          <Plural
            value={patients}
            one="of # on treatment; counted in every number here."
            other="of # on treatment; counted in every number here."
          />
        </p>
        <p>
          <i className="shape shape-done" aria-hidden="true" /> <Trans>Verified</Trans>{" "}
          <Rate count={verified} due={due} />
        </p>
        <p>
          <i className="shape shape-reported" aria-hidden="true" /> <Trans>Told</Trans>{" "}
          <Rate count={reported} due={due} />
        </p>
        <p className="adherence-small">
          <Trans>
            Missed {missed}, unknown {unknown}. A day counts once when a dose was due by the prescription; days on which
            treatment was held are not due. Rule {report.rules}.
          </Trans>
        </p>
      </section>
      <TakeAlong asked={asked} patients={patients} />
      {trend.data && <Trend spans={trend.data.spans} by={trendBy(asked)} />}
      {asked.by === "patient" ? (
        <Patients asked={asked} onOpen={onOpen} />
      ) : (
        <PlacesTable asked={asked} places={report.places} onGo={onGo} />
      )}
    </>
  );
}

function Patients({ asked, onOpen }: Pick<WholeProps, "asked" | "onOpen">) {
  const pages = usePatients(asked);
  return <PatientsTable pages={pages} onOpen={onOpen} />;
}
