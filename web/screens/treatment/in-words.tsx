import { Trans, useLingui } from "@lingui/react/macro";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { useShownDay } from "../patients/shown-day.ts";
import type { Bar, MedicineBars } from "./bars.ts";
import { useDoseWords } from "./use-dose-words.ts";

interface InWordsProps {
  readonly rows: readonly MedicineBars[];
  readonly startedOn: CalendarDay;
}

/** The bars for whoever hears them, or wants the days: each medicine with its doses. */
export function InWords({ rows, startedOn }: InWordsProps) {
  const words = useDoseWords();
  return (
    <details className="treatment-in-words">
      <summary>
        <Trans>Every medicine with its days</Trans>
      </summary>
      <dl>
        {rows.map(({ medicine, bars }) => (
          <div key={medicine}>
            <dt>{words.medicine(medicine)}</dt>
            {spansOf(bars).map((span) => (
              <dd key={span.from}>
                <Days {...span} startedOn={startedOn} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A dose that goes on behind today is one, and not two. */
function spansOf(bars: readonly Bar[]): readonly Bar[] {
  const spans: Bar[] = [];
  for (const bar of bars) {
    const before = spans.at(-1);
    if (before?.is === "prescribed" && bar.is === "planned" && before.item === bar.item)
      spans[spans.length - 1] = { ...before, to: bar.to };
    else spans.push(bar);
  }
  return spans;
}

function Days({ is, item, from, to, startedOn }: Bar & { readonly startedOn: CalendarDay }) {
  const { t } = useLingui();
  const words = useDoseWords();
  const shown = useShownDay();
  const first = shown(addDays(startedOn, from));
  const last = shown(addDays(startedOn, to - 1));
  const what = is === "held" ? t`held or stopped` : item === null ? t`planned` : words.dose(item);
  return (
    <>
      {what}: {first} – {last}
    </>
  );
}
