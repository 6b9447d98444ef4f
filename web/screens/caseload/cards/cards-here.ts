import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { CardContent } from "../../../../modules/cards/content.ts";
import { contentFor } from "../../../../modules/immunization/on-card.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { keptPlanOf } from "../vaccines/due.ts";
import type { TrustKept } from "../../../../modules/cards/shown.ts";
import type { Followed } from "../../phone/phone-at-hand.ts";

/** What a phone reads and writes cards with. */
export interface CardsHere {
  /** Whom to believe; null: the house has never told. */
  readonly trust: Followed<TrustKept | null>;
  /** Has the house endorsed this phone? Without it nobody believes what it writes. */
  mayWrite(today: CalendarDay): boolean;
  /** The signed record, at most as long as a slot of a chip; null: this phone may not write. */
  record(content: CardContent): Promise<Uint8Array | null>;
}

/** What is written onto a child's card now: all that this phone knows, and what the card said beside it. */
export function contentNow(
  child: CarriedChild,
  card: Pick<Parameters<typeof contentFor>[1], "boundTo" | "version" | "before">,
  today: CalendarDay,
): CardContent {
  return contentFor(child, { ...card, today, scheduleVersion: keptPlanOf(child, today).version });
}
