import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { Button } from "../../ui/button.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { SendingRow } from "./sending-row.tsx";
import { type Sending, useSendings, type Which } from "./use-sendings.ts";

interface SendingGroupProps {
  readonly which: Which;
  /** Null: their chart is not, or no more, open to this side. */
  readonly onOpen: ((patientId: string) => void) | null;
  readonly onLook: ((sending: Sending) => void) | null;
}

export function SendingGroup({ which, onOpen, onLook }: SendingGroupProps) {
  const { t, i18n } = useLingui();
  const id = useId();
  const read = useSendings(which);
  const first = read.data?.pages[0];
  const rows = read.data?.pages.flatMap(({ sendings }) => sendings) ?? [];
  const titles: Record<Which, string> = {
    in: t`Sent to you`,
    out: t`Sent by you, waiting`,
    ended: t`What came of it, the last 30 days`,
  };
  return (
    <section className="sendings-group" aria-labelledby={id}>
      <h2 id={id}>
        <i
          className={`shape shape-${which === "in" ? "due" : which === "out" ? "later" : "done"}`}
          aria-hidden="true"
        />
        {titles[which]}
        {first && <span className="sendings-count">{i18n.number(first.counts[which])}</span>}
      </h2>
      <Unread
        waiting={read.isPending ? t`The list is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {first && rows.length === 0 && (
        <p className="sendings-nobody">
          <Nobody which={which} />
        </p>
      )}
      {first && rows.length > 0 && (
        <ol className="sendings-list" aria-busy={read.isPlaceholderData}>
          {rows.map((sending) => (
            <SendingRow
              key={sending.sendingId}
              sending={sending}
              which={which}
              today={first.today}
              onOpen={onOpen && (() => onOpen(sending.patientId))}
              onLook={onLook && (() => onLook(sending))}
            />
          ))}
        </ol>
      )}
      {read.hasNextPage && (
        <div className="sendings-more">
          <Button working={read.isFetchingNextPage} onPress={() => void read.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}

function Nobody({ which }: { readonly which: Which }) {
  switch (which) {
    case "in":
      return <Trans>Nobody. Whom another facility sends to yours would stand here until you answer.</Trans>;
    case "out":
      return <Trans>Nobody. To send somebody on, open their chart and press “Send on”.</Trans>;
    case "ended":
      return <Trans>Nothing yet. What the other side answers would stand here for 30 days.</Trans>;
  }
}
