import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { InputOf } from "../../../foundation/operation.ts";
import type { Called, ChildId } from "../../../modules/children/child.ts";
import {
  findChildren,
  giveChild,
  listCarriers,
  listUncarried,
  readChild,
} from "../../../modules/children/operations.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { CalledName } from "./called.tsx";
import { WorkerField } from "./register/worker-field.tsx";

interface GiveChildProps {
  readonly childId: ChildId;
  readonly called: Called;
  readonly placeId: string;
  readonly onClose: () => void;
}

type Input = InputOf<typeof giveChild>;

/** One worker of the child's health centre who has room. */
export function GiveChild({ childId, called, placeId, onClose }: GiveChildProps) {
  const { t } = useLingui();
  const { newId } = useAtHand();
  const queries = useQueryClient();
  const [carryId] = useState(() => newId() as Input["carryId"]);
  const [workerId, setWorkerId] = useState("");
  const [unchosen, setUnchosen] = useState(false);
  const { working, refused, send } = useSending(giveChild, () => {
    for (const { name } of [listUncarried, findChildren, listCarriers, readChild]) {
      void queries.invalidateQueries({ queryKey: [name] });
    }
    onClose();
  });
  return (
    <Dialog title={t`Give to a worker`} small onClose={onClose}>
      <form
        className="patient-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (workerId === "") return setUnchosen(true);
          void send({ childId, carryId, workerId: workerId as Input["workerId"] });
        }}
      >
        <p>
          <CalledName called={called} />
        </p>
        <WorkerField
          placeId={placeId}
          workerId={workerId}
          none={t`Choose`}
          wrong={unchosen && workerId === "" ? t`Choose one.` : null}
          onChange={setWorkerId}
        />
        <div className="patient-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={working}>
              {working ? <Trans>Saving…</Trans> : <Trans>Give</Trans>}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
