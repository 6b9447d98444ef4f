import "../../ui/field-shell.css";
import "../patients/patients.css";
import "./programme.css";
import "./patient-set.css";
import "./programme-print.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { plural } from "@lingui/core/macro";
import type { PatientSet } from "../../../modules/reports/numbers.ts";
import { meaningOf, nobodyWords, setWords } from "../../text/programme.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { NotRead } from "./not-read.tsx";
import { PatientSetTable, PatientSetSkeleton } from "./patient-set-table.tsx";
import { SiblingChips } from "./sibling-chips.tsx";
import { useLightOnPaper } from "./use-light-on-paper.ts";
import { usePatientsIn } from "./use-programme.ts";

interface PatientSetProps {
  readonly set: PatientSet;
  readonly onChoose: (set: PatientSet) => void;
  readonly onOpen: (patientId: string) => void;
}

/** The list behind a number of the programme. */
export function PatientsInSet({ set, onChoose, onOpen }: PatientSetProps) {
  const { t, i18n } = useLingui();
  const read = usePatientsIn(set);
  const pages = read.data?.pages ?? [];
  const rows = pages.flatMap(({ patients }) => patients);
  const first = pages[0];
  const name = i18n._(setWords[set]);
  const total = first?.total ?? 0;
  const [shown, all] = [i18n.number(rows.length), i18n.number(total)];
  const meaning = meaningOf(i18n, set);
  usePageTitle(name, t`Khurak`);
  useLightOnPaper();

  return (
    <div className="programme">
      <Heading
        title={first ? t`${name} · ${plural(total, { one: "# patient", other: "# patients" })}` : name}
        // Where nobody is, it stands in the middle of the page.
        beneath={total === 0 && first ? undefined : meaning}
      />
      <SiblingChips set={set} onChoose={onChoose} />
      <NotRead
        error={read.error}
        shownFrom={first ? read.dataUpdatedAt : null}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      >
        <Trans>Your patients could not be loaded. They come by themselves when the network is back.</Trans>
      </NotRead>
      {read.isPending && <PatientSetSkeleton set={set} />}
      {first && rows.length === 0 && (
        <EmptyState icon="people" title={i18n._(nobodyWords[set])}>
          <Trans>Who would stand here:</Trans> {meaning}
        </EmptyState>
      )}
      {first && rows.length > 0 && <PatientSetTable set={set} rows={rows} today={first.today} onOpen={onOpen} />}
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
