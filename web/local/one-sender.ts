import type { OwnerDatabase } from "./database.ts";

/*
 * One sender for all tabs. A browser's lock goes with its tab, also when the tab is killed. A browser
 * without locks has a lease instead, kept in the database and renewed: should two send for a moment
 * all the same, the house does each command once, by its id.
 */

export type OneAtATime = (work: () => Promise<void>, signal: AbortSignal) => Promise<void>;

export interface LeasePorts {
  /** A name for this tab that no other has. */
  readonly tab: string;
  now(): number;
  /** Calls back once; the answer takes it back. */
  after(milliseconds: number, what: () => void): () => void;
}

export function oneSender(database: OwnerDatabase, locks: LockManager | null, ports: LeasePorts): OneAtATime {
  if (locks !== null) return (work, signal) => locks.request(`khurak.sending.${database.name}`, { signal }, work);
  return (work, signal) => underLease(database, ports, work, signal);
}

const leaseNote = "sender";
const leaseLasts = 30_000;
const renewEvery = 10_000;

interface Lease {
  readonly tab: string;
  readonly until: number;
}

async function underLease(
  { notes }: OwnerDatabase,
  { tab, now, after }: LeasePorts,
  work: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const take = () =>
    notes.db.transaction("rw", notes, async () => {
      const held = (await notes.get(leaseNote))?.value as Lease | undefined;
      if (held !== undefined && held.tab !== tab && held.until > now()) return false;
      await notes.put({ name: leaseNote, value: { tab, until: now() + leaseLasts } });
      return true;
    });
  while (!(await take())) {
    await new Promise<void>((resolve) => after(renewEvery, resolve));
    signal.throwIfAborted();
  }
  let cancel = () => {};
  const renew = () => {
    cancel = after(renewEvery, () => void take().finally(renew));
  };
  renew();
  try {
    await work();
  } finally {
    cancel();
    await notes.delete(leaseNote);
  }
}
