import { Trans, useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { boxReasons, type RefillId } from "../../../modules/devices/box.ts";
import { recordRefill, reportFault, returnBox, withdrawRefill } from "../../../modules/devices/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import type * as z from "zod/mini";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useDayWords } from "../doses/use-day-words.ts";
import { useSending } from "../patients/page/use-sending.ts";
import { AskWhy } from "./ask-why.tsx";
import { BringLog } from "./bring-log.tsx";
import { type TheirBox, useReadBoxesAgain } from "./use-boxes.ts";

interface BoxActsProps {
  readonly patientId: PatientId;
  readonly box: TheirBox;
}

type Filled = { readonly refillId: z.infer<typeof RefillId>; readonly at: string };

/** What may be done with a box that a patient has: filling it is one press, and one to undo it. */
export function BoxActs({ patientId, box: { boxId } }: BoxActsProps) {
  const { t } = useLingui();
  const { newId, now } = useAtHand();
  const { moment } = useDayWords();
  const readAgain = useReadBoxesAgain();
  const [open, setOpen] = useState<"log" | "return" | "fault" | null>(null);
  /** On its way; sent again, it goes under the id that it had. */
  const filling = useRef<Filled | null>(null);
  const [filled, setFilled] = useState<Filled | null>(null);
  const fill = useSending(recordRefill, () => {
    setFilled(filling.current);
    filling.current = null;
    readAgain();
  });
  const undo = useSending(withdrawRefill, () => {
    setFilled(null);
    readAgain();
  });
  const close = () => setOpen(null);
  function press() {
    filling.current ??= { refillId: newId() as never, at: new Date(now()).toISOString() };
    setFilled(null);
    void fill.send({ patientId, boxId, ...filling.current });
  }
  const when = filled ? moment(filled.at) : "";
  return (
    <div className="box-acts">
      <div className="box-buttons">
        <Button icon="pill" working={fill.working} onPress={press}>
          <Trans>It was filled</Trans>
        </Button>
        <Button icon="upload" onPress={() => setOpen("log")}>
          <Trans>Bring its log</Trans>
        </Button>
        <Button icon="undo" onPress={() => setOpen("return")}>
          <Trans>Take back</Trans>
        </Button>
        <Button look="bare" onPress={() => setOpen("fault")}>
          <Trans>It is faulty</Trans>
        </Button>
      </div>
      <div role="status">
        {filled && (
          <Notice
            look="done"
            inLiveRegion
            act={
              <Button working={undo.working} onPress={() => void undo.send({ patientId, refillId: filled.refillId })}>
                <Trans>Undo</Trans>
              </Button>
            }
          >
            <Trans>Filled, {when}. Openings around it count as no dose.</Trans>
          </Notice>
        )}
      </div>
      <NotSent refused={fill.refused ?? undo.refused} />
      {open === "log" && <BringLog patientId={patientId} boxId={boxId} onClose={close} />}
      {open === "return" && (
        <AskWhy
          operation={returnBox}
          title={t`Take this box back?`}
          says={t`It is in stock again at its facility. What it noted until now stays with the patient.`}
          act={t`Take back`}
          reasons={boxReasons.returned}
          inputOf={(why, moveId) => ({ patientId, boxId, moveId, why })}
          onClose={close}
        />
      )}
      {open === "fault" && (
        <AskWhy
          operation={reportFault}
          title={t`Is this box faulty?`}
          says={t`It counts for nothing from now on, and the days from today are unknown, not missed. Give another box at once.`}
          act={t`It is faulty`}
          reasons={boxReasons.faulty}
          inputOf={(why, moveId) => ({ patientId, boxId, moveId, why })}
          onClose={close}
        />
      )}
    </div>
  );
}
