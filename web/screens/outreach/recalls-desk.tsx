import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { cancelRecall, listRecalls } from "../../../modules/outreach/operations.ts";
import type { RecallShown } from "../../../modules/outreach/shown.ts";
import { scriptOf } from "../../text/language.ts";
import { recallStateWords } from "../../text/outreach.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/chips.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { CalledName } from "../children/called.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { useShownDay } from "../patients/shown-day.ts";

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
            { value: "open", words: t`Open` },
            { value: "ended", words: t`Ended` },
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

interface RecallLineProps {
  readonly recall: RecallShown;
  /** Null: their page stands open. */
  readonly onOpen: ((childId: string) => void) | null;
}

export function RecallLine({ recall, onOpen }: RecallLineProps) {
  const { i18n } = useLingui();
  const { newId, actor } = useAtHand();
  const queries = useQueryClient();
  const shownDay = useShownDay();
  const [wordId] = useState(() => newId() as never);
  const { working, refused, send } = useSending(cancelRecall, () => {
    void queries.invalidateQueries({ queryKey: [listRecalls.name] });
  });
  const { recallId, code, child, finder, lane, mark, neededBy, expiresAt, state, endedOn } = recall;
  const [by, until, ended] = [shownDay(neededBy), shownDay(expiresAt), endedOn && shownDay(endedOn)];
  const shape = state === "found" ? "done" : state === "open" ? "due" : "none";
  return (
    <li className="lead">
      <p>
        {child &&
          (onOpen ? (
            <Button look="bare" onPress={() => onOpen(child.childId)}>
              <CalledName called={child.called} />
            </Button>
          ) : (
            <CalledName called={child.called} />
          ))}{" "}
        · {code}
        {finder.name !== null && (
          <>
            {" · "}
            <span lang={scriptOf(finder.name)}>{finder.name}</span>
          </>
        )}
      </p>
      {lane !== null && mark !== null && (
        <p>
          <Trans>The finder is told:</Trans> <span lang={scriptOf(lane)}>{lane}</span>,{" "}
          <span lang={scriptOf(mark)}>{mark}</span>
        </p>
      )}
      <p>
        <i className={`shape shape-${shape}`} aria-hidden="true" /> {i18n._(recallStateWords[state])}
        {ended !== null && <> · {ended}</>}
      </p>
      {state === "open" && (
        <p className="quiet">
          <Trans>
            Visit needed by {by}. The finder sees it until {until}.
          </Trans>
        </p>
      )}
      <NotSent refused={refused} />
      {state === "open" && cancelRecall.allow.some((rule) => rule.couldPass(actor)) && (
        <div className="lead-acts">
          <Button working={working} onPress={() => void send({ recallId, wordId })}>
            <Trans>Call it off</Trans>
          </Button>
        </div>
      )}
    </li>
  );
}
