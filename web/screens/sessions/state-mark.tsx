import { useLingui } from "@lingui/react/macro";
import type { SessionCard } from "../../../modules/sessions/shown.ts";
import { sessionStateWords, sessionWhyWords } from "../../text/sessions.ts";

const shapes = { planned: "later", open: "due", held: "done", "not-held": "overdue", cancelled: "none" } as const;

/** By shape and words how a session stands. */
export function StateMark({ state, cancelledWhy, ended }: Pick<SessionCard, "state" | "cancelledWhy" | "ended">) {
  const { i18n } = useLingui();
  const why = ended === null ? cancelledWhy : ended.why;
  return (
    <span className="session-state">
      <i className={`shape shape-${shapes[state]}`} aria-hidden="true" /> {i18n._(sessionStateWords[state])}
      {why !== null && <small> · {i18n._(sessionWhyWords[why])}</small>}
    </span>
  );
}
