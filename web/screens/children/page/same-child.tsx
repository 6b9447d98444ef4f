import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { endAsSame, findChildren } from "../../../../modules/children/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import { ChildLine, useCalled } from "../called.tsx";
import { type Child, useReadChildAgain } from "./child-shown.ts";

type Input = InputOf<typeof endAsSame>;

/** Which other record is the same child's: that one is kept, this one ends and counts with it. */
export function SameChild({ child, onClose }: { readonly child: Child; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { call, newId } = useAtHand();
  const called = useCalled();
  const { childId, identity } = child;
  const [endingId] = useState(() => newId() as Input["endingId"]);
  const [words, setWords] = useState(identity.mother ?? identity.name ?? "");
  const [sought, setSought] = useState(words);
  const again = useReadChildAgain(childId);
  const { working, refused, send } = useSending(endAsSame, () => {
    again();
    onClose();
  });
  const found = useQuery({
    queryKey: [findChildren.name, "same", sought],
    queryFn: () => answerTo(call(findChildren, { search: sought, limit: 20 })),
    enabled: sought.trim() !== "",
  });
  const others = found.data?.children.filter((one) => one.childId !== childId);

  function look(event: FormEvent) {
    event.preventDefault();
    setSought(words);
  }

  return (
    <Dialog title={t`Entered twice`} onClose={onClose} small>
      <form className="patient-form" noValidate onSubmit={look}>
        <p>
          <Trans>Choose the record that is kept. What stands in this one is counted there, and it can be undone.</Trans>
        </p>
        <TextField
          name="sought"
          label={t`Search by name of the child or mother`}
          maxLength={80}
          autoComplete="off"
          value={words}
          onChange={setWords}
        />
        <Button type="submit" icon="search" working={found.isFetching}>
          <Trans>Search</Trans>
        </Button>
        {others?.length === 0 && (
          <p className="quiet">
            <Trans>Nobody else is found by these words.</Trans>
          </p>
        )}
        <ul className="children-rows">
          {others?.map((one) => (
            <li key={one.childId}>
              <span>
                <b>{called(one.called)}</b> <ChildLine born={one.born} sex={one.sex} order={one.called.order} /> ·{" "}
                {one.mother} · {one.village}
              </span>
              <Button working={working} onPress={() => void send({ childId, endingId, sameAs: one.childId })}>
                <Trans>It is this one</Trans>
              </Button>
            </li>
          ))}
        </ul>
        <NotSent refused={refused} />
      </form>
    </Dialog>
  );
}
