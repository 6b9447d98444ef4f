import "../../ui/field-shell.css";
import "../patients/patients.css";
import "./programme.css";
import "./programme-print.css";
import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type { CascadeReason, CascadeStep } from "../../../modules/reports/cascade.ts";
import { reachedWords, reasonWords, stepWords } from "../../text/cohort.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { TableSkeleton } from "../../ui/table.tsx";
import { useDoseDay } from "../patients/today.ts";
import { CascadeTable, useCascadeColumns } from "./cascade-table.tsx";
import { usePeriodName } from "./cohort-choosers.tsx";
import { NotRead } from "./not-read.tsx";
import { useLightOnPaper } from "./use-light-on-paper.ts";
import { cohortFrom, usePeopleInCascade } from "./use-cohort.ts";

interface CascadePeopleProps {
  readonly step: CascadeStep;
  /** Null: everybody who came to the step. */
  readonly because: CascadeReason | null;
  readonly asked: URLSearchParams;
  readonly onOpen: (patientId: string) => void;
}

/** The list behind a number of the cascade. */
export function CascadePeople({ step, because, asked, onOpen }: CascadePeopleProps) {
  const { t, i18n } = useLingui();
  const periodName = usePeriodName();
  const today = useDoseDay();
  const cohort = cohortFrom(asked);
  const read = usePeopleInCascade({ step, because }, cohort, today);
  const columns = useCascadeColumns();
  const pages = read.data?.pages ?? [];
  const rows = pages.flatMap(({ patients }) => patients);
  const first = pages[0];
  const total = first?.total ?? 0;
  const [shown, all] = [i18n.number(rows.length), i18n.number(total)];
  const name = i18n._(stepWords[step]);
  const why = because === null ? i18n._(reachedWords[step]) : i18n._(reasonWords[because]);
  const period = periodName(cohort.period, today);
  usePageTitle(name, t`Khurak`);
  useLightOnPaper();
  return (
    <div className="programme">
      <Heading
        title={first ? t`${name} · ${plural(total, { one: "# patient", other: "# patients" })}` : name}
        beneath={
          <Trans>
            {why} · Registered: {period}
          </Trans>
        }
      />
      <NotRead
        error={read.error}
        shownFrom={first ? read.dataUpdatedAt : null}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      >
        <Trans>Your patients could not be loaded. They come by themselves when the network is back.</Trans>
      </NotRead>
      {read.isPending && <TableSkeleton caption={t`The list is loading`} columns={columns} rows={6} />}
      {first && rows.length === 0 && (
        <EmptyState icon="people" title={<Trans>Nobody stands here</Trans>}>
          <Trans>Nobody of this period and place came to this step, or stopped there for this reason.</Trans>
        </EmptyState>
      )}
      {first && rows.length > 0 && <CascadeTable caption={name} rows={rows} onOpen={onOpen} />}
      {read.hasNextPage && (
        <div className="programme-more">
          <p className="programme-small" role="status">
            <Trans>
              {shown} of {all} shown
            </Trans>
          </p>
          <Button working={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
