import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { openSession } from "../../../../modules/sessions/operations.ts";
import type { SessionCard } from "../../../../modules/sessions/shown.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { sessionStateWords, sessionWhyWords } from "../../../text/sessions.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import { attendanceOf } from "./at-session.ts";
import { useSessionPlace } from "./session-words.ts";

interface SessionTodayProps {
  readonly session: SessionCard;
  readonly carried: readonly CarriedChild[];
  readonly today: CalendarDay;
  readonly meter: { readonly carried: number; readonly atMost: number } | null;
  readonly onEnd: () => void;
}

/** "Session: Anganwadi Rampur 2 · 11/18 came · 26 vaccines · 37/50 my children" */
export function SessionToday({ session, carried, today, meter, onEnd }: SessionTodayProps) {
  const { i18n } = useLingui();
  const { newId } = useAtHand();
  const { first, lang } = useSessionPlace()(session);
  const { working, refused, send } = useSending(openSession, () => {});
  const { due, came, vaccines } = attendanceOf(carried, session, today, today);
  const { state, ended, from, to, cancelledWhy } = session;
  const why = ended?.why ?? cancelledWhy;
  const vials = ended?.vials?.reduce((sum, { opened }) => sum + opened, 0) ?? 0;
  return (
    <section className={`camp-card${state === "cancelled" || state === "not-held" ? " camp-card-off" : ""}`}>
      <h2>
        <Icon name="place" size={18} /> <Trans>Session:</Trans> <span lang={lang}>{first}</span>
      </h2>
      <p className="camp-quiet">
        {from}–{to} · {i18n._(sessionStateWords[state])}
        {why && <> · {i18n._(sessionWhyWords[why])}</>}
      </p>
      <div className="camp-halves">
        <Half
          part={came}
          of={due}
          words={
            <>
              <Trans>children came</Trans>
              {" · "}
              <Plural value={vaccines} one="# vaccine" other="# vaccines" />
            </>
          }
        />
        {meter && (
          <Half
            part={meter.carried}
            of={meter.atMost}
            words={
              <>
                <Trans>my children</Trans>
                {" · "}
                <Plural value={meter.atMost - meter.carried} one="# free place" other="# free places" />
              </>
            }
          />
        )}
      </div>
      <NotSent refused={refused} />
      <div className="camp-acts">
        {state === "planned" && (
          <Button
            working={working}
            icon="begin"
            onPress={() => void send({ sessionId: session.sessionId, wordId: newId() as never, on: today })}
          >
            <Trans>Session begins</Trans>
          </Button>
        )}
        {state === "held" && (
          <p className="camp-quiet">
            <Plural value={vials} one="# vial opened" other="# vials opened" />
          </p>
        )}
        <Button onPress={onEnd}>
          {ended === null ? <Trans>Session ends</Trans> : <Trans>Put right how it ended</Trans>}
        </Button>
      </div>
    </section>
  );
}

interface HalfProps {
  readonly part: number;
  readonly of: number;
  readonly words: React.ReactNode;
}

function Half({ part, of, words }: HalfProps) {
  const { i18n } = useLingui();
  return (
    <div className="camp-half">
      <p>
        <b>{i18n.number(part)}</b> / {i18n.number(of)}
      </p>
      <span className="children-meter-bar" aria-hidden="true">
        <span style={{ inlineSize: `${of === 0 ? 0 : Math.min(100, (100 * part) / of)}%` }} />
      </span>
      <p className="camp-quiet">{words}</p>
    </div>
  );
}
