import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { servesVillage } from "../../../../modules/sessions/expected.ts";
import type { SessionCard } from "../../../../modules/sessions/shown.ts";
import { doseName } from "../../../../modules/schedules/sentence.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { ChildRowLine } from "../../children/child-row.tsx";
import { useTelling } from "../vaccines/use-telling.ts";
import { openOn } from "./at-session.ts";
import { useLongDay, useSessionPlace } from "./session-words.ts";

interface NextSessionProps {
  readonly session: SessionCard;
  readonly carried: readonly CarriedChild[];
  readonly today: CalendarDay;
  readonly onOpen: (childId: string) => void;
}

/** When the next one is, and on demand who of this worker's children will be due then. */
export function NextSession({ session, carried, today, onOpen }: NextSessionProps) {
  const longDay = useLongDay();
  const { first, lang } = useSessionPlace()(session);
  const [open, setOpen] = useState(false);
  const day = longDay(session.day);
  const { from } = session;
  return (
    <section className="camp-next">
      <p>
        <b>
          <Trans>
            Next session: {day}, {from}
          </Trans>
        </b>
        {" · "}
        <span lang={lang}>{first}</span>
      </p>
      <Button look="bare" onPress={() => setOpen(!open)}>
        {open ? <Trans>Hide who is due then</Trans> : <Trans>Who is due then?</Trans>}
      </Button>
      {open && <DueThen session={session} carried={carried} today={today} onOpen={onOpen} />}
    </section>
  );
}

function DueThen({ session, carried, today, onOpen }: NextSessionProps) {
  const { i18n } = useLingui();
  const telling = useTelling();
  const due = carried
    .filter(({ village }) => servesVillage(session, village))
    .map((child) => ({ child, open: openOn(child, session.day, today) }))
    .filter(({ open }) => open.length > 0);
  const villages = [...new Set(due.map(({ child }) => child.village.trim()))].toSorted((a, b) => a.localeCompare(b));
  return (
    <div>
      <p className="quiet">
        <Plural value={due.length} _0="Nobody of your children" one="# child" other="# children" />
      </p>
      {villages.map((village) => (
        <div key={village}>
          <h3 lang={scriptOf(village)}>{village}</h3>
          <ul className="children-rows">
            {due
              .filter(({ child }) => child.village.trim() === village)
              .map(({ child, open }) => (
                <li key={child.childId}>
                  <ChildRowLine row={child} onOpen={() => onOpen(child.childId)}>
                    <span>
                      {new Intl.ListFormat(i18n.locale).format(open.map(({ code }) => doseName(telling, code)))}
                    </span>
                  </ChildRowLine>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
