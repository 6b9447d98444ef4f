import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { refusalOf } from "../answer.ts";
import { PatientTable, PatientTableSkeleton } from "./patient-table.tsx";
import { type usePatients, useStandings } from "./use-patients.ts";

interface PatientListProps {
  readonly list: ReturnType<typeof usePatients>;
  readonly search: string;
  readonly onOpen: (patientId: string) => void;
  readonly onRegister: (() => void) | null;
  readonly onShowAll: () => void;
}

export function PatientList({ list, search, onOpen, onRegister, onShowAll }: PatientListProps) {
  const { i18n } = useLingui();
  const pages = list.data?.pages ?? [];
  const standings = useStandings(pages);
  const rows = pages.flatMap(({ patients }) => patients);
  const count = rows.length;
  const refused = list.error === null ? null : refusalOf(list.error);
  const again = (
    <Button icon="again" working={list.isFetching} onPress={() => void list.refetch()}>
      <Trans>Try again</Trans>
    </Button>
  );

  if (list.isPending) return <PatientTableSkeleton />;
  if (list.data === undefined && refused?.code === "no-network") {
    return (
      <EmptyState icon="offline" title={<Trans>No network</Trans>} acts={again}>
        <Trans>Your patients could not be loaded. They come by themselves when the network is back.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      {refused && (
        <Notice look={refused.code === "no-network" ? "offline" : "wrong"} act={again}>
          {rows.length > 0 && refused.code === "no-network" ? (
            <Trans>No network. This is the list as it was last loaded.</Trans>
          ) : (
            sayRefusal(i18n, refused)
          )}
        </Notice>
      )}
      <p className="only-heard" role="status">
        {search !== "" && !list.isPlaceholderData && (
          <Plural value={count} _0="Nobody found" one="# found" other="# found" />
        )}
      </p>
      {list.data !== undefined && rows.length === 0 && (
        <Nobody search={search} onRegister={onRegister} onShowAll={onShowAll} />
      )}
      {rows.length > 0 && (
        <PatientTable rows={rows} standings={standings} busy={list.isPlaceholderData} onOpen={onOpen} />
      )}
      {list.hasNextPage && (
        <div className="patients-more">
          <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

function Nobody({ search, onRegister, onShowAll }: Pick<PatientListProps, "search" | "onRegister" | "onShowAll">) {
  const register = onRegister && (
    <Button look="main" icon="plus" onPress={onRegister}>
      <Trans>Register a patient</Trans>
    </Button>
  );
  if (search === "") {
    return (
      <EmptyState icon="people" title={<Trans>No patients yet</Trans>} acts={register}>
        {onRegister ? (
          <Trans>
            Somebody coughs for two weeks, has fever or gets thinner? Register them. It takes about three minutes; then
            they stand here.
          </Trans>
        ) : (
          <Trans>When a patient is registered in your area, they stand here.</Trans>
        )}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title={<Trans>Nobody found for “{search}”</Trans>}
      acts={
        <>
          <Button onPress={onShowAll}>
            <Trans>Show all</Trans>
          </Button>
          {register}
        </>
      }
    >
      <Trans>
        Write the first name, in Hindi or English, or all 10 digits of the phone. You see only patients in your care.
      </Trans>
    </EmptyState>
  );
}
