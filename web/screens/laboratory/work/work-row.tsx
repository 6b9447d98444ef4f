import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { purposeWords, specimenWords } from "../../../text/laboratory.ts";
import { inLanguage, scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { useAtHand } from "../../at-hand.ts";
import { useKeys } from "../../diagnosis/decision/use-keys.ts";
import { PersonLine } from "../../patients/person-line.tsx";
import { useTestNames } from "../use-test-names.ts";
import { WaitingDays } from "../waiting-days.tsx";
import type { Opened } from "./opened.ts";
import { type LeadTo, ReceiveNow } from "./receive-now.tsx";
import type { Work, WorkState } from "./use-work.ts";

interface WorkRowProps {
  readonly work: Work;
  readonly state: WorkState;
  readonly today: CalendarDay;
  /** The keys are about this one. */
  readonly current: boolean;
  readonly keys: boolean;
  readonly lead: LeadTo;
  readonly onCurrent: () => void;
  readonly onOpen: (is: Exclude<Opened["is"], "amend">) => void;
  readonly onReceived: (from: LeadTo) => void;
}

export function WorkRow({ work, state, today, current, keys, lead, onCurrent, onOpen, onReceived }: WorkRowProps) {
  const { i18n } = useLingui();
  const { language } = useAtHand();
  const names = useTestNames();
  const open = useRef<HTMLButtonElement>(null);
  const here = state === "in-the-lab";
  useEffect(() => {
    if (current && lead === "name") open.current?.focus();
  }, [current, lead]);
  useKeys(keys && current, {
    o: () => onOpen("look"),
    x: () => onOpen("reject"),
    ...(here ? { e: () => onOpen("report") } : {}),
  });
  const { name, labNumber, labName, labNameHindi } = work;
  const lab = inLanguage(language, { name: labName, nameHindi: labNameHindi });
  return (
    <li className="lab-row" aria-current={current ? "true" : undefined} onFocus={() => !current && onCurrent()}>
      <div className="lab-who">
        <button ref={open} type="button" className="lab-open" lang={scriptOf(name)} onClick={() => onOpen("look")}>
          {name}
        </button>
        <span className="quiet">
          <PersonLine age={work.age} sex={work.sex} />
        </span>
        {labNumber !== null && <b className="lab-number">{labNumber}</b>}
      </div>
      <div className="lab-what">
        <b>{names(work.missing)}</b>
        <span>
          {i18n._(specimenWords[work.kind])} · {i18n._(purposeWords[work.purpose])}
        </span>
        <small>
          <span lang={lab.lang}>{lab.first}</span> · <WaitingDays since={work.since} today={today} />
        </small>
      </div>
      {here ? (
        <div className="lab-acts">
          <Button look="bare" onPress={() => onOpen("reject")}>
            <Trans>Cannot be tested</Trans>
            {keys && current && <kbd aria-hidden="true">X</kbd>}
          </Button>
          <Button look="main" icon="flask" onPress={() => onOpen("report")}>
            <Trans>Enter result</Trans>
            {keys && current && <kbd aria-hidden="true">E</kbd>}
          </Button>
        </div>
      ) : (
        <ReceiveNow
          work={work}
          today={today}
          keys={keys && current}
          lead={current ? lead : null}
          onReject={() => onOpen("reject")}
          onReceived={onReceived}
        />
      )}
    </li>
  );
}
