import { useEffect, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { openReferrals } from "../../../../modules/growth/judged.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";

type Measured = Pick<CarriedChild, "sex" | "born" | "growth">;

/** By which day somebody else should have seen a child for how they grow; null: nobody waits, or it is not known yet. */
export type SentOn = (child: Measured) => CalendarDay | null;

/** The tables of the WHO come after the page, and only where somebody was measured: nothing else waits for them. */
export function useSentOn(carried: readonly Measured[]): SentOn {
  const [open, setOpen] = useState<typeof openReferrals | null>(null);
  const isMeasured = carried.some(({ growth }) => growth.measures.length > 0);
  useEffect(() => {
    if (!isMeasured) return;
    let here = true;
    import("../../../../modules/growth/judged.ts").then(
      (judged) => here && setOpen(() => judged.openReferrals),
      // It was never loaded on this phone: the page of growth says so.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [isMeasured]);
  return ({ growth, ...child }) =>
    open?.(child, growth)
      .map(({ by }) => by)
      .toSorted()[0] ?? null;
}
