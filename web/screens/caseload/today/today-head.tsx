import "./today.css";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { SessionCard } from "../../../../modules/sessions/shown.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useAtHand } from "../../at-hand.ts";
import { Meter } from "../../children/meter.tsx";
import { inOrder } from "./at-session.ts";
import { EndSession } from "./end-session.tsx";
import { NextSession } from "./next-session.tsx";
import { SessionToday } from "./session-today.tsx";
import { useSessionPlace, useLongDay } from "./session-words.ts";

interface TodayHeadProps {
  readonly sessions: readonly SessionCard[];
  readonly carried: readonly CarriedChild[];
  readonly today: CalendarDay;
  readonly meter: { readonly carried: number; readonly atMost: number; readonly waiting: number } | null;
  readonly onOpen: (childId: string) => void;
}

/** Above the list: which session is today, how far it is, and when the next one comes. */
export function TodayHead({ sessions, carried, today, meter, onOpen }: TodayHeadProps) {
  const { me } = useAtHand();
  const longDay = useLongDay();
  const placeOf = useSessionPlace();
  const [closing, setClosing] = useState<SessionCard | null>(null);
  const { now, laterToday, next, unclosed } = inOrder(sessions, today);
  return (
    <>
      <p className="camp-who quiet">
        <span lang={scriptOf(me.name ?? me.signInName)}>{me.name ?? me.signInName}</span>
      </p>
      {unclosed.map((session) => {
        const day = longDay(session.day);
        const place = placeOf(session).first;
        return (
          <Notice
            key={session.sessionId}
            look="attention"
            act={
              <Button onPress={() => setClosing(session)}>
                <Trans>Say how it ended</Trans>
              </Button>
            }
          >
            <Trans>
              The session of {day} is not closed: {place}
            </Trans>
          </Notice>
        );
      })}
      {now === null ? (
        <>
          <h2>
            <Trans>No session today</Trans>
          </h2>
          {meter && <Meter {...meter} />}
        </>
      ) : (
        <SessionToday session={now} carried={carried} today={today} meter={meter} onEnd={() => setClosing(now)} />
      )}
      {laterToday.map((session) => {
        const place = placeOf(session).first;
        const { from } = session;
        return (
          <p key={session.sessionId} className="quiet">
            <Trans>
              Later today, from {from}: {place}
            </Trans>
          </p>
        );
      })}
      {now !== null && meter && (meter.waiting > 0 || meter.carried >= meter.atMost) && <Meter {...meter} />}
      {next && <NextSession session={next} carried={carried} today={today} onOpen={onOpen} />}
      {closing && <EndSession session={closing} carried={carried} today={today} onClose={() => setClosing(null)} />}
    </>
  );
}
