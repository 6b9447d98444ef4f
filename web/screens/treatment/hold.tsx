import { Trans, useLingui } from "@lingui/react/macro";
import { reloadWords } from "../../text/against.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { useDoseDay } from "../patients/today.ts";
import { heldSince, lastToChange, type Opening } from "./change-draft.ts";
import type { Treatment } from "./use-treatments.ts";

interface HoldOrTakeUpProps {
  readonly treatment: Treatment;
  readonly opening: Opening;
  /** Nothing is to be taken for the time being: so it is being written. */
  readonly held: boolean;
  readonly onHold: (held: boolean) => void;
}

/** Everything is held, or taken up again, with what the rules say of the days in between. */
export function HoldOrTakeUp({ treatment, opening, held, onHold }: HoldOrTakeUpProps) {
  const { i18n } = useLingui();
  const shown = useShownDay();
  const today = useDoseDay();
  const { prescriptions, gaps } = treatment;
  const since = heldSince(prescriptions);
  const reload = (since !== null || opening.is === "load-again" ? gaps[0]?.reload : null) ?? null;
  const planned = prescriptions.at(-1);
  const ahead = planned && planned.from > today && planned.from <= lastToChange(today) ? planned.from : null;
  const day = shown(since ?? ahead ?? today);
  if (held) {
    return (
      <Notice
        look="attention"
        act={
          <Button onPress={() => onHold(false)}>
            <Trans>Do not hold it</Trans>
          </Button>
        }
      >
        <b>
          <Trans>Everything is held: no dose is due.</Trans>
        </b>
        <span>
          <Trans>It waits here until you take it up again.</Trans>
        </span>
      </Notice>
    );
  }
  return (
    <>
      {since !== null && (
        <Notice look={reload === "assess-anew" ? "wrong" : "attention"}>
          <b>
            <Trans>Held since {day}.</Trans>
          </b>
          <span>
            <Trans>What was to end on a day ends so many days later as it was held.</Trans>
          </span>
          {reload && <span>{i18n._(reloadWords[reload])}</span>}
        </Notice>
      )}
      {since === null && reload && <Notice look="attention">{i18n._(reloadWords[reload])}</Notice>}
      {since === null && ahead !== null && (
        <Notice look="attention">
          <Trans>Another prescription from {day} on is written already. What you write now takes its place.</Trans>
        </Notice>
      )}
      {since === null && opening.is === "chart" && (
        <div className="treatment-hold">
          <Button onPress={() => onHold(true)}>
            <Trans>Hold everything</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
