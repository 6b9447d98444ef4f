import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { scriptOf } from "../../text/language.ts";
import { changeReasonWords, turnWords } from "../../text/prescription.ts";
import { lackedWords, phaseWords, sayFilled } from "../../text/treatment.ts";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { type ChartEvent, pinsOf, type Turn } from "./chart-events.ts";
import { daysInMonth } from "./days.ts";
import { Lane } from "./lanes.tsx";
import { useDoseWords } from "./use-dose-words.ts";

interface EventsProps {
  readonly events: readonly ChartEvent[];
  readonly startedOn: CalendarDay;
  readonly months: number;
}

/** Numbered pins on the axis, and under it what each of them is. */
export function Events({ events, startedOn, months }: EventsProps) {
  const { i18n } = useLingui();
  const shown = useShownDay();
  const pins = pinsOf(events, startedOn, { firstDay: -daysInMonth, days: (months + 1) * daysInMonth });
  const rows = Math.max(1, ...pins.map(({ lane }) => lane + 1));
  return (
    <>
      <div className="treatment-lanes" aria-hidden="true">
        <Lane name={<Trans>Events</Trans>}>
          <div className="treatment-pins" style={{ height: `${rows * 20}px` }}>
            {pins.map(({ at, lane }, number) => (
              // oxlint-disable-next-line react/no-array-index-key
              <span key={number} style={{ left: `${at}%`, top: `${lane * 20}px` }}>
                {i18n.number(number + 1)}
              </span>
            ))}
          </div>
        </Lane>
      </div>
      <ol className="treatment-events">
        {events.map((event, number) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={number}>
            <b aria-hidden="true">{i18n.number(number + 1)}</b>
            <span>
              <What event={event} /> <small>{shown(event.on)}</small>
              <Why event={event} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function What({ event }: { readonly event: ChartEvent }) {
  const { i18n } = useLingui();
  const turns = useTurnWords();
  switch (event.is) {
    case "confirmed":
      return <Trans>TB confirmed</Trans>;
    case "started":
      return <Trans>First dose</Trans>;
    case "closed":
      return <Trans>Closed</Trans>;
    case "phase":
      return i18n._(phaseWords[event.phase.code]);
    case "mark":
      return event.words;
    case "extended": {
      const [from, to] = [i18n.number(event.from), i18n.number(event.to)];
      return (
        <Trans>
          Made longer: {from} → {to} doses
        </Trans>
      );
    }
    case "prescribed": {
      const { because } = event.prescription;
      const reason = because === "phase" ? "" : i18n._(changeReasonWords[because]);
      return [turns(event.turns), reason].filter((part) => part !== "").join(" · ");
    }
  }
}

export function useTurnWords(): (turns: readonly Turn[]) => string {
  const { i18n } = useLingui();
  const words = useDoseWords();
  return (turns) =>
    turns
      .map((turn) =>
        sayFilled(i18n, turnWords[turn.is], {
          medicine: "medicine" in turn ? words.name(turn.medicine) : "",
          dose: "item" in turn ? words.dose(turn.item) : "",
        }),
      )
      .join(", ");
}

/** What was lacking, and the words of whoever did it. */
function Why({ event }: { readonly event: ChartEvent }) {
  const { i18n } = useLingui();
  const written = event.is === "phase" ? event.phase : event.is === "prescribed" ? event.prescription : null;
  const lacked = event.is === "phase" ? (event.phase.evidence?.lacking ?? []) : [];
  const missing = lacked.map((lacking) => i18n._(lackedWords[lacking])).join(", ");
  if (missing === "" && !written?.why) return null;
  return (
    <span className="treatment-notes">
      {missing !== "" && (
        <span>
          <Trans>Begun although: {missing}.</Trans>
        </span>
      )}
      {written?.why && (
        <span>
          <q lang={scriptOf(written.why)}>{written.why}</q> <WrittenBy by={written.by} />
        </span>
      )}
    </span>
  );
}
