import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { adherenceGroupWords } from "../../text/adherence-report.ts";
import { inLanguage } from "../../text/language.ts";
import { DateField } from "../../ui/date-field.tsx";
import { FilterSelect } from "../../ui/select-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { usePlacesWithin } from "../lists/use-places-within.ts";
import { useTraitWords } from "../lists/use-trait-words.ts";
import { type Asked, daysOf, divisions, ownDays, type Period, periods } from "./asked.ts";

interface ChoosersProps {
  readonly asked: Asked;
  readonly today: CalendarDay;
  readonly onAsk: (asked: Asked) => void;
}

export function Choosers({ asked, today, onAsk }: ChoosersProps) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const { areas, facilities } = usePlacesWithin(null);
  const traits = useTraitWords();
  const words: Record<Period, string> = {
    "7": t`Last 7 days`,
    "14": t`Last 14 days`,
    "30": t`Last 30 days`,
    "90": t`Last 90 days`,
    month: t`Last month`,
    own: t`Dates of my own`,
  };
  const groups = [
    {
      words: t`Areas`,
      choices: areas.map((area) => ({ value: area.placeId, words: inLanguage(language, area).first })),
    },
    { words: t`Facilities`, choices: facilities },
  ].filter(({ choices }) => choices.length > 0);
  return (
    <div className="adherence-choosers">
      <FilterSelect
        label={t`Period`}
        value={asked.period}
        choices={periods.map((period) => ({ value: period, words: words[period] }))}
        onChange={(chosen) => {
          const period = periods.find((one) => one === chosen) ?? "30";
          onAsk({ ...asked, period, ...(period === "own" ? {} : daysOf(period, today)) });
        }}
      />
      <FilterSelect
        label={t`Place`}
        none={t`All places`}
        value={asked.placeId ?? ""}
        choices={groups}
        onChange={(placeId) => onAsk({ ...asked, placeId: placeId === "" ? null : placeId })}
      />
      {(["phase", "regimen"] as const).map((trait) => (
        <FilterSelect
          key={trait}
          label={traits.names[trait].label}
          none={traits.names[trait].all}
          value={asked[trait] ?? ""}
          choices={traits.choices[trait]}
          onChange={(value) => onAsk({ ...asked, [trait]: value === "" ? null : value })}
        />
      ))}
      <FilterSelect
        label={t`Divided`}
        value={asked.by}
        choices={divisions.map((by) => ({ value: by, words: i18n._(adherenceGroupWords[by]) }))}
        onChange={(chosen) => onAsk({ ...asked, by: divisions.find((one) => one === chosen) ?? "facility" })}
      />
      {asked.period === "own" && <OwnDates asked={asked} today={today} onAsk={onAsk} />}
    </div>
  );
}

function OwnDates({ asked, today, onAsk }: ChoosersProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<{ from: string; to: string }>(asked);
  const wrong = ownDays(typed.from, typed.to, today) === null;
  const change = (more: Partial<typeof typed>) => {
    const next = { ...typed, ...more };
    setTyped(next);
    const span = ownDays(next.from, next.to, today);
    if (span) onAsk({ ...asked, ...span });
  };
  return (
    <div className="adherence-dates">
      <DateField name="from" label={t`From`} value={typed.from} onChange={(from) => change({ from })} />
      <DateField
        name="to"
        label={t`To`}
        value={typed.to}
        {...(wrong ? { wrong: t`Choose days that have ended, in their order, a year at most.` } : {})}
        onChange={(to) => change({ to })}
      />
    </div>
  );
}
