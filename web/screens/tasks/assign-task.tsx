import "../../ui/field-shell.css";
import "../patients/fields.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { Called } from "../../../modules/children/child.ts";
import { listCarriers } from "../../../modules/children/operations.ts";
import { assignTask } from "../../../modules/tasks/operations.ts";
import { type TaskKind, taskKinds, urgencies, type Urgency } from "../../../modules/tasks/task.ts";
import { taskKindWords, urgencyWords } from "../../text/tasks.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { CalledName } from "../children/called.tsx";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { FacilityField } from "../patients/register/facility-field.tsx";
import { useToday } from "../patients/today.ts";

type Input = InputOf<typeof assignTask>;

interface AssignTaskProps {
  /** Whom it is about, with the facility that cares for them and who carries them; null: about nobody. */
  readonly child: {
    readonly childId: Input["childId"];
    readonly called: Called;
    readonly placeId: string;
    readonly workerId: string | null;
  } | null;
  readonly onClose: () => void;
}

/** One thing, one worker, one day. */
export function AssignTask({ child, onClose }: AssignTaskProps) {
  const { t, i18n } = useLingui();
  const { call, newId } = useAtHand();
  const queries = useQueryClient();
  const today = useToday();
  const [taskId] = useState(() => newId() as Input["taskId"]);
  const [placeId, setPlaceId] = useState(child?.placeId ?? "");
  const [workerId, setWorkerId] = useState(child?.workerId ?? "");
  const [kind, setKind] = useState<TaskKind | "">(child ? "visit" : "hand-over");
  const [urgency, setUrgency] = useState<Urgency>("soon");
  const [dueOn, setDueOn] = useState<CalendarDay | "">(addDays(today, 3));
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const workers = useQuery({
    queryKey: [listCarriers.name, placeId],
    queryFn: () => answerTo(call(listCarriers, { placeId })),
    enabled: placeId !== "",
  });
  const { working, refused, send } = useSending(assignTask, () => {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("tasks.") });
    onClose();
  });
  const wrongDay = dueOn === "" || dueOn < today;
  const unsaid = child === null && words.trim() === "";

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (placeId === "" || workerId === "" || kind === "" || wrongDay || unsaid) return;
    const said = words.trim() === "" ? null : words.trim();
    const whom = { placeId: placeId as never, workerId: workerId as never, childId: child?.childId ?? null };
    void send({ taskId, ...whom, kind, urgency, dueOn, words: said });
  }

  return (
    <Dialog title={t`Ask a worker`} onClose={onClose}>
      <form className="patient-form" noValidate onSubmit={submit}>
        {child ? (
          <p>
            <CalledName called={child.called} />
          </p>
        ) : (
          <FacilityField
            operation={assignTask}
            placeId={placeId}
            wrong={asked && placeId === ""}
            onChange={(chosen) => {
              setPlaceId(chosen);
              setWorkerId("");
            }}
          />
        )}
        <OneOf
          name="task-kind"
          question={t`What is to be done?`}
          across={2}
          wrong={asked && kind === "" ? t`Choose one.` : null}
          answers={taskKinds.map((one) => ({ value: one, words: i18n._(taskKindWords[one]) }))}
          chosen={kind}
          onChange={setKind}
        />
        <SelectField
          name="task-worker"
          label={t`Who does it?`}
          none={t`Choose`}
          value={workerId}
          wrong={asked && workerId === "" ? t`Choose one.` : null}
          choices={(workers.data?.carriers ?? []).map(({ memberId, name }) => ({ value: memberId, words: name }))}
          onChange={setWorkerId}
        />
        <OneOf
          name="task-urgency"
          question={t`How urgent is it?`}
          across={3}
          answers={urgencies.map((one) => ({ value: one, words: i18n._(urgencyWords[one]) }))}
          chosen={urgency}
          onChange={setUrgency}
        />
        <DateField
          name="task-due"
          label={t`By which day?`}
          value={dueOn}
          wrong={asked && wrongDay ? t`Choose today or a later day.` : null}
          onChange={(day) => setDueOn(day as CalendarDay)}
        />
        <NoteField
          name="task-words"
          label={t`What the worker should know`}
          optional={child !== null}
          maxLength={500}
          wrong={asked && unsaid ? t`Write what is to be done.` : null}
          value={words}
          onChange={setWords}
        />
        <div className="patient-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={working}>
              <Trans>Ask</Trans>
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
