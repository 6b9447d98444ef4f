import { useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { useShownDay } from "../../patients/shown-day.ts";
import { bornOf, type Draft, type FaultCode, faultsOf } from "./draft.ts";

/** What is wrong with a field, in words that say what to do; nothing until somebody has asked. */
export function useFaultWords(draft: Draft, today: CalendarDay, asked: boolean): (field: string) => string | null {
  const { t } = useLingui();
  const shown = useShownDay();
  const born = bornOf(draft, today);
  const birth = born === null ? "" : shown(born);
  const words: Record<FaultCode, string> = {
    choose: t`Choose one.`,
    "no-number": t`Write the age as a whole number.`,
    "no-day": t`Write the whole day: day, month and year.`,
    "after-today": t`This day has not come yet. Write today or a day before.`,
    "after-asked": t`This is after the day you ask for.`,
    "before-birth": t`This is before the birth on ${birth}.`,
    "no-child": t`By this the child is 18 or older. Look at the year again.`,
  };
  const faults = asked ? faultsOf(draft, today) : [];
  return (field) => {
    const fault = faults.find((one) => one.field === field);
    return fault ? words[fault.code] : null;
  };
}
