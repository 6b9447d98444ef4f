import "../../ui/field-shell.css";
import "./programme.css";
import "./programme-print.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { MyLists } from "../lists/my-lists.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { CohortSection } from "./cohort-section.tsx";
import { DosePanel } from "./dose-panel.tsx";
import { FacilityDoses } from "./facility-doses.tsx";
import { NotRead } from "./not-read.tsx";
import { BeforeTreatment, Closed, Everybody, OnTreatment } from "./number-groups.tsx";
import { ProgrammeSkeleton } from "./programme-skeleton.tsx";
import { useLightOnPaper } from "./use-light-on-paper.ts";
import { type Dashboard, useDashboard } from "./use-programme.ts";

interface ProgrammeProps {
  /** What stands behind "?" in the address: whose cohort, and how facilities are ranked. */
  readonly asked: URLSearchParams;
  readonly onGo: (address: string) => void;
}

export function Programme({ asked, onGo }: ProgrammeProps) {
  const { t } = useLingui();
  const read = useDashboard();
  const day = useShownDay();
  const { data } = read;
  usePageTitle(t`Programme`, t`Khurak`);
  useLightOnPaper();
  const today = data && day(data.today);
  const empty = data !== undefined && isEmpty(data);
  return (
    <div className="programme">
      <Heading
        title={t`Programme`}
        beneath={today && (empty ? today : <Trans>{today}. Every number opens the list behind it.</Trans>)}
        acts={
          data &&
          !empty && (
            <span className="programme-print">
              <Button onPress={() => window.print()}>
                <Trans>Print</Trans>
              </Button>
            </span>
          )
        }
      />
      <MyLists onGo={onGo} />
      <NotRead
        error={read.error}
        shownFrom={data ? read.dataUpdatedAt : null}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      >
        <Trans>The numbers could not be loaded. They come by themselves when the network is back.</Trans>
      </NotRead>
      {read.isPending && <ProgrammeSkeleton />}
      {data && (empty ? <NobodyYet /> : <Whole dashboard={data} asked={asked} onGo={onGo} />)}
    </div>
  );
}

const isEmpty = ({ numbers }: Dashboard) => numbers.some(({ set, count }) => set === "all" && count === 0);

function Whole({ dashboard, asked, onGo }: ProgrammeProps & { readonly dashboard: Dashboard }) {
  const { numbers, doses, facilities } = dashboard;
  return (
    <>
      <div className="programme-pair">
        <Everybody numbers={numbers} onGo={onGo} />
        <BeforeTreatment numbers={numbers} onGo={onGo} />
      </div>
      <OnTreatment numbers={numbers} onGo={onGo} />
      <Closed numbers={numbers} onGo={onGo} />
      <DosePanel doses={doses} />
      <CohortSection facilities={facilities} asked={asked} onGo={onGo} />
      <FacilityDoses facilities={facilities} asked={asked} onGo={onGo} />
    </>
  );
}

function NobodyYet() {
  return (
    <EmptyState icon="people" title={<Trans>No patients yet</Trans>}>
      <Trans>
        A worker registers whoever coughs for two weeks; an X-ray and a doctor’s decision follow, and treatment starts.
        From the first patient on, each step is counted here, and each number opens its list.
      </Trans>
    </EmptyState>
  );
}
