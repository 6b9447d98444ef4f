import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { ChildId } from "../../../modules/children/child.ts";
import { endingReasons } from "../../../modules/children/ending.ts";
import { endCare } from "../../../modules/children/operations.ts";
import { endingWords } from "../../text/children.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";

interface EndCareProps {
  readonly childId: ChildId;
  readonly born: CalendarDay;
  readonly today: CalendarDay;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Input = InputOf<typeof endCare>;

/** Who died, moved away or has grown up frees a place; what was written stays. */
export function EndCare({ childId, born, today, onClose, onDone }: EndCareProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const [endingId] = useState(() => newId() as Input["endingId"]);
  const [why, setWhy] = useState<Input["why"] | "">("");
  const [on, setOn] = useState<CalendarDay | "">(today);
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const { working, refused, send } = useSending(endCare, onDone);
  const wrongDay = on === "" || on > today || on < born;

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (why === "") return leadTo("ended-why");
    if (wrongDay) return leadTo("ended-on");
    void send({ childId, endingId, why, on, words: words.trim() === "" ? null : words.trim() });
  }

  return (
    <Dialog title={t`This child’s care ends`} onClose={onClose} small>
      <form className="patient-form vaccine-form" noValidate onSubmit={submit}>
        <OneOf
          name="ended-why"
          question={t`Why?`}
          hint={t`The place in the list is free at once. The record stays, and can be opened again.`}
          wrong={asked && why === "" ? t`Choose why.` : null}
          answers={endingReasons.map((one) => ({ value: one, words: i18n._(endingWords[one]) }))}
          chosen={why}
          onChange={setWhy}
        />
        <DateField
          name="ended-on"
          label={t`Since when?`}
          max={today}
          value={on}
          wrong={asked && wrongDay ? t`Choose a day between the birth and today.` : null}
          onChange={(chosen) => setOn(chosen as CalendarDay)}
        />
        <NoteField
          name="ended-words"
          label={why === "moved-away" ? t`Where to, if known` : t`In your own words`}
          optional
          maxLength={500}
          value={words}
          onChange={setWords}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="stop" working={working}>
            <Trans>End the care</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
