import { useLingui } from "@lingui/react/macro";
import { timeZone } from "./today.ts";

/** "21 नव॰ 2026": a calendar day, or the day of an instant, as India's clocks have it. */
export function useShownDay(): (day: string) => string {
  const { i18n } = useLingui();
  // A calendar day is no instant: at midnight UTC it is the same day in India.
  return (day) => i18n.date(new Date(day), { day: "numeric", month: "short", year: "numeric", timeZone });
}
