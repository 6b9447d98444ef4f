import { Dexie, type ObservabilitySet } from "dexie";
import { pieceAt } from "./clips.ts";
import type { OutboxRow, OwnerDatabase } from "./database.ts";
import { removeItem, type SentToday, sentNote } from "./on-the-way.ts";
import { type Bytes, openJson, type Safe, sealJson } from "./sealing.ts";
import type { Lane, Refused } from "./sending.ts";

/*
 * What a person recorded and the house has not got yet. Its one promise: nothing in it is ever lost
 * and nothing in it arrives twice, whatever is killed when.
 *
 * - It is kept in one strict transaction, and again in the second copy, before anybody is told that
 *   it is kept.
 * - It goes under the id that it was given here, so that the house does it once.
 * - It leaves only with the house's answer, or by a person's own word: after a refusal, or while it is held back and
 *   nothing of it was ever on its way.
 */

/** One thing that waits, as a list shows it. */
export interface Waiting {
  /** The command's id; of a clip's bytes the clip's. */
  readonly id: string;
  readonly lane: Lane;
  /** As "people.registerPatient". */
  readonly operation: string;
  /** The patient it is about: what is about one patient arrives in its order. */
  readonly about: string | null;
  /** Words for the list, as they were given to `add`. */
  readonly says: Says;
  /** Milliseconds since 1970, by the phone's clock. */
  readonly madeAt: number;
  readonly bytes: number;
  /** How many of them the house has. */
  readonly sent: number;
  readonly state: "waiting" | "sending" | "refused";
  readonly tries: number;
  /** No sooner than this it is tried again. */
  readonly nextAt: number;
  readonly refusal: Refused | null;
}

export type Says = Readonly<Record<string, string>>;

export interface NewItem {
  /** The command's id, a UUIDv7 made where the fact was born. Given twice it is kept once. */
  readonly id: string;
  readonly operation: string;
  readonly input: object;
  readonly about: string | null;
  readonly says: Says;
  /** An item of the outbox that must have arrived first, as the registration of this patient. */
  readonly after?: string | null;
  /** So many milliseconds it goes nowhere, and may be taken back: held-back.ts. */
  readonly heldBack?: number;
}

/** What follows its announcement in pieces; media.ts says which operations those are. */
export interface NewMedia {
  /** The clip's id, or that of the report with which it was spoken. */
  readonly id: string;
  readonly about: string;
  readonly bytes: number;
  /** The bytes themselves; null: they lie in `clips` as a recording of this id. */
  readonly held: Bytes | null;
  readonly says: Says;
  readonly commandId: string;
  readonly announce: { readonly operation: string; readonly input: object };
  /** By whose answer it may be forgotten. */
  readonly receive: { readonly operation: string; readonly input: object };
}

export interface Outbox {
  /** Resolves when the disk has it. */
  add(item: NewItem): Promise<void>;
  /** A finished recording, announced now and sent when its announcement has arrived: both are kept, or neither. */
  addMedia(media: NewMedia): Promise<void>;
  /** In the order in which they were made. */
  all(): Promise<readonly Waiting[]>;
  inputOf(id: string): Promise<unknown>;
  /** A refused one waits again, as it is. */
  again(id: string): Promise<void>;
  /** A refused one is corrected: another command, in the place of the first. */
  replace(id: string, corrected: { id: string; input: object }): Promise<void>;
  /**
   * A refused one is given up, only by a person's own word. A clip goes with its announcement; other
   * records that waited for it are refused with `given-up-before` and stay to be seen.
   */
  giveUp(id: string): Promise<void>;
  /**
   * Whom a refused registration names turned out to be somebody who is known: the registration is given up, and what
   * waits about them is about the other one from now on, each as another command. All of it or nothing.
   */
  readdress(id: string, about: string, another: (input: object) => { id: string; input: object }): Promise<void>;
  /** How many records arrived today; a clip counts when its bytes did. */
  sentToday(): Promise<number>;
  /** After every change, in other tabs too. The answer ends it. */
  onChange(hear: () => void): () => void;
}

export interface OutboxPorts {
  now(): number;
  /** The phone's calendar day, by which `sentToday` counts. */
  today(): string;
}

const inputAt = (id: string) => `outbox/${id}/input`;
const saysAt = (id: string) => `outbox/${id}/says`;

