import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { type OpenState, stateWords } from "../../../text/laboratory.ts";
import { Button } from "../../../ui/button.tsx";
import { Unread } from "../../diagnosis/unread.tsx";
import { requestShape } from "../../diagnosis/look-of.ts";
import type { PurposeFilter } from "../purpose-switch.tsx";
import { PendingRow } from "./pending-row.tsx";
import { type Pending, usePending } from "./use-pending.ts";

interface PendingGroupProps {
  readonly state: OpenState;
  readonly purpose: PurposeFilter;
  readonly onOpen: (patientId: string) => void;
  /** Null: this person takes no specimens. */
  readonly onTake: ((pending: Pending) => void) | null;
}

/** All that stand at one point of the way, and how many. */
export function PendingGroup({ state, purpose, onOpen, onTake }: PendingGroupProps) {
  const { t, i18n } = useLingui();
  const id = useId();
  const read = usePending(state, purpose);
  const first = read.data?.pages[0];
  const rows = read.data?.pages.flatMap(({ pending }) => pending) ?? [];
  const count = first?.counts.find((one) => one.state === state)?.count ?? rows.length;
  return (
    <section className="lab-group" aria-labelledby={id}>
      <h2 id={id}>
        <i className={`shape shape-${requestShape[state]}`} aria-hidden="true" />
        {i18n._(stateWords[state])}
        {first && <span className="lab-count">{i18n.number(count)}</span>}
      </h2>
      <Unread
        waiting={read.isPending ? t`The list is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {first && rows.length === 0 && (
        <p className="lab-nobody">
          <Nobody state={state} />
        </p>
      )}
      {first && rows.length > 0 && (
        <ol className="lab-list" aria-busy={read.isPlaceholderData}>
          {rows.map((pending) => (
            <PendingRow
              key={pending.requestId}
              pending={pending}
              today={first.today}
              onOpen={() => onOpen(pending.patientId)}
              onTake={onTake && (() => onTake(pending))}
            />
          ))}
        </ol>
      )}
      {read.hasNextPage && (
        <div className="lab-more">
          <Button working={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}

function Nobody({ state }: { readonly state: OpenState }) {
  switch (state) {
    case "collect-again":
      return <Trans>Nobody. Whose specimen the lab could not test would stand here, with the reason.</Trans>;
    case "to-collect":
      return (
        <Trans>Nobody. Whoever is to give a specimen would stand here, from the day on which it was asked for.</Trans>
      );
    case "on-the-way":
      return <Trans>Nobody. Whose specimen was taken and has not reached the lab would stand here.</Trans>;
    case "in-the-lab":
      return <Trans>Nobody. Whose specimen the lab has, until the last result, would stand here.</Trans>;
  }
}
