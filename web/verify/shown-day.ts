import { useLingui } from "@lingui/react/macro";

/** A calendar day in words: "12 January 2026", whichever the zone of this phone. */
export function useShownDay(): (day: string) => string {
  const { i18n } = useLingui();
  return (day) =>
    i18n.date(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}