export function outboxOf(database: OwnerDatabase, safe: Safe, { now, today }: OutboxPorts): Outbox {
  const { outbox, clips, pieces, notes } = database;
  // What a transaction waits for must be the database: all sealing is done before one begins.
  const writes = <T>(work: () => Promise<T>) => database.transaction("rw", [outbox, clips, pieces, notes], work);

  async function rowOf({ id, operation, input, about, says, after = null, heldBack }: NewItem): Promise<Unplaced> {
    return {
      ...{ id, lane: "records", operation, about, after, clipId: null, madeAt: now(), sent: 0 },
      ...fresh,
      nextAt: heldBack ? now() + heldBack : 0,
      bytes: new TextEncoder().encode(JSON.stringify(input)).length,
      input: await sealJson(safe, inputAt(id), input),
      says: await sealJson(safe, saysAt(id), says),
    };
  }

  async function place(rows: readonly Unplaced[]): Promise<void> {
    const last = (await outbox.orderBy("place").last())?.place ?? 0;
    await outbox.bulkAdd(rows.map((row, index) => ({ ...row, place: last + 1 + index })));
  }

  async function refused(id: string): Promise<OutboxRow> {
    const row = await outbox.get(id);
    if (row?.state !== "refused") throw new Error("Only what the house has refused is a person's to decide.");
    return row;
  }

  /** A row whose words cannot be opened is still shown, and still sent for. */
  const saysOf = async ({ id, says }: OutboxRow) => (await openJson(safe, saysAt(id), says).catch(() => ({}))) as Says;

  return {
    async add(item) {
      const row = await rowOf(item);
      await writes(async () => {
        if ((await outbox.get(item.id)) === undefined) await place([row]);
      });
      await database.copied();
    },
    async addMedia({ id, about, bytes, held, says, commandId, announce, receive }) {
      const announced = await rowOf({ ...announce, id: commandId, about, says });
      const received = await rowOf({ ...receive, id, about, says });
      const sealed = held && (await safe.seal(pieceAt(id, 0), held));
      await writes(async () => {
        if ((await outbox.get(id)) !== undefined) return;
        if (sealed !== null) await pieces.add({ clipId: id, number: 0, bytes, sealed });
        else if ((await clips.get(id)) === undefined) throw new Error(`There is no recording ${id} on this phone.`);
        await place([announced, { ...received, lane: "media", after: commandId, clipId: id, bytes }]);
        // The bytes stay where they are: from here on they are the outbox's.
        await clips.delete(id);
      });
      await database.copied();
    },
    async all() {
      const rows = await outbox.orderBy("place").toArray();
      return Promise.all(rows.map(async (row) => ({ ...shown(row), says: await saysOf(row) })));
    },
    async inputOf(id) {
      const row = await outbox.get(id);
      if (row === undefined) throw new Error(`Nothing waits under ${id}: it was sent or given up.`);
      return openJson(safe, inputAt(id), row.input);
    },
    again: (id) =>
      writes(async () => {
        await outbox.update((await refused(id)).id, fresh);
      }),
    async replace(id, corrected) {
      const old = await refused(id);
      const { about, operation, lane } = old;
      if (lane === "media") throw new Error("A clip cannot be corrected: send it again, or give it up.");
      const row = await rowOf({ ...corrected, operation, about, says: await saysOf(old), after: old.after });
      await writes(async () => {
        await refused(id);
        await outbox.delete(id);
        await outbox.add({ ...row, place: old.place, madeAt: old.madeAt });
        await outbox.where("after").equals(id).modify({ after: row.id });
      });
      await database.copied();
    },
    giveUp: (id) =>
      writes(async () => {
        const row = await refused(id);
        for (const waiting of await outbox.where("after").equals(id).toArray()) {
          if (waiting.clipId === null) await outbox.update(waiting.id, { state: "refused", refusal: givenUpBefore });
          else await removeItem(database, waiting);
        }
        await removeItem(database, row);
      }),
    async readdress(id, about, another) {
      const registration = await refused(id);
      const rows = (await outbox.orderBy("place").toArray()).filter(
        (row) => row.about === registration.about && row.id !== id && row.lane === "records",
      );
      const anew = await Promise.all(
        rows.map(async (old) => {
          const input = (await openJson(safe, inputAt(old.id), old.input)) as object;
          const { operation } = old;
          const row = await rowOf({ ...another(input), operation, about, says: await saysOf(old), after: null });
          return { ...row, place: old.place, madeAt: old.madeAt };
        }),
      );
      await writes(async () => {
        await refused(id);
        const there = await outbox.bulkGet(rows.map((row) => row.id));
        await removeItem(database, registration);
        await outbox.bulkDelete(rows.map((row) => row.id));
        // One that was settled meanwhile is not begun again.
        await outbox.bulkAdd(anew.filter((_, at) => there[at] !== undefined));
      });
      await database.copied();
    },
    async sentToday() {
      const sent = (await notes.get(sentNote))?.value as SentToday | undefined;
      return sent?.day === today() ? sent.count : 0;
    },
    onChange(hear) {
      // Dexie tells every tab which rows were written, so that hearing of it reads none.
      const ours = `idb://${database.name}/${outbox.name}/`;
      const listener = (parts: ObservabilitySet) => {
        if (Object.keys(parts).some((part) => part === "all" || part.startsWith(ours))) hear();
      };
      Dexie.on.storagemutated.subscribe(listener);
      return () => Dexie.on.storagemutated.unsubscribe(listener);
    },
  };
}

type Unplaced = Omit<OutboxRow, "place">;

const fresh = { state: "waiting", tries: 0, nextAt: 0, anew: 0, refusal: null } as const;
const givenUpBefore: Refused = { code: "given-up-before", params: {} };

const shown = (row: OutboxRow) => ({
  ...{ id: row.id, lane: row.lane, operation: row.operation, about: row.about, madeAt: row.madeAt },
  ...{ bytes: row.bytes, sent: row.sent, state: row.state, tries: row.tries, nextAt: row.nextAt },
  refusal: row.refusal,
});
