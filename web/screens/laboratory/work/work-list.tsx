import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useKeys } from "../../diagnosis/decision/use-keys.ts";
import { Unread } from "../../diagnosis/unread.tsx";
import type { Happened } from "./happened-words.tsx";
import type { Opened } from "./opened.ts";
import type { LeadTo } from "./receive-now.tsx";
import type { useWork, WorkState } from "./use-work.ts";
import { WorkRow } from "./work-row.tsx";

/** Which row the keys are about, and whether it is led to. */
export interface PlaceInList {
  readonly at: number;
  readonly lead: LeadTo;
}

interface WorkListProps {
  readonly queue: ReturnType<typeof useWork>;
  readonly state: WorkState;
  readonly keys: boolean;
  readonly place: PlaceInList;
  readonly onPlace: (place: PlaceInList) => void;
  readonly onOpen: (opened: Opened) => void;
  readonly onHappened: (happened: Happened) => void;
}

export function WorkList({ queue, state, keys, place, onPlace, onOpen, onHappened }: WorkListProps) {
  const { t } = useLingui();
  const first = queue.data?.pages[0];
  const rows = queue.data?.pages.flatMap(({ work }) => work) ?? [];
  // When a row has gone, the next one stands in its place.
  const current = Math.min(place.at, rows.length - 1);
  const step = (by: number) => onPlace({ at: Math.max(0, Math.min(current + by, rows.length - 1)), lead: "name" });
  useKeys(keys && rows.length > 1, { j: () => step(1), k: () => step(-1) });

  return (
    <>
      <Unread
        waiting={queue.isPending ? t`The list is loading` : null}
        error={queue.error}
        working={queue.isFetching}
        onAgain={() => void queue.refetch()}
      />
      {first && rows.length === 0 && <Nothing state={state} />}
      {first && rows.length > 0 && (
        <ol className="lab-list" aria-busy={queue.isPlaceholderData}>
          {rows.map((work, index) => (
            <WorkRow
              key={work.specimenId}
              work={work}
              state={state}
              today={first.today}
              current={index === current}
              keys={keys}
              lead={index === current ? place.lead : null}
              onCurrent={() => onPlace({ at: index, lead: null })}
              onOpen={(is) => onOpen({ is, work })}
              onReceived={(from) => {
                onPlace({ at: index, lead: from });
                onHappened({ is: "received", work });
              }}
            />
          ))}
        </ol>
      )}
      {queue.hasNextPage && (
        <div className="lab-more">
          <Button working={queue.isFetchingNextPage} onPress={() => void queue.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

function Nothing({ state }: { readonly state: WorkState }) {
  if (state === "in-the-lab") {
    return (
      <EmptyState icon="flask" title={<Trans>Nothing to test just now</Trans>}>
        <Trans>
          When you have received a specimen, it stands here until each test that was asked for has its result.
        </Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="flask" title={<Trans>Nothing is on its way</Trans>}>
      <Trans>When a specimen was taken for your lab, it stands here until you press “Received”.</Trans>
    </EmptyState>
  );
}
