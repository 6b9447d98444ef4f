import "./tasks-link.css";
import { Plural } from "@lingui/react/macro";
import { calendarDay } from "../../foundation/calendar-day.ts";
import { now } from "../field/browser.ts";
import { Icon } from "../ui/icon.tsx";
import type { OpenWorker } from "./open-worker.ts";
import { tasksHere } from "./tasks-here.ts";

interface TasksLinkProps {
  readonly worker: Pick<OpenWorker, "caseload" | "onHand">;
  readonly onPress: () => void;
}

/** "3 tasks · 1 late": above the day's work, as long as something is asked. */
export function TasksLink({ worker, onPress }: TasksLinkProps) {
  const today = calendarDay(now(), worker.caseload.here.now().timeZone);
  const open = tasksHere(worker.onHand()).filter(({ state }) => state === "open");
  if (open.length === 0) return null;
  const late = open.filter(({ dueOn }) => dueOn < today).length;
  const urgent = open.filter(({ dueOn, urgency }) => dueOn >= today && urgency === "urgent").length;
  return (
    <button type="button" className="button button-plain tasks-link" onClick={onPress}>
      <Icon name="closed" size={22} />
      <span>
        <Plural value={open.length} one="# task" other="# tasks" />
      </span>
      {late > 0 && (
        <b>
          <i className="shape shape-overdue" aria-hidden="true" /> <Plural value={late} one="# late" other="# late" />
        </b>
      )}
      {urgent > 0 && (
        <b>
          <i className="shape shape-attention" aria-hidden="true" />{" "}
          <Plural value={urgent} one="# urgent" other="# urgent" />
        </b>
      )}
    </button>
  );
}
