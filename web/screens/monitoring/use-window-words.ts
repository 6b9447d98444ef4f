import { useLingui } from "@lingui/react/macro";
import type { SlotShown } from "./use-monitoring.ts";

/** What a window is called: "before the treatment", "week 2", "month 5", "at the end". */
export function useWindowWords(): (slot: Pick<SlotShown, "is" | "n">) => string {
  const { t, i18n } = useLingui();
  return ({ is, n }) => {
    const number = i18n.number(n ?? 0);
    switch (is) {
      case "before":
        return t`At the beginning`;
      case "week":
        return t`Week ${number}`;
      case "month":
        return t`Month ${number}`;
      case "end":
        return t`At the end`;
    }
  };
}
