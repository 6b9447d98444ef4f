import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Turning } from "../../../server/module.ts";
import type { ChildId } from "../../children/child.ts";
import { findChildren } from "../../children/operations.ts";
import type { ListedChild } from "../shown.ts";
import { openOn, type OpenDose } from "../standing.ts";

type Who = AnswerOf<typeof findChildren>["children"][number];

interface Row extends Record<string, unknown> {
  readonly child: string;
  readonly open: OpenDose[];
  readonly stopped: string[];
  readonly expired: string[];
  readonly reasons: ListedChild["reasons"];
  readonly schedule: string;
  readonly version: string;
}

/** findChildren opens no more names at once. */
const atOnce = 100;

/**
 * What a list says of these children, in their order. Whoever I may not see, or was erased since their row was kept, is
 * missing: a row is half a second late, and a right is not.
 */
export async function shownChildren(
  { tx, ask, about, today }: Pick<Turning, "tx" | "ask" | "about" | "today">,
  childIds: readonly ChildId[],
): Promise<ListedChild[]> {
  about(...childIds);
  const people = new Map<string, Who>();
  for (let first = 0; first < childIds.length; first += atOnce) {
    const found = await ask(findChildren, { childIds: childIds.slice(first, first + atOnce), limit: atOnce });
    if (!isRefusal(found)) for (const child of found.children) people.set(child.childId, child);
  }
  const { rows } = await tx.execute<Row>(sql`
    select child, open, stopped, expired, reasons, schedule, version from coverage.standing
    where child = any (${sql.param(childIds)}::uuid[])`);
  const kept = new Map(rows.map((row) => [row.child, row]));
  return childIds.flatMap((id) => {
    const [who, row] = [people.get(id), kept.get(id)];
    if (!who || !row) return [];
    const { open, stopped, expired, reasons, schedule, version } = row;
    const now = openOn({ open }, today);
    const shown = now.length > 0 ? now : nextOf(open);
    return [
      {
        ...who,
        open: shown.map(({ code, vaccine, state, from, overdueFrom, until }) => ({
          ...{ code, vaccine, state, from, overdueFrom, until },
          stopped: stopped.includes(vaccine),
        })),
        ...{ expired, reasons, schedule, version },
      },
    ];
  });
}

/** What comes next: all that may be given from the same day on. */
function nextOf(open: readonly OpenDose[]) {
  const first = open.map(({ from }) => from).toSorted()[0];
  return open.filter(({ from }) => from === first).map((dose) => ({ ...dose, state: "later" as const }));
}
