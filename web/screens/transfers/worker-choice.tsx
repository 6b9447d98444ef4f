import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { listMembers } from "../../../modules/staff/operations.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";

export type MemberId = AnswerOf<typeof listMembers>["members"][number]["memberId"];

interface WorkerChoiceProps {
  readonly question: string;
  readonly chosen: MemberId | "" | "later";
  readonly wrong: string | null;
  /** May it be left open? Then they wait in the list of those whom nobody looks after. */
  readonly mayWait: boolean;
  readonly onChange: (chosen: MemberId | "later") => void;
}

/** The workers of one's own area, by name. */
export function WorkerChoice({ question, chosen, wrong, mayWait, onChange }: WorkerChoiceProps) {
  const { t } = useLingui();
  const { call } = useAtHand();
  const list = useInfiniteQuery({
    queryKey: [listMembers.name, { role: "worker" }],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listMembers, { role: "worker", ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
  });
  const workers = list.data?.pages.flatMap(({ members }) => members) ?? [];
  const later = mayWait ? [{ value: "later" as const, words: t`Nobody yet`, quiet: true }] : [];
  return (
    <>
      <Unread
        waiting={list.isPending ? t`Loading the workers` : null}
        error={list.error}
        working={list.isFetching}
        onAgain={() => void list.refetch()}
      />
      {list.data && workers.length === 0 && (
        <p className="quiet">
          <Trans>No worker in your area. Your admin adds workers and gives them an area.</Trans>
        </p>
      )}
      {(workers.length > 0 || mayWait) && (
        <OneOf<MemberId | "later">
          name="memberId"
          question={question}
          answers={[...workers.map(({ memberId, name }) => ({ value: memberId, words: name })), ...later]}
          chosen={chosen}
          wrong={wrong}
          onChange={onChange}
        />
      )}
      {list.hasNextPage && (
        <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}
