import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { boxAfter, type BoxMove, boxReasons } from "../../../modules/devices/box.ts";
import { markBox, markFaulty, moveBox } from "../../../modules/devices/operations.ts";
import { Button } from "../../ui/button.tsx";
import { type Choice, SelectField } from "../../ui/select-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { AskWhy } from "./ask-why.tsx";
import { type Box, useMay, useReadBoxesAgain } from "./use-boxes.ts";

interface StockActsProps {
  readonly box: Box;
  readonly facilities: readonly Choice[];
  readonly onDone: () => void;
}

/** What may happen to a box where it is now, by whoever answers for the stock. */
export function StockActs({ box, facilities, onDone }: StockActsProps) {
  const { t } = useLingui();
  const { newId } = useAtHand();
  const may = useMay();
  const readAgain = useReadBoxesAgain();
  const [asking, ask] = useState<"faulty" | "lost" | "retired" | null>(null);
  const [toPlaceId, setToPlaceId] = useState("");
  const [moveId] = useState(newId);
  const { placeId, boxId, state } = box;
  const one = { placeId, boxId, moveId: moveId as never };
  const done = () => {
    readAgain();
    onDone();
  };
  const mark = useSending(markBox, done);
  const move = useSending(moveBox, done);
  const can = (what: BoxMove) =>
    boxAfter(state, what) !== null && may(what === "faulty" ? markFaulty : what === "moved" ? moveBox : markBox);
  const elsewhere = facilities.filter(({ value }) => value !== placeId);
  const close = () => ask(null);
  return (
    <div className="box-acts">
      <div className="box-buttons">
        {can("repaired") && (
          <Button
            icon="tick"
            working={mark.working}
            onPress={() => void mark.send({ ...one, what: "repaired", why: null })}
          >
            <Trans>It is repaired</Trans>
          </Button>
        )}
        {can("found") && (
          <Button
            icon="tick"
            working={mark.working}
            onPress={() => void mark.send({ ...one, what: "found", why: null })}
          >
            <Trans>It is found</Trans>
          </Button>
        )}
        {can("faulty") && (
          <Button onPress={() => ask("faulty")}>
            <Trans>It is faulty</Trans>
          </Button>
        )}
        {can("lost") && (
          <Button onPress={() => ask("lost")}>
            <Trans>It is lost</Trans>
          </Button>
        )}
        {can("retired") && (
          <Button look="bare" onPress={() => ask("retired")}>
            <Trans>Take it out of use</Trans>
          </Button>
        )}
      </div>
      {can("moved") && elsewhere.length > 0 && (
        <div className="box-move">
          <SelectField
            name="toPlaceId"
            label={t`Give it to another facility`}
            none={t`Choose`}
            value={toPlaceId}
            choices={elsewhere}
            onChange={setToPlaceId}
          />
          {toPlaceId !== "" && (
            <Button working={move.working} onPress={() => void move.send({ ...one, toPlaceId: toPlaceId as never })}>
              <Trans>Give it there</Trans>
            </Button>
          )}
        </div>
      )}
      <NotSent refused={mark.refused ?? move.refused} />
      {asking === "faulty" && (
        <AskWhy
          operation={markFaulty}
          title={t`Is this box faulty?`}
          says={t`Whoever has it gets another one. Their days from today are unknown, not missed.`}
          act={t`It is faulty`}
          reasons={boxReasons.faulty}
          inputOf={(why, fresh) => ({ placeId, boxId, moveId: fresh, why })}
          onClose={close}
        />
      )}
      {asking !== null && asking !== "faulty" && (
        <AskWhy
          operation={markBox}
          title={asking === "lost" ? t`Is this box lost?` : t`Take this box out of use?`}
          says={asking === "lost" ? t`When it is found it comes back into the stock.` : t`It does not come back.`}
          act={asking === "lost" ? t`It is lost` : t`Take it out of use`}
          reasons={boxReasons[asking]}
          inputOf={(why, fresh) => ({ placeId, boxId, moveId: fresh, what: asking, why })}
          onClose={close}
        />
      )}
    </div>
  );
}
