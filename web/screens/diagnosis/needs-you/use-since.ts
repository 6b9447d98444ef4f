import { useLingui } from "@lingui/react/macro";
import { useAtHand } from "../../at-hand.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something has waited: "20 min", "3 h", "2 d", and since when. */
export function useSince(): (since: string) => { readonly short: string; readonly said: string } {
  const { t, i18n } = useLingui();
  const { now } = useAtHand();
  return (since) => {
    // A clock that is slow never shows a negative time.
    const waited = Math.max(0, now() - Date.parse(since));
    const minutes = i18n.number(Math.floor(waited / minute));
    const hours = i18n.number(Math.floor(waited / hour));
    const days = i18n.number(Math.floor(waited / day));
    const short = waited < hour ? t`${minutes} min` : waited < day ? t`${hours} h` : t`${days} d`;
    const from = i18n.date(since, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
    return { short, said: t`Waits since ${from}` };
  };
}
