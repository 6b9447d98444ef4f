import { useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { SessionCard } from "../../../../modules/sessions/shown.ts";
import { inLanguage, scriptOf } from "../../../text/language.ts";
import { useAtHand } from "../../at-hand.ts";

/** Where it is, and in which script that stands. */
export function useSessionPlace() {
  const { language } = useAtHand();
  return ({
    site,
    facility,
  }: Pick<SessionCard, "site" | "facility">): { readonly first: string; readonly lang: string } => {
    if (site === null) return inLanguage(language, facility);
    return { first: site.name, lang: scriptOf(site.name) ?? language };
  };
}

/** "Friday, 20 November" */
export function useLongDay(): (day: CalendarDay) => string {
  const { i18n } = useLingui();
  return (day) => i18n.date(new Date(day), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
}
