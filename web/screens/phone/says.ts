import { useLingui } from "@lingui/react/macro";

export interface Says {
  /** "612 kB", "1.1 MB" */
  readonly size: (bytes: number) => string;
  /** "Saturday 21 November": a calendar day is no instant, and is said as it is written. */
  readonly day: (day: string) => string;
  /** "08:14", by the phone's clock and in its own zone, as its owner reads it on the phone. */
  readonly time: (at: number) => string;
  /** "21 Nov, 08:14" */
  readonly moment: (at: number) => string;
}

/** Numbers and times in the reader's words. */
export function useSays(): Says {
  const { i18n } = useLingui();
  const number = (value: number, digits: number) =>
    i18n.number(value, { maximumFractionDigits: digits, minimumFractionDigits: digits });
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return {
    size: (bytes) =>
      bytes < 1_000_000
        ? `${number(Math.max(1, Math.round(bytes / 1000)), 0)} kB`
        : `${number(bytes / 1_000_000, 1)} MB`,
    day: (day) => i18n.date(new Date(day), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }),
    time: (at) => i18n.date(new Date(at), clock),
    moment: (at) => i18n.date(new Date(at), { day: "numeric", month: "short", ...clock }),
  };
}
