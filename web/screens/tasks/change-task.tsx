import "../../ui/field-shell.css";
import "../patients/fields.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { listCarriers } from "../../../modules/children/operations.ts";
import { cancelTask, giveTask } from "../../../modules/tasks/operations.ts";
import type { TaskShown } from "../../../modules/tasks/shown.ts";
import { cancelledBecause } from "../../../modules/tasks/task.ts";
import { cancelledWords } from "../../text/tasks.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";

interface ChangeTaskProps {
  readonly task: TaskShown;
  readonly how: "give" | "cancel";
  readonly onClose: () => void;
}

export function ChangeTask({ task, how, onClose }: ChangeTaskProps) {
  return how === "give" ? <Give task={task} onClose={onClose} /> : <Cancel task={task} onClose={onClose} />;
}

type OneProps = Omit<ChangeTaskProps, "how">;

function useDone(onClose: () => void): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("tasks.") });
    onClose();
  };
}

function Give({ task, onClose }: OneProps) {
  const { t } = useLingui();
  const { call, newId } = useAtHand();
  const [workerId, setWorkerId] = useState("");
  const [asked, setAsked] = useState(false);
  const { placeId } = task.facility;
  const workers = useQuery({
    queryKey: [listCarriers.name, placeId],
    queryFn: () => answerTo(call(listCarriers, { placeId })),
  });
  const { working, refused, send } = useSending(giveTask, useDone(onClose));
  return (
    <Dialog title={t`Give to another worker`} small onClose={onClose}>
      <div className="patient-form">
        <SelectField
          name="task-worker"
          label={t`Who does it?`}
          none={t`Choose`}
          value={workerId}
          wrong={asked && workerId === "" ? t`Choose one.` : null}
          choices={(workers.data?.carriers ?? [])
            .filter(({ memberId }) => memberId !== task.worker.memberId)
            .map(({ memberId, name }) => ({ value: memberId, words: name }))}
          onChange={setWorkerId}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button
            look="main"
            working={working}
            onPress={() => {
              setAsked(true);
              if (workerId !== "")
                void send({ taskId: task.taskId, givingId: newId() as never, workerId: workerId as never });
            }}
          >
            <Trans>Give</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Cancel({ task, onClose }: OneProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const [why, setWhy] = useState<(typeof cancelledBecause)[number] | "">("");
  const [asked, setAsked] = useState(false);
  const { working, refused, send } = useSending(cancelTask, useDone(onClose));
  return (
    <Dialog title={t`Call it off`} small onClose={onClose}>
      <div className="patient-form">
        <OneOf
          name="task-cancelled"
          question={t`Why?`}
          wrong={asked && why === "" ? t`Choose one.` : null}
          answers={cancelledBecause.map((one) => ({ value: one, words: i18n._(cancelledWords[one]) }))}
          chosen={why}
          onChange={setWhy}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button
            look="stop"
            working={working}
            onPress={() => {
              setAsked(true);
              if (why !== "") void send({ taskId: task.taskId, wordId: newId() as never, why });
            }}
          >
            <Trans>Call it off</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
