import type { InputOf } from "../../foundation/operation.ts";
import type { MarkedHome } from "../../modules/children/marked-home.ts";
import { markHome } from "../../modules/children/operations.ts";
import type { Child } from "./caseload.ts";
import type { OnHand, RecordedHere } from "./on-hand.ts";

/* Where a child's home is, with what was said of it on this phone. */

/** @param child as an earlier release kept it, it says nothing of a home */
export function homeOf(
  { childId, home }: Pick<Child, "childId"> & Partial<Pick<Child, "home">>,
  { homesMarked }: Pick<OnHand, "homesMarked">,
): MarkedHome | null {
  const said = homesMarked.findLast((one) => one.childId === childId);
  if (said === undefined) return home ?? null;
  return said.spot && { ...said.spot, on: said.on };
}

/**
 * Does the caseload say it by itself? Null: it is nothing about a home.
 *
 * @param others what has arrived at the house beside it, in its order
 */
export function isHomeKnown(
  { children }: Pick<OnHand, "children">,
  { operation, input }: RecordedHere,
  others: readonly RecordedHere[] = [],
): boolean | null {
  if (operation !== markHome.name) return null;
  const { childId, spot } = input as InputOf<typeof markHome>;
  const last = others.findLast(
    (one) => one.operation === markHome.name && (one.input as InputOf<typeof markHome>).childId === childId,
  );
  // Of two places the house tells the later one alone.
  if (last !== undefined && last.input !== input) return true;
  const child = children.find((one) => one.childId === childId);
  if (child === undefined) return true;
  const { home } = child as Partial<typeof child>;
  return home?.lat === spot?.lat && home?.lng === spot?.lng;
}
