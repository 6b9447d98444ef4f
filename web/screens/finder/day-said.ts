import { useLingui } from "@lingui/react/macro";

/** "Monday, 24 November": a calendar day is no instant. */
export function useDaySaid(): (day: string) => string {
  const { i18n } = useLingui();
  return (day) => i18n.date(new Date(day), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
}
