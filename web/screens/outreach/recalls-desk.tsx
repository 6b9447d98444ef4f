import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listRecalls } from "../../../modules/outreach/operations.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/chips.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { RecallLine } from "../leads/recall-line.tsx";

interface RecallsDeskProps {
  readonly onOpen: (childId: string) => void;
}

/** At whose homes finders were asked to call, and what came of it. */
export function RecallsDesk({ onOpen }: RecallsDeskProps) {
  const { t } = useLingui();
  const { call } = useAtHand();
  const [which, setWhich] = useState<"open" | "ended">("open");
  const list = useInfiniteQuery({
    queryKey: [listRecalls.name, which],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listRecalls, { which, limit: 30, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const recalls = list.data?.pages.flatMap((page) => page.recalls) ?? [];
  return (
    <>
      <div className="lead-acts">
        <Segments
          label={t`Open or ended`}
          choices={[
            { value: "open", words: t`Still open` },
            { value: "ended", words: t`Over` },
          ]}
          chosen={which}
          onChange={setWhich}
        />
      </div>
      <Unread
        waiting={list.isPending ? t`The list is loading` : null}
        error={list.error}
        working={list.isFetching}
        onAgain={() => void list.refetch()}
      />
      {list.data && recalls.length === 0 && (
        <EmptyState icon="closed" title={<Trans>No finder is asked to call anywhere</Trans>}>
          <Trans>
            Open a child whose family has agreed that a finder comes by, and press “Ask a finder to call there”.
          </Trans>
        </EmptyState>
      )}
      <ul className="leads">
        {recalls.map((recall) => (
          <RecallLine key={recall.recallId} recall={recall} onOpen={onOpen} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}
