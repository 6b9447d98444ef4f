import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { assignWorker } from "../../../../modules/people/operations.ts";
import { listMembers } from "../../../../modules/staff/operations.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { answerTo, refusalOf } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { PatientSkeleton } from "./not-shown.tsx";
import { type Patient, useReadAgain } from "./use-patient.ts";
import { useSending } from "./use-sending.ts";

interface AddWorkerProps {
  readonly patient: Patient;
  readonly onClose: () => void;
}

type Input = InputOf<typeof assignWorker>;

export function AddWorker({ patient: { patientId, lookedAfterBy }, onClose }: AddWorkerProps) {
  const { t, i18n } = useLingui();
  const { call, newId } = useAtHand();
  const readAgain = useReadAgain(patientId);
  const [careId] = useState(() => newId() as Input["careId"]);
  const [chosen, setChosen] = useState<Input["memberId"] | "">("");
  const [unchosen, setUnchosen] = useState(false);
  const list = useInfiniteQuery({
    queryKey: [listMembers.name, { role: "worker" }],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listMembers, { role: "worker", ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
  });
  const { working, refused, send } = useSending(assignWorker, () => {
    readAgain();
    onClose();
  });
  const already = lookedAfterBy.map(({ memberId }) => memberId);
  const workers = (list.data?.pages.flatMap(({ members }) => members) ?? []).filter(
    ({ memberId }) => !already.includes(memberId),
  );
  const problem = refused ?? (list.error ? refusalOf(list.error) : null);
  return (
    <Dialog title={t`Add a worker`} onClose={onClose}>
      <form
        className="patient-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen === "") return setUnchosen(true);
          void send({ patientId, careId, memberId: chosen });
        }}
      >
        {list.isPending && <PatientSkeleton label={t`Loading the workers`} />}
        {list.data && workers.length === 0 && (
          <p className="quiet">
            <Trans>No other worker in your area. Your admin adds workers and gives them an area.</Trans>
          </p>
        )}
        {workers.length > 0 && (
          <OneOf
            name="memberId"
            question={t`Who shall look after them?`}
            answers={workers.map(({ memberId, name }) => ({ value: memberId, words: name }))}
            chosen={chosen}
            wrong={unchosen && chosen === "" ? t`Choose one.` : null}
            onChange={setChosen}
          />
        )}
        {list.hasNextPage && (
          <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        )}
        <div className="patient-form-foot">
          {problem && (
            <Notice look={problem.code === "no-network" ? "offline" : "wrong"}>{sayRefusal(i18n, problem)}</Notice>
          )}
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={working} blocked={workers.length === 0}>
              {working ? <Trans>Saving…</Trans> : <Trans>Add</Trans>}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
