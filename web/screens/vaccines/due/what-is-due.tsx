import { Trans, useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Loaded } from "../../../../modules/schedules/load-programme.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { Answer } from "./answer.tsx";
import { ChildPart } from "./child-part.tsx";
import { DosePart } from "./dose-part.tsx";
import { type Draft, faultsOf, questionOf, withChangedDose, withDose } from "./draft.ts";
import { useFaultWords } from "./use-fault-words.ts";

interface WhatIsDueProps {
  readonly loaded: Loaded;
  readonly draft: Draft;
  readonly today: CalendarDay;
  /** Somebody has pressed for an answer: from then on it follows what is written. */
  readonly asked: boolean;
  readonly onChange: (draft: Draft) => void;
  readonly onAsk: () => void;
  readonly onBeginAnew: () => void;
}

/** A child is described, and the answer stands beside or beneath: never one for what was written before. */
export function WhatIsDue({ loaded, draft, today, asked, onChange, onAsk, onBeginAnew }: WhatIsDueProps) {
  const { t } = useLingui();
  const answer = useRef<HTMLDivElement>(null);
  const wrong = useFaultWords(draft, today, asked);
  const question = asked ? questionOf(draft, today) : null;
  const change = (changed: Partial<Draft>) => onChange({ ...draft, ...changed });

  function ask() {
    onAsk();
    const [first] = faultsOf(draft, today);
    if (first) return leadTo(first.field);
    // It is on the page when the browser paints next.
    requestAnimationFrame(() => answer.current?.querySelector<HTMLElement>("h2")?.focus());
  }

  return (
    <div className="vaccines-find-due">
      <form
        className="vaccines-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <p className="quiet">
          <Trans>Nothing of this is kept or sent: it is worked out on this screen.</Trans>
        </p>
        <ChildPart draft={draft} today={today} wrong={wrong} onChange={change} />
        <Panel title={t`Doses given so far`}>
          {draft.doses.length === 0 && (
            <p className="quiet">
              <Trans>None written: the child counts as not vaccinated.</Trans>
            </p>
          )}
          {draft.doses.map((dose, at) => (
            <DosePart
              key={dose.key}
              dose={dose}
              place={at + 1}
              today={today}
              wrong={wrong}
              onChange={(changed) => onChange(withChangedDose(draft, dose.key, changed))}
              onRemove={() => change({ doses: draft.doses.filter(({ key }) => key !== dose.key) })}
            />
          ))}
          <Button icon="plus" onPress={() => onChange(withDose(draft))}>
            <Trans>Add a dose</Trans>
          </Button>
        </Panel>
        <DateField
          name="on"
          label={t`For which day?`}
          hint={t`Today, or the day of the next session`}
          value={draft.on}
          wrong={wrong("on")}
          onChange={(on) => change({ on })}
        />
        <div className="vaccines-acts">
          <Button type="submit" look="main">
            <Trans>What is due?</Trans>
          </Button>
          <Button onPress={onBeginAnew}>
            <Trans>Another child</Trans>
          </Button>
        </div>
      </form>
      <div ref={answer} className="vaccines-answer">
        {question && <Answer loaded={loaded} question={question} today={today} />}
        {asked && !question && (
          <Notice look="attention">
            <Trans>There is no answer yet: something in the form is missing or cannot be.</Trans>
          </Notice>
        )}
      </div>
    </div>
  );
}
