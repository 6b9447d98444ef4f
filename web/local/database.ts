import { Dexie, type DexieOptions, type Table } from "dexie";
import { type KeptTwice, keptTwice } from "./second-copy.ts";
import type { Lane, Refused } from "./sending.ts";
import type { Bytes, KeptPin } from "./sealing.ts";

/*
 * What stands on the phone's disk.
 *
 *   khurak-phone           who uses this phone, the keys that cannot be read out, wrong PINs, the clock
 *   khurak-of-<ownerId>    one person's outbox, clips and replicas; gone when that person leaves
 *
 * Every write waits until the disk has it ("strict"): without that Chromium says done when the
 * system has the bytes, and a battery that falls out takes the last seconds with it. What is nowhere
 * else is kept twice (second-copy.ts). Ids, states and sizes are readable here; what anybody recorded
 * is sealed before it comes.
 */

/** Somebody who uses this phone. */
export interface Owner {
  readonly ownerId: string;
  readonly kind: "patient" | "worker" | "finder";
  /** Null: nobody has chosen a PIN on this phone yet. */
  readonly pin: KeptPin | null;
  /** The bound phone, of modules/access/phone.ts; null: this person signs in with a password. */
  readonly phoneId: string | null;
  /** Milliseconds since 1970, by the phone's clock. */
  readonly since: number;
}

/** A device safe of one owner; the pair of one bound phone. */
export type KeyName = `safe/${string}` | `phone/${string}`;

interface KeptKey {
  readonly name: KeyName;
  readonly key: CryptoKey | CryptoKeyPair;
}

interface WrongPins {
  readonly ownerId: string;
  readonly wrong: number;
  /** Milliseconds since 1970, by the phone's clock. */
  readonly lastAt: number;
}

/** One row of a name, for what there is only one of. */
interface Note {
  readonly name: string;
  readonly value: unknown;
}

export interface PhoneDatabase extends Dexie, KeptTwice {
  readonly owners: Table<Owner, string>;
  readonly keys: Table<KeptKey, KeyName>;
  readonly wrongPins: Table<WrongPins, string>;
  readonly notes: Table<Note, string>;
}

/** A row of the outbox as it lies on the disk. */
export interface OutboxRow {
  readonly id: string;
  readonly lane: Lane;
  readonly operation: string;
  readonly about: string | null;
  /** The item that must have arrived before this one may go. */
  readonly after: string | null;
  /** Under which its pieces lie, a clip's or a spoken message's; null: it has none. */
  readonly clipId: string | null;
  /** By which it stands in the queue: a corrected one keeps the place of the one it replaces. */
  readonly place: number;
  readonly madeAt: number;
  readonly bytes: number;
  readonly sent: number;
  readonly state: "waiting" | "sending" | "refused";
  readonly tries: number;
  readonly nextAt: number;
  /** How often the clip's upload was begun anew after the house found it broken. */
  readonly anew: number;
  readonly refusal: Refused | null;
  readonly input: Bytes;
  readonly says: Bytes;
}

export interface PieceRow {
  readonly clipId: string;
  readonly number: number;
  readonly bytes: number;
  readonly sealed: Bytes;
}

/** A clip that is not in the outbox yet. */
export interface ClipRow {
  readonly clipId: string;
  readonly seconds: number;
  readonly bytes: number;
  readonly pieces: number;
  /** What else is known of it, sealed: its day, its clock, its type. */
  readonly sealed: Bytes;
}

export interface ReplicaRow {
  readonly of: string;
  readonly id: string;
  readonly sealed: Bytes;
}

export interface OwnerDatabase extends Dexie, KeptTwice {
  readonly outbox: Table<OutboxRow, string>;
  readonly clips: Table<ClipRow, string>;
  readonly pieces: Table<PieceRow, [string, number]>;
  readonly replicas: Table<ReplicaRow, [string, string]>;
  readonly notes: Table<Note, string>;
}

// Without the cache nobody is shown what is not on the disk yet.
const careful = { chromeTransactionDurability: "strict", cache: "disabled" } as const;

const phoneName = "khurak-phone";
const ownerName = (ownerId: string) => `khurak-of-${ownerId}`;

const opens =
  (name: string, tables: Readonly<Record<string, string>>) =>
  (suffix: string, place: Partial<DexieOptions> = {}) => {
    const database = new Dexie(`${name}${suffix}`, { ...careful, ...place });
    database.version(1).stores(tables);
    return database;
  };

export function openPhoneDatabase(): PhoneDatabase {
  const tables = { owners: "ownerId", keys: "name", wrongPins: "ownerId", notes: "name" };
  return keptTwice(opens(phoneName, tables), {
    owners: ({ pin, phoneId }: Owner) => `${phoneId} ${pin?.salt.join()}`,
    keys: null,
    wrongPins: ({ wrong, lastAt }: WrongPins) => `${wrong} ${lastAt}`,
    notes: ({ value }: Note) => JSON.stringify(value),
  }) as PhoneDatabase;
}

export function openOwnerDatabase(ownerId: string): OwnerDatabase {
  const tables = {
    outbox: "id, place, after",
    clips: "clipId",
    pieces: "[clipId+number], clipId",
    replicas: "[of+id], of",
    notes: "name",
  };
  // How far something was sent the house knows, and what it refused it will refuse again; replicas it says again.
  return keptTwice(opens(ownerName(ownerId), tables), {
    outbox: ({ after }: OutboxRow) => String(after),
    clips: ({ pieces }: ClipRow) => String(pieces),
    pieces: null,
  }) as OwnerDatabase;
}

/**
 * This person's words and keys leave the phone. Throws while something of theirs is still to be
 * sent or to be decided on: only a person may give that up, one by one.
 */
export async function forgetOwner(phone: PhoneDatabase, ownerId: string): Promise<void> {
  const theirs = openOwnerDatabase(ownerId);
  const left = (await theirs.outbox.count()) + (await theirs.clips.count());
  if (left > 0) {
    theirs.close();
    throw new Error(`${left} of their records are only on this phone: send them or give them up first.`);
  }
  await theirs.deleteBoth();
  await phone.transaction("rw", phone.owners, phone.keys, phone.wrongPins, async () => {
    const phoneId = (await phone.owners.get(ownerId))?.phoneId;
    await phone.keys.bulkDelete([`safe/${ownerId}`, `phone/${phoneId}`]);
    await phone.wrongPins.delete(ownerId);
    await phone.owners.delete(ownerId);
  });
  await phone.copied();
}
