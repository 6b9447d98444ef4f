import "../children/children.css";
import "./tasks.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { assignTask, cancelTask, giveTask, listTasks } from "../../../modules/tasks/operations.ts";
import type { TaskShown } from "../../../modules/tasks/shown.ts";
import { taskStateWords } from "../../text/tasks.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/chips.tsx";
import { FilterSelect } from "../../ui/select-field.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { AssignTask } from "./assign-task.tsx";
import { ChangeTask } from "./change-task.tsx";
import { TaskLine } from "./task-line.tsx";

type Of = Pick<TaskShown["worker"], "memberId" | "name">;

interface TasksListProps {
  readonly onOpen: (childId: string) => void;
}

/** What was asked of workers, by its day; what ended, the newest first. */
export function TasksList({ onOpen }: TasksListProps) {
  const { t, i18n } = useLingui();
  const { call, actor } = useAtHand();
  const [which, setWhich] = useState<"open" | "ended">("open");
  const [of, setOf] = useState<Of | null>(null);
  const [asking, setAsking] = useState(false);
  const [changing, setChanging] = useState<{ readonly task: TaskShown; readonly how: "give" | "cancel" } | null>(null);
  const list = useInfiniteQuery({
    queryKey: [listTasks.name, which, of?.memberId],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(
        call(listTasks, {
          ...{ which, limit: 30 },
          ...(of?.memberId ? { workerId: of.memberId } : {}),
          ...(pageParam === "" ? {} : { after: pageParam }),
        }),
      ),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  usePageTitle(t`Tasks`, t`Khurak`);
  const may = (operation: typeof assignTask | typeof giveTask | typeof cancelTask) =>
    operation.allow.some((rule) => rule.couldPass(actor));
  const rows = list.data?.pages.flatMap(({ tasks }) => tasks) ?? [];
  const last = list.data?.pages.at(-1);
  const found = last?.workers ?? [];
  // Whose last task has ended meanwhile stays chosen, and the list is empty.
  const workers =
    of && !found.some(({ memberId }) => memberId === of.memberId) ? [...found, { ...of, tasks: 0 }] : found;
  const n = (value: number) => i18n.number(value);
  const ask = may(assignTask) && (
    <Button look="main" icon="plus" onPress={() => setAsking(true)}>
      <Trans>Ask a worker</Trans>
    </Button>
  );
  return (
    <div className="children">
      <Heading
        title={t`Tasks`}
        beneath={last ? t`Open: ${n(last.counts.open)}. Day is gone: ${n(last.counts.late)}.` : ""}
        acts={ask}
      />
      <div className="tasks-filter">
        <Segments
          label={t`Which`}
          choices={[
            { value: "open", words: i18n._(taskStateWords.open) },
            { value: "ended", words: t`Ended` },
          ]}
          chosen={which}
          onChange={setWhich}
        />
        <FilterSelect
          label={t`Worker`}
          none={t`All workers`}
          value={of?.memberId ?? ""}
          choices={workers.flatMap(({ memberId, name, tasks }) =>
            memberId === null ? [] : [{ value: memberId, words: `${name ?? "–"} (${n(tasks)})` }],
          )}
          onChange={(chosen) => setOf(workers.find(({ memberId }) => memberId === chosen) ?? null)}
        />
      </div>
      <Unread
        waiting={list.isPending ? t`The list is loading` : null}
        error={list.error}
        working={list.isFetching}
        onAgain={() => void list.refetch()}
      />
      {list.data && rows.length === 0 && (
        <EmptyState icon="closed" title={<Trans>No tasks here</Trans>} acts={ask}>
          <Trans>What an admin asks of a worker stands here until it is done.</Trans>
        </EmptyState>
      )}
      <ul className="tasks">
        {rows.map((task) => (
          <TaskLine
            key={task.taskId}
            task={task}
            today={last?.today ?? task.dueOn}
            onOpen={onOpen}
            onGive={may(giveTask) ? () => setChanging({ task, how: "give" }) : null}
            onCancel={may(cancelTask) ? () => setChanging({ task, how: "cancel" }) : null}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
      {asking && <AssignTask child={null} onClose={() => setAsking(false)} />}
      {changing && <ChangeTask {...changing} onClose={() => setChanging(null)} />}
    </div>
  );
}
