import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import type { ChildRow } from "../../children/child-row.tsx";
import { Icon } from "../../../ui/icon.tsx";
import "../cards/cards.css";
import { ChildrenList, type RowGroup } from "../../children/children-list.tsx";
import { cameOn, servesVillage } from "../../../../modules/sessions/expected.ts";
import type { LeadCard } from "../../../../modules/outreach/shown.ts";
import type { SessionCard } from "../../../../modules/sessions/shown.ts";
import { LeadsLink } from "../leads/leads-link.tsx";
import { doseName } from "../../../../modules/schedules/sentence.ts";
import { inOrder } from "../today/at-session.ts";
import { useLongDay } from "../today/session-words.ts";
import { TodayHead } from "../today/today-head.tsx";
import { SentOn } from "../growing/sent-on.tsx";
import { useSentOn } from "../growing/use-sent-on.ts";
import { byUrgency, type Due, dueOf, keptPlanOf } from "./due.ts";
import { DueMark } from "./due-mark.tsx";
import { useTelling } from "./use-telling.ts";

interface CarriedListProps {
  /** With all that was recorded on this phone. */
  readonly carried: readonly CarriedChild[];
  readonly today: CalendarDay;
  /** Those that this worker holds. */
  readonly sessions: readonly SessionCard[];
  /** Children whom finders saw, and to whom somebody is to go. */
  readonly leads: readonly LeadCard[];
  readonly notSent: ReadonlySet<string>;
  readonly onOpen: (childId: string) => void;
  readonly onRegister: () => void;
  readonly onScan: () => void;
  readonly onLeads: () => void;
}

/** A worker's day: the session, and the children village by village. Whoever is longest late stands first. */
export function CarriedList({ carried, today, sessions, leads, onScan, onLeads, ...list }: CarriedListProps) {
  const { t } = useLingui();
  const due = new Map(carried.map((child) => [child.childId as string, dueOf(keptPlanOf(child, today))]));
  const sentOn = useSentOn(carried);
  const sent = new Map(carried.map((child) => [child.childId as string, sentOn(child)]));
  const came = new Set(carried.filter((child) => cameOn(child, today).came).map(({ childId }) => childId as string));
  // Who was given a part of what is due, and of the rest nobody has said why not, is not done.
  const left: ReadonlySet<string> = new Set(
    carried.flatMap(({ childId, immunization: { notGiven } }) => {
      const isSaid = (vaccine: string) => notGiven.some((one) => one.vaccine === vaccine && one.on === today);
      const one = due.get(childId);
      // What is stopped waits for a doctor's word: that is not nothing.
      const open = one && (one.stopped.length > 0 || one.now.some(({ vaccine }) => !isSaid(vaccine)));
      return open ? [childId] : [];
    }),
  );
  const { now } = inOrder(sessions, today);
  const day = useLongDay()(today);
  return (
    <>
      <ChildrenList
        {...list}
        onUncarried={null}
        onCards={null}
        head={{
          title: t`Today, ${day}`,
          render: (meter) => (
            <>
              <TodayHead sessions={sessions} carried={carried} today={today} meter={meter} onOpen={list.onOpen} />
              <LeadsLink leads={leads} onOpen={onLeads} />
            </>
          ),
        }}
        renderMark={({ childId }) => {
          const one = due.get(childId);
          return one && <DueMark due={one} today={today} />;
        }}
        renderBeneath={({ childId }) => (
          <Beneath stopped={due.get(childId)?.stopped} by={sent.get(childId)} today={today} />
        )}
        groups={(rows) => byVillage(rows, due, { left, came }, now)}
      />
      <button type="button" className="button button-main scan-button" onClick={onScan}>
        <Icon name="card" size={26} /> <Trans>Scan a card</Trans>
      </button>
    </>
  );
}

interface BeneathProps {
  readonly stopped: Due["stopped"] | undefined;
  /** By which day they should have been seen by somebody else; null: nobody waits for that. */
  readonly by: CalendarDay | null | undefined;
  readonly today: CalendarDay;
}

/** What waits for somebody else than the worker: a doctor's word about a vaccine, and whoever is to see how they grow. */
function Beneath({ stopped = [], by = null, today }: BeneathProps) {
  const telling = useTelling();
  if (stopped.length === 0 && by === null) return null;
  return (
    <span className="children-beneath">
      {stopped.length > 0 && (
        <span className="children-mark">
          <i className="shape shape-attention" aria-hidden="true" /> <Trans>Ask the doctor</Trans>:{" "}
          {stopped.map(({ code }) => doseName(telling, code)).join(", ")}
        </span>
      )}
      {by !== null && (
        <span className={`children-mark${by < today ? " children-mark-late" : ""}`}>
          <i className={`shape shape-${by < today ? "overdue" : "attention"}`} aria-hidden="true" />{" "}
          <SentOn by={by} today={today} />
        </span>
      )}
    </span>
  );
}

const unknown: Due = { now: [], stopped: [], daysLate: 0, givenToday: 0, next: null };

/** The villages of today's session first, and among them that of whoever is the most urgent. */
function byVillage(
  rows: readonly ChildRow[],
  due: ReadonlyMap<string, Due>,
  { left, came }: Readonly<Record<"left" | "came", ReadonlySet<string>>>,
  session: SessionCard | null,
): readonly RowGroup[] {
  const of = ({ childId }: ChildRow) => due.get(childId) ?? unknown;
  const villages = new Map<string, ChildRow[]>();
  for (const row of rows.toSorted((one, other) => byUrgency(of(one), of(other)))) {
    const name = row.village.trim();
    const known = villages.get(name);
    if (known) known.push(row);
    else villages.set(name, [row]);
  }
  const isServed = (village: string) => (session !== null && servesVillage(session, village) ? 0 : 1);
  const groups = Array.from(villages, ([village, inIt]) => {
    const open = inIt.filter(({ childId }) => left.has(childId)).length;
    const done = inIt.filter(({ childId }) => came.has(childId) && !left.has(childId)).length;
    const beside =
      open + done === 0 ? (
        <Trans>nothing today</Trans>
      ) : (
        <>
          <Plural value={open} one="# left" other="# left" /> · <Plural value={done} one="# done" other="# done" />
        </>
      );
    return { village, beside, rows: inIt };
  });
  return groups.toSorted((one, other) => isServed(one.village) - isServed(other.village));
}
