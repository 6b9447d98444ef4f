import { Dexie, type IndexableType, type ObservabilitySet } from "dexie";

/*
 * What is only on this phone lies on it twice.
 *
 * Chromium keeps all that a site stores in one log. Killed in the middle of a write, it leaves half a record at the end
 * of it; opened again, it writes on behind that half; opened once more, it finds the half in the middle of the log, calls
 * the whole of it corrupt and begins empty: docs/decisions/0029. A storage bucket has a log of its own.
 *
 * So a database is followed by another of the same shape in a second bucket. Everything is written to the first, and then
 * to the second. The first begins empty: it takes back what the second has. The second begins empty: it is filled anew.
 * Both carry a mark while they are alike, which tells which it was. Where there are no storage buckets (not Chromium)
 * there is one copy.
 */

/** Of each followed table, what of a row must be alike in both; null: a row never changes under its key. */
export type Followed = Readonly<Record<string, ((row: never) => string) | null>>;

export interface KeptTwice {
  /** Resolves when all that stands in it stands in the second copy too, as far as there is one. */
  copied(): Promise<void>;
  /** Deletes both. */
  deleteBoth(): Promise<void>;
}

/** Not in TypeScript's DOM yet (WICG Storage Buckets). */
interface StorageBuckets {
  open(
    name: string,
    options: { durability: "strict"; persisted: boolean },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
}

const bucketName = "second-copy";
const mark = "second-copy";
/** Should a browser ever close a database in the middle of its copy: nobody waits longer for the second one. */
const patience = 10_000;

/**
 * @param open makes the database, in another place when it is given one; it has a table `notes` by `name`
 * @param followed tables that are kept twice
 */
export function keptTwice(
  open: (suffix: string, place?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) => Dexie,
  followed: Followed,
): Dexie & KeptTwice {
  const first = open("");
  let second: Promise<Dexie | null> | undefined;

  async function find(): Promise<Dexie | null> {
    const { storageBuckets } = navigator as { storageBuckets?: StorageBuckets };
    if (storageBuckets === undefined) return null;
    const { indexedDB } = await storageBuckets.open(bucketName, { durability: "strict", persisted: true });
    const database = open("-again", { indexedDB, IDBKeyRange });
    await database.open();
    return database;
  }

  /**
   * One tab at a time; what goes wrong with the second copy never stops the first. What is missing in it is copied with
   * the next change, or when it is next opened.
   *
   * @returns whether it was done
   */
  async function withBoth(work: (second: Dexie) => Promise<void>): Promise<boolean> {
    try {
      second ??= find().catch(() => null);
      const there = await second;
      if (there === null) return false;
      const signal = AbortSignal.timeout(patience);
      await navigator.locks.request(`khurak.copy.${first.name}`, { signal }, () => work(there));
      return true;
    } catch {
      return false;
    }
  }

  let settled = false;
  let wanted = false;
  let copying: Promise<void> | null = null;
  async function copyAll(): Promise<void> {
    while (wanted) {
      wanted = false;
      // Until it has settled it is copied by that; a copy that waited for it to open would be waited for in turn.
      if (settled) await withBoth((there) => copy(first, there, followed));
    }
    copying = null;
  }
  function copied(): Promise<void> {
    wanted = true;
    copying ??= copyAll();
    return copying;
  }

  // Nothing is read or written before it is known that nothing is missing.
  const settling = async (opened: Dexie) => {
    const alike = await withBoth((there) => settle(opened, there, followed));
    // Whatever the second has that was not looked at is taken from it when it can next be opened.
    if (!alike && (await isMarked(opened))) await opened.table("notes").delete(mark);
    settled = true;
  };
  first.on("ready", settling, true);
  const ours = Object.keys(followed).map((table) => `idb://${first.name}/${table}/`);
  const hear = (parts: ObservabilitySet) => {
    if (Object.keys(parts).some((part) => ours.some((ourPart) => part.startsWith(ourPart)))) void copied();
  };
  Dexie.on.storagemutated.subscribe(hear);

  return Object.assign(first, {
    copied,
    async deleteBoth() {
      Dexie.on.storagemutated.unsubscribe(hear);
      await first.delete();
      await withBoth((there) => there.delete());
    },
  });
}

/**
 * No transaction holds these steps together, and none is needed: killed in between, it begins again when it is next
 * opened, and until then the copy that was read from still has everything.
 */
async function settle(first: Dexie, second: Dexie, followed: Followed): Promise<void> {
  if (!(await isMarked(first)) || !(await isMarked(second))) {
    for (const name of Object.keys(followed)) {
      const [here, there] = [await known(first, name, null), await known(second, name, null)];
      const missing = [...there.values()].filter(({ id }) => !here.has(id));
      if (missing.length > 0) await first.table(name).bulkPut(await rowsOf(second, name, missing));
    }
    for (const copy of [first, second]) await copy.table("notes").put({ name: mark, value: true });
  }
  await copy(first, second, followed);
}

/** The second becomes what the first is. */
async function copy(first: Dexie, second: Dexie, followed: Followed): Promise<void> {
  for (const [name, says] of Object.entries(followed)) {
    const [here, there] = [await known(first, name, says), await known(second, name, says)];
    const changed = [...here.values()].filter(({ id, said }) => there.get(id)?.said !== said);
    const gone = [...there.values()].filter(({ id }) => !here.has(id)).map(({ key }) => key);
    if (changed.length > 0) await second.table(name).bulkPut(await rowsOf(first, name, changed));
    if (gone.length > 0) await second.table(name).bulkDelete(gone);
  }
}

interface Known {
  readonly id: string;
  readonly key: IndexableType;
  readonly said: string;
}

async function known(database: Dexie, name: string, says: Followed[string]): Promise<Map<string, Known>> {
  const table = database.table<unknown>(name);
  const keys = await table.toCollection().primaryKeys();
  const rows = says && (await table.bulkGet(keys));
  return new Map(
    keys.map((key, at) => {
      const id = JSON.stringify(key);
      const row = rows?.[at];
      return [id, { id, key, said: says && row !== undefined ? says(row as never) : "" }];
    }),
  );
}

/** Those that have not gone meanwhile. */
async function rowsOf(database: Dexie, name: string, which: readonly Known[]): Promise<unknown[]> {
  const rows = await database.table<unknown>(name).bulkGet(which.map(({ key }) => key));
  return rows.filter((row) => row !== undefined);
}

const isMarked = async (database: Dexie) => (await database.table("notes").get(mark)) !== undefined;
