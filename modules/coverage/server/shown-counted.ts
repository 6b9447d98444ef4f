import type * as z from "zod/mini";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Turning } from "../../../server/module.ts";
import type { ChildId } from "../../children/child.ts";
import type { CountedChild } from "../shown.ts";
import { shownChildren } from "./shown-children.ts";

/** Each of these once more, with who it is; of a child with two events there are two. */
export async function shownCounted(
  turning: Pick<Turning, "tx" | "ask" | "about" | "today">,
  found: readonly { readonly childId: ChildId; readonly on: CalendarDay }[],
): Promise<z.infer<typeof CountedChild>[]> {
  const shown = await shownChildren(turning, [...new Set(found.map(({ childId }) => childId))]);
  const who = new Map(shown.map((child) => [child.childId, child]));
  return found.flatMap(({ childId, on }) => {
    const child = who.get(childId);
    return child ? [{ ...child, on }] : [];
  });
}
