import type { Outbox, Waiting } from "../../local/outbox.ts";

/** What a person may do about something that the house refused. */
export interface WaysOut {
  readonly outbox: Pick<Outbox, "again" | "giveUp">;
  /** Look at whom it looks like; absent where there is nothing to compare. */
  readonly onCompare: (row: Waiting) => void;
}
