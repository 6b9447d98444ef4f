import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { LeadCard } from "../../../modules/outreach/shown.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { ageSeenWords, cardSeenWords, leadStateWords } from "../../text/outreach.ts";
import { Icon } from "../../ui/icon.tsx";
import { useAtHand } from "../at-hand.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { HearLead } from "./hear-lead.tsx";

interface LeadFactsProps {
  readonly lead: LeadCard;
  readonly today: CalendarDay;
  /** Null: they may not. */
  readonly onHear: "may" | null;
}

const shapes = { sent: "attention", accepted: "due", over: "none" } as const;

/** What a finder saw, and how it stands. */
export function LeadFacts({ lead, today, onHear }: LeadFactsProps) {
  const { i18n } = useLingui();
  const { language } = useAtHand();
  const shownDay = useShownDay();
  const { age, card, where, called, rough, voice, state, seenOn, expiresOn, endedOn, acceptedBy, facility } = lead;
  const place = inLanguage(language, facility);
  const open = state === "sent" || state === "accepted";
  const [seen, until, ended, who] = [
    shownDay(seenOn),
    shownDay(expiresOn),
    endedOn && shownDay(endedOn),
    acceptedBy.name,
  ];
  return (
    <>
      <p>
        <b>{called === null ? i18n._(ageSeenWords[age]) : <span lang={scriptOf(called)}>{called}</span>}</b>
        {called !== null && <> · {i18n._(ageSeenWords[age])}</>} · {i18n._(cardSeenWords[card])}
      </p>
      {where !== null && (
        <p className="lead-where">
          <Icon name="place" size={18} /> <span lang={scriptOf(where)}>{where}</span>
        </p>
      )}
      <p>
        <i className={`shape shape-${open ? shapes[state] : shapes.over}`} aria-hidden="true" />{" "}
        {i18n._(leadStateWords[state])}
        {who !== null && open && (
          <>
            : <span lang={scriptOf(who)}>{who}</span>
          </>
        )}
        {ended !== null && <> · {ended}</>}
      </p>
      <p className="quiet">
        <Trans>Seen on {seen}</Trans>
        {open && expiresOn >= today && (
          <>
            {" · "}
            <Trans>kept until {until}</Trans>
          </>
        )}
        {" · "}
        <span lang={place.lang}>{place.first}</span>
      </p>
      {rough !== null && open && (
        <p>
          <a className="lead-rough" href={`geo:${rough.lat},${rough.lng}?z=14`}>
            <Icon name="place" size={18} /> <Trans>About where, to a kilometre</Trans>
          </a>
        </p>
      )}
      {voice !== null && onHear !== null && <HearLead leadId={lead.leadId} />}
    </>
  );
}
