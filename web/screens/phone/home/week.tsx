import "./week.css";
import { useLingui } from "@lingui/react/macro";
import { dayShapes, dayWords } from "../day-words.ts";
import type { MyDay } from "../my-days.ts";

/** The last seven days in shapes, today last. */
export function Week({ days }: { readonly days: readonly MyDay[] }) {
  const { t, i18n } = useLingui();
  return (
    <ol className="my-week" aria-label={t`The last seven days`}>
      {days.map(({ day, look }, at) => {
        const isToday = at === days.length - 1;
        // A calendar day is no instant: it is said as it is written.
        const weekday = (weekday: "short" | "long") => i18n.date(new Date(day), { weekday, timeZone: "UTC" });
        return (
          <li key={day} className={`my-day my-day-${look}`} aria-current={isToday ? "date" : undefined}>
            <span aria-hidden="true">{isToday ? t`Today` : weekday("short")}</span>
            <i className={`shape shape-${dayShapes[look]}`} aria-hidden="true" />
            <span className="only-heard">
              {isToday ? t`Today` : weekday("long")}: {i18n._(dayWords[look])}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
