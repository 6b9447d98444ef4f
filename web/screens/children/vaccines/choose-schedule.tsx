import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { chooseSchedule } from "../../../../modules/immunization/operations.ts";
import { changesBetween } from "../../../../modules/schedules/changes.ts";
import { scheduleCodes } from "../../../../modules/schedules/programme.ts";
import { scheduleWords } from "../../../text/schedules.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import { useChangeWords } from "../../vaccines/due/use-change-words.ts";
import type { Child } from "../page/child-shown.ts";
import { type Immunization, useImmunizationAgain, usePlan } from "./use-immunization.ts";

interface ChooseScheduleProps {
  readonly child: Child;
  readonly immunization: Immunization;
  readonly onClose: () => void;
}

type Input = InputOf<typeof chooseSchedule>;

/** What another schedule would change for this child is said before it is chosen. */
export function ChooseSchedule({ child, immunization, onClose }: ChooseScheduleProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const again = useImmunizationAgain(child.childId);
  const [choiceId] = useState(() => newId() as Input["choiceId"]);
  const [chosen, setChosen] = useState(immunization.schedule);
  const [before, after] = [usePlan(child, immunization), usePlan(child, immunization, chosen)];
  const say = useChangeWords();
  const { working, refused, send } = useSending(chooseSchedule, () => {
    again();
    onClose();
  });
  const changes = chosen === immunization.schedule ? [] : changesBetween(before, after);
  return (
    <Dialog title={t`Choose another schedule`} onClose={onClose}>
      <form
        className="patient-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen === immunization.schedule) return onClose();
          void send({ childId: child.childId, choiceId, schedule: chosen });
        }}
      >
        <OneOf
          name="schedule"
          question={t`By which schedule is the child planned?`}
          answers={scheduleCodes.map((code) => ({ value: code, words: i18n._(scheduleWords[code]) }))}
          chosen={chosen}
          onChange={setChosen}
        />
        {changes.length > 0 && (
          <section className="vaccines-changes">
            <h3>
              <Trans>What changes for this child</Trans>
            </h3>
            <ul>
              {changes.map((change) => (
                <li key={JSON.stringify(change)}>{say(change, after)}</li>
              ))}
            </ul>
          </section>
        )}
        <div className="patient-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={working}>
              <Trans>Plan by this one</Trans>
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
