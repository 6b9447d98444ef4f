import { Trans, useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { issueBox } from "../../../modules/devices/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { Battery } from "./battery.tsx";
import { type Box, useBoxesToGive, useReadBoxesAgain } from "./use-boxes.ts";

interface GiveBoxProps {
  readonly patientId: PatientId;
  readonly onClose: () => void;
}

/** The boxes of the facility: the one that is pressed is given. */
export function GiveBox({ patientId, onClose }: GiveBoxProps) {
  const { t } = useLingui();
  const { newId } = useAtHand();
  const read = useBoxesToGive(patientId);
  const readAgain = useReadBoxesAgain();
  const moves = useRef(new Map<string, string>());
  const { working, refused, send } = useSending(issueBox, () => {
    readAgain();
    onClose();
  });
  function give({ boxId }: Box) {
    const moveId = moves.current.get(boxId) ?? newId();
    moves.current.set(boxId, moveId);
    void send({ patientId, boxId, moveId: moveId as never });
  }
  return (
    <Dialog title={t`Which box do you give?`} onClose={onClose} small>
      <Unread
        waiting={read.isPending ? t`The boxes are loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {read.data?.length === 0 && (
        <p>
          <Trans>No box is in stock at this facility. Ask your admin for one.</Trans>
        </p>
      )}
      <ul className="box-choices" aria-busy={working}>
        {(read.data ?? []).map((box) => (
          <li key={box.boxId}>
            <button type="button" className="box-choice" aria-disabled={working} onClick={() => !working && give(box)}>
              <b>{box.serial}</b>
              <span>{box.model}</span>
              <Battery box={box} />
            </button>
          </li>
        ))}
      </ul>
      <NotSent refused={refused}>
        <Trans>Nothing was given.</Trans>
      </NotSent>
    </Dialog>
  );
}
