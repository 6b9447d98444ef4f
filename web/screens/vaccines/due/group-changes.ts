import type { Change } from "../../../../modules/schedules/changes.ts";

export interface GroupedChanges {
  /** Each is a sentence of its own: what can be given sooner, later, not at all, or counts otherwise. */
  readonly sentences: readonly Change[];
  /** Doses that come in addition, once others are given. */
  readonly addedLater: readonly string[];
  readonly dropped: readonly string[];
}

/** Two schedules have few doses in common: what is only named differently is told in one line. */
export function groupedChanges(changes: readonly Change[]): GroupedChanges {
  const sentences: Change[] = [];
  const addedLater: string[] = [];
  const dropped: string[] = [];
  for (const change of changes) {
    if (change.is === "dropped") dropped.push(change.dose);
    else if (change.is === "added" && change.state === "waiting") addedLater.push(change.dose);
    else sentences.push(change);
  }
  return { sentences, addedLater, dropped };
}
