import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { readCardsOfChild } from "../../../../modules/cards/operations.ts";
import type { ChildId } from "../../../../modules/children/child.ts";
import { cardKindWords, endReasonWords } from "../../../text/cards.ts";
import { Panel } from "../../../ui/panel.tsx";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { Unread } from "../../diagnosis/unread.tsx";
import { useShownDay } from "../../patients/shown-day.ts";

/** Which cards a child has and had; they are given and written on a worker's phone. */
export function ChildCards({ childId }: { readonly childId: ChildId }) {
  const { t, i18n } = useLingui();
  const { call } = useAtHand();
  const shownDay = useShownDay();
  const read = useQuery({
    queryKey: [readCardsOfChild.name, childId],
    queryFn: async () => (await answerTo(call(readCardsOfChild, { childId }))).cards,
  });
  return (
    <Panel title={t`Cards`}>
      <Unread
        waiting={read.isPending ? t`The cards are loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {read.data?.length === 0 && (
        <p className="quiet">
          <Trans>No card yet. The worker who carries the child gives one, from the phone.</Trans>
        </p>
      )}
      <ul className="patient-history">
        {read.data?.map(({ cardId, kind, number, since, written, ended }) => (
          <li key={`${cardId} ${since}`}>
            <b>{number}</b> · {i18n._(cardKindWords[kind])} · <Trans>given on {shownDay(since)}</Trans>
            {written !== null && (
              <>
                {" "}
                · <Trans>written on {shownDay(written.on)}</Trans>
              </>
            )}
            {ended !== null && (
              <>
                {" "}
                · {i18n._(endReasonWords[ended.why])}, {shownDay(ended.on)}
              </>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
