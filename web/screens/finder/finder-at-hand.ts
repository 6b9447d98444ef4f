import { createContext, useContext } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Id } from "../../../foundation/id.ts";
import type { AnswerOf, InputOf } from "../../../foundation/operation.ts";
import type { closeRecall, readMyFinds, reportSighting } from "../../../modules/outreach/operations.ts";
import type { Waiting } from "../../local/outbox.ts";
import type { RoughPlaceFound } from "../../local/rough-place.ts";
import type { Me } from "../at-hand.ts";
import type { Followed } from "../phone/phone-at-hand.ts";
import type { HearsThem } from "../phone/speaking/use-speaking.ts";

type MyFinds = AnswerOf<typeof readMyFinds>;

/** What a finder's phone keeps, opened: nothing of it lies on the disk unsealed. */
export interface FindsHere extends Pick<MyFinds, "facilities" | "arrangement" | "leads" | "recalls" | "timeZone"> {
  /** Null: the house has never told it, as with the next two. */
  readonly month: MyFinds["month"] | null;
  readonly me: Me | null;
  /** By the phone's clock, in milliseconds since 1970. */
  readonly heardAt: number | null;
}

/** What they wrote before on this phone, so that they need not write it again. */
export interface Habits {
  /** The last first. */
  readonly places: readonly string[];
  readonly placeId: string | null;
}

/** What was said here and the house does not say yet. */
export interface SaidHere {
  readonly reported: readonly InputOf<typeof reportSighting>[];
  readonly closed: readonly InputOf<typeof closeRecall>[];
}

/** What a screen of a finder's phone may reach for. */
export interface FinderAtHand extends HearsThem {
  readonly newId: () => Id;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly today: () => CalendarDay;
  /** Without the recalls whose hours are over. */
  readonly finds: Followed<FindsHere>;
  readonly habits: Followed<Habits>;
  readonly said: () => SaidHere;
  /** Undefined: not read yet. */
  readonly waiting: Followed<readonly Waiting[] | undefined>;
  /**
   * Resolves when the disk has it; it goes by itself.
   *
   * @param wrote the place as they wrote it, to be offered the next time; null: they spoke it
   */
  readonly report: (input: InputOf<typeof reportSighting>, wrote: string | null) => Promise<void>;
  /** As `report`; the answer takes it back while it has not gone, and says whether it could. */
  readonly close: (input: InputOf<typeof closeRecall>, code: string) => Promise<() => Promise<boolean>>;
  /** Only when somebody presses: asks where the phone is, and forgets it but for a kilometre. */
  readonly roughPlace: () => Promise<RoughPlaceFound>;
  /** In memory alone: what is half said of a child is gone with the page. */
  readonly drafts: Map<string, unknown>;
  readonly go: (path: string) => void;
}

const FinderAtHandContext = createContext<FinderAtHand | null>(null);

export const FinderAtHandProvider = FinderAtHandContext.Provider;

export function useFinder(): FinderAtHand {
  const atHand = useContext(FinderAtHandContext);
  if (atHand === null)
    throw new Error("This screen stands outside FinderAtHandProvider: see web/finder/finder-app.tsx.");
  return atHand;
}
