import "../../../ui/field-shell.css";
import "../../patients/fields.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { closeTask } from "../../../../modules/tasks/operations.ts";
import type { TaskCard } from "../../../../modules/tasks/shown.ts";
import { type TaskResult, taskResults } from "../../../../modules/tasks/task.ts";
import { taskKindWords, taskResultWords } from "../../../text/tasks.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { NoteField } from "../../../ui/note-field.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { CalledName } from "../../children/called.tsx";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";

interface CloseTaskProps {
  readonly task: TaskCard;
  readonly today: CalendarDay;
  readonly onClose: () => void;
}

/** What came of it, by one press and one more; words are wanted where it was not done. */
export function CloseTask({ task, today, onClose }: CloseTaskProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const [wordId] = useState(() => newId() as never);
  const [result, setResult] = useState<TaskResult | "">("");
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const { working, refused, send } = useSending(closeTask, onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (result === "") return leadTo("task-result");
    const said = words.trim() === "" ? null : words.trim();
    void send({ taskId: task.taskId, wordId, result, on: today, words: said });
  }

  return (
    <Dialog title={i18n._(taskKindWords[task.kind])} small onClose={onClose}>
      <form className="patient-form vaccine-form" noValidate onSubmit={submit}>
        {task.child && (
          <p>
            <CalledName called={task.child.called} />
          </p>
        )}
        <OneOf
          name="task-result"
          question={t`What came of it?`}
          across={2}
          wrong={asked && result === "" ? t`Choose one.` : null}
          answers={taskResults.map((one) => ({ value: one, words: i18n._(taskResultWords[one]) }))}
          chosen={result}
          onChange={setResult}
        />
        <NoteField
          name="task-result-words"
          label={t`In your own words`}
          optional
          maxLength={500}
          value={words}
          onChange={setWords}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
