import type { OutboxRow, OwnerDatabase } from "./database.ts";
import type { Refused } from "./sending.ts";

/**
 * What becomes of the outbox's rows while they are sent: for the one sender that has the lock, and
 * for nobody else.
 */
export interface OnTheWay {
  rows(): Promise<OutboxRow[]>;
  begin(id: string): Promise<void>;
  /** All that is done within is on the disk at once, or nothing of it; it may wait for nothing but these methods. */
  together(work: () => Promise<void>): Promise<void>;
  /** So much of it the house has. */
  progress(id: string, sent: number): Promise<void>;
  /** It waits as before, untouched. */
  putBack(id: string): Promise<void>;
  later(id: string, tries: number, nextAt: number): Promise<void>;
  anew(id: string): Promise<void>;
  refuse(id: string, refusal: Refused): Promise<void>;
  /** The house has it: it leaves, and counts as sent. */
  arrived(id: string, today: string): Promise<void>;
}

export interface SentToday {
  readonly day: string;
  readonly count: number;
}

/** The name of the note that counts what arrived. */
export const sentNote = "sent";

export function onTheWay(database: OwnerDatabase): OnTheWay {
  const { outbox, pieces, notes } = database;
  const change = (id: string, to: Partial<OutboxRow>) =>
    database.transaction("rw", outbox, async () => {
      await outbox.update(id, to);
    });
  return {
    rows: () => outbox.toArray(),
    begin: (id) => change(id, { state: "sending" }),
    together: (work) => database.transaction("rw", [outbox, pieces, notes], work),
    progress: (id, sent) => change(id, { sent }),
    putBack: (id) => change(id, { state: "waiting" }),
    later: (id, tries, nextAt) => change(id, { state: "waiting", tries, nextAt }),
    anew: (id) =>
      database.transaction("rw", outbox, async () => {
        const { anew = 0 } = (await outbox.get(id)) ?? {};
        await outbox.update(id, { state: "waiting", sent: 0, anew: anew + 1 });
      }),
    refuse: (id, refusal) => change(id, { state: "refused", refusal }),
    arrived: (id, today) =>
      database.transaction("rw", [outbox, pieces, notes], async () => {
        const row = await outbox.get(id);
        if (row === undefined) return;
        await removeItem(database, row);
        const sent = (await notes.get(sentNote))?.value as SentToday | undefined;
        // Announced is not sent: a clip counts once, when its bytes are there.
        const announced = await outbox
          .where({ after: id })
          .filter(({ clipId }) => clipId !== null)
          .count();
        const count = (sent?.day === today ? sent.count : 0) + (announced > 0 ? 0 : 1);
        await notes.put({ name: sentNote, value: { day: today, count } });
      }),
  };
}

/** One item and, of a clip, its bytes. Called within a transaction. */
export async function removeItem({ outbox, pieces }: OwnerDatabase, { id, clipId }: OutboxRow): Promise<void> {
  await outbox.delete(id);
  if (clipId !== null) await pieces.where({ clipId }).delete();
}
