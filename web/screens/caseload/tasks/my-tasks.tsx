import "../../patients/fields.css";
import "../../patients/page/patient-page.css";
import "../../children/children.css";
import "../../../ui/field-shell.css";
import "./my-tasks.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Spot } from "../../../../modules/children/marked-home.ts";
import { metresBetween } from "../../../../modules/tasks/distance.ts";
import type { TaskCard } from "../../../../modules/tasks/shown.ts";
import { inOrderOfWork } from "../../../../modules/tasks/task.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { PageHead } from "../../patients/page/page-head.tsx";
import { NotFound } from "../home/not-found.tsx";
import { useWhere } from "../home/use-where.ts";
import { CloseTask } from "./close-task.tsx";
import { MyTask } from "./my-task.tsx";

interface MyTasksProps {
  /** With what was said of them on this phone. */
  readonly tasks: readonly TaskCard[];
  /** Of this phone. */
  readonly carried: readonly CarriedChild[];
  readonly today: CalendarDay;
  readonly onOpenChild: (childId: string) => void;
  readonly onBack: () => void;
}

/** What is asked of a worker, in the order in which it is done. Where they are is asked for only when they press for it, and stays here. */
export function MyTasks({ tasks, carried, today, onOpenChild, onBack }: MyTasksProps) {
  const { t, i18n } = useLingui();
  const [closing, setClosing] = useState<TaskCard | null>(null);
  const { found, looking, look } = useWhere();
  usePageTitle(t`My tasks`, t`Khurak`);
  const kept = new Map(carried.map((child) => [child.childId as string, child]));
  const here: Spot | null = found?.is === "here" ? found.spot : null;
  const coarse = found?.is === "here" && found.within > 300 ? i18n.number(found.within) : null;
  const homeOf = (task: TaskCard) => (task.child && kept.get(task.child.childId)?.home) ?? null;
  const placed = tasks.map((task) => {
    const home = homeOf(task);
    return { ...task, away: here && home ? metresBetween(here, home) : null };
  });
  const open = inOrderOfWork(
    placed.filter(({ state }) => state === "open"),
    today,
  );
  const ended = placed.filter(({ state }) => state !== "open");
  const anyHome = open.some((task) => homeOf(task) !== null);
  return (
    <div className="my-tasks">
      <PageHead name={null} title={t`My tasks`} onBack={onBack} />
      {open.length === 0 && (
        <EmptyState icon="closed" title={<Trans>Nothing is asked of you</Trans>}>
          <Trans>What your admin asks of you comes here.</Trans>
        </EmptyState>
      )}
      {open.length > 1 && anyHome && here === null && (
        <Button icon="place" wide working={looking} onPress={look}>
          <Trans>Nearest first</Trans>
        </Button>
      )}
      {here !== null && (
        <p className="quiet" role="status">
          <Trans>Late and urgent ones first, then the nearest. Where you are stays on this phone.</Trans>{" "}
          {coarse !== null && <Trans>It knows the place only to {coarse} m.</Trans>}
        </p>
      )}
      <NotFound found={found} />
      <ul className="my-tasks-list">
        {open.map((task) => (
          <MyTask
            key={task.taskId}
            task={task}
            today={today}
            onOpenChild={task.child && kept.has(task.child.childId) ? onOpenChild : null}
            onClose={() => setClosing(task)}
          />
        ))}
      </ul>
      {ended.length > 0 && (
        <section>
          <h2>
            <Trans>Ended in the last week</Trans>
          </h2>
          <ul className="my-tasks-list">
            {ended.map((task) => (
              <MyTask key={task.taskId} task={task} today={today} onOpenChild={null} onClose={null} />
            ))}
          </ul>
        </section>
      )}
      {closing && <CloseTask task={closing} today={today} onClose={() => setClosing(null)} />}
    </div>
  );
}
