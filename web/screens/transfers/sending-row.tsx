import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { endingWords, sendingKindWords } from "../../text/transfers.ts";
import { Button } from "../../ui/button.tsx";
import { useAtHand } from "../at-hand.ts";
import { WaitingDays } from "../laboratory/waiting-days.tsx";
import { PersonLine } from "../patients/person-line.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { type Sending, type Which } from "./use-sendings.ts";
import { useWhyWords } from "./why-words.ts";

interface SendingRowProps {
  readonly sending: Sending;
  readonly which: Which;
  readonly today: CalendarDay;
  readonly onOpen: (() => void) | null;
  readonly onLook: (() => void) | null;
}

export function SendingRow({ sending, which, today, onOpen, onLook }: SendingRowProps) {
  const { i18n } = useLingui();
  const { language } = useAtHand();
  const shown = useShownDay();
  const why = useWhyWords();
  const { name, age, sex, kind, from, to, askedOn, late, ended } = sending;
  const other = which === "in" ? from : to;
  const place = other && inLanguage(language, other);
  const endedOn = ended === null ? "" : shown(ended.on);
  return (
    <li className="sendings-row">
      <div className="sendings-who">
        {onOpen ? (
          <button type="button" className="sendings-open" lang={scriptOf(name)} onClick={onOpen}>
            {name}
          </button>
        ) : (
          <b lang={scriptOf(name)}>{name}</b>
        )}
        <span className="quiet">
          <PersonLine age={age} sex={sex} />
        </span>
      </div>
      <div className="sendings-what">
        <b>
          {i18n._(sendingKindWords[kind])}: {why(sending)}
        </b>
        {place && (
          <span>
            {which === "in" ? <Trans>from</Trans> : <Trans>to</Trans>} <span lang={place.lang}>{place.first}</span>
          </span>
        )}
        {ended === null ? (
          <small className={late ? "sendings-late" : undefined}>
            {late && <i className="shape shape-attention" aria-hidden="true" />}
            <WaitingDays since={askedOn} today={today} />
            {late && (
              <>
                {" · "}
                <Trans>late</Trans>
              </>
            )}
          </small>
        ) : (
          <small>
            <i
              className={`shape shape-${["refused", "withdrawn"].includes(ended.as) ? "none" : "done"}`}
              aria-hidden="true"
            />{" "}
            {i18n._(endingWords[ended.as])} · {endedOn}
          </small>
        )}
      </div>
      {onLook && (
        <div className="sendings-acts">
          <Button look="main" onPress={onLook}>
            <Trans>Look and answer</Trans>
            <span className="only-heard" lang={scriptOf(name)}>
              {name}
            </span>
          </Button>
        </div>
      )}
    </li>
  );
}
