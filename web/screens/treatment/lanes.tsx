import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import type { Bar } from "./bars.ts";
import { daysInMonth } from "./days.ts";
import { useDoseWords } from "./use-dose-words.ts";

/** One line of the axis, and before it what it shows: a medicine by its name, or by its letters where there is no room. */
export function Lane({
  medicine,
  name,
  children,
}: {
  readonly medicine?: Medicine;
  readonly name?: ReactNode;
  readonly children: ReactNode;
}) {
  const words = useDoseWords();
  return (
    <div className="treatment-lane">
      {medicine === undefined ? (
        <span className="treatment-lane-name">{name}</span>
      ) : (
        <>
          <span className="treatment-lane-name treatment-wide" title={words.medicine(medicine)}>
            {words.name(medicine)}
          </span>
          <span className="treatment-lane-name treatment-narrow">{medicine}</span>
        </>
      )}
      {children}
    </div>
  );
}

interface TrackProps {
  readonly today: number | null;
  /** Of the whole axis. */
  readonly days: number;
  readonly bars?: readonly Bar[];
  readonly thin?: boolean;
  readonly children?: ReactNode;
}

export function Track({ today, days, bars = [], thin = false, children }: TrackProps) {
  const words = useDoseWords();
  const share = (part: number) => `${(100 * part) / days}%`;
  return (
    <div className={`treatment-track${thin ? " treatment-track-thin" : ""}`}>
      {bars.map(({ is, from, to, item, first }) => (
        <span
          key={from}
          className={`treatment-bar treatment-bar-${is}${is === "held" ? " hatch" : ""}${first ? "" : " treatment-bar-later"}`}
          style={{ left: share(from), width: share(to - from) }}
        >
          {item && is === "prescribed" && <span className="treatment-bar-words">{words.dose(item)}</span>}
        </span>
      ))}
      {children}
      {today !== null && <span className="treatment-today" style={{ left: share(today) }} />}
    </div>
  );
}

export function Months({ months, today }: { readonly months: number; readonly today: number | null }) {
  const { i18n } = useLingui();
  const present = today === null ? null : Math.floor(today / daysInMonth);
  return (
    <div
      className={`treatment-months${months > 9 ? " treatment-months-many" : ""}${months > 12 ? " treatment-months-third" : ""}`}
    >
      <span>
        <span className="treatment-month-word">
          <Trans>Before</Trans>
        </span>
        <span className="treatment-month-number">0</span>
      </span>
      {Array.from({ length: months }, (_, at) => {
        const number = i18n.number(at + 1);
        return (
          <span key={at} data-present={at === present ? "" : undefined}>
            <span className="treatment-month-word">
              <Trans>Month {number}</Trans>
            </span>
            <span className="treatment-month-number">{number}</span>
          </span>
        );
      })}
    </div>
  );
}
