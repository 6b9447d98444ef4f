import { useLingui } from "@lingui/react/macro";
import type { Telling } from "./siblings.ts";
import type { Listed } from "./use-list.ts";

/** From what a list counts the days. */
export type Counted = "waits" | "tests" | "silent" | "overdue";

const counted: readonly Telling[] = ["waits", "tests", "silent", "overdue"] satisfies Counted[];
export const isCounted = (telling: Telling): telling is Counted => counted.includes(telling);

/** Over a column of days; and with a day, where no column stands over it. */
export function useSinceWords() {
  const { t } = useLingui();
  const titles: Record<Counted, string> = {
    waits: t`Waiting since`,
    tests: t`Asked since`,
    silent: t`Silent since`,
    overdue: t`Overdue since`,
  };
  const said = (day: string): Record<Counted, string> => ({
    waits: t`Waiting since ${day}`,
    tests: t`Asked since ${day}`,
    silent: t`Silent since ${day}`,
    overdue: t`Overdue since ${day}`,
  });
  return { titles, said };
}

const columns = { waits: "waitsSince", tests: "testsSince", silent: "silentSince", overdue: "overdueSince" } as const;

export const sinceOf = (counts: Counted, row: Listed) => row[columns[counts]];
