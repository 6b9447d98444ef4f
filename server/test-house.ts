import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, type QueryResultRow } from "pg";
import type * as z from "zod/mini";
import type { House, Role } from "../foundation/actor.ts";
import { type KeptDays, usualKeptDays } from "../foundation/keep-rules.ts";
import { newId } from "../foundation/id.ts";
import type { AnswerOf, Operation } from "../foundation/operation.ts";
import { addPlace, openOrganisation } from "../modules/places/operations.ts";
import { addMember } from "../modules/staff/operations.ts";
import { connect, type Database } from "./database/connection.ts";
import { makeTestDatabase, type TestDatabase, testSecrets } from "./database/test-database.ts";
import { filesPlaceOf, openFiles } from "./files/place.ts";
import type { FileStore } from "./files/store.ts";
import type { UploadStore } from "./files/upload-store.ts";
import { openVault } from "./keys/vault.ts";
import type { Credential, Door, Module } from "./module.ts";
import { allModules, entrance, keysFor } from "./modules.ts";
import { type HouseParts, houseDoor, openTurn, type Outcome, type Turn } from "./turn.ts";
import type { Claims } from "./turn/entering.ts";

/** A house on a database of its own, with a clock that stands still until a test moves it. */
export interface TestHouse {
  readonly turn: Turn;
  /** The same turn by another clock. */
  turnAt(clock: () => number): Turn;
  readonly database: Database;
  readonly at: TestDatabase;
  readonly filesFolder: string;
  readonly files: FileStore;
  readonly uploads: UploadStore;
  readonly kept: KeptDays;
  readonly clock: { now: number };
  readonly faults: { error: unknown; operation: string }[];
  newId(): string;
  /** Sends one operation as somebody; `commandId` is fresh unless given. */
  send<O extends Operation>(
    operation: O,
    input: z.input<O["takes"]>,
    by: Claims | House | null,
    more?: Sent,
  ): Promise<Outcome>;
  /** Sends one that must succeed. */
  act<O extends Operation>(
    operation: O,
    input: z.input<O["takes"]>,
    by: Claims | House | null,
    more?: Sent,
  ): Promise<AnswerOf<O>>;
  /** A new organisation with one district. */
  organisation(handle?: string): Promise<TestOrganisation>;
  /** Looks at the database as its superuser, past every wall. */
  look<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** How many of the app's connections wait for a lock just now. */
  blocked(): Promise<number>;
  /** Asks again and again until it is so; fails when it never comes to be. */
  until(isSo: () => Promise<boolean>): Promise<void>;
  close(): Promise<void>;
}

export interface FilesElsewhere {
  readonly setting: string;
  readonly lendsFrom: string | null;
}

export interface Sent {
  readonly commandId?: string;
  readonly door?: Partial<Door>;
}

export interface TestOrganisation {
  readonly id: string;
  readonly handle: string;
  readonly builder: House;
  readonly district: string;
  place(kind: "district" | "block", parentId: string | null): Promise<string>;
  /** A member with one role, and a session of theirs that is open. */
  member(role: Role, placeId: string | null): Promise<Claims & { assignment: string }>;
}

/** 21 November 2026, 10:00 in India. */
export const testMorning = Date.UTC(2026, 10, 21, 4, 30);

const random = (count: number) => randomBytes(count);
export const testKeys = keysFor(testSecrets, random);

/** @param elsewhere where files lie, as `KHURAK_FILES` names it, and from where they are lent; without it in a folder */
export async function openTestHouse(
  extra: readonly Module[] = [],
  keys = testKeys,
  elsewhere?: FilesElsewhere,
): Promise<TestHouse> {
  const at = await makeTestDatabase();
  const filesFolder = await mkdtemp(join(tmpdir(), "khurak-test-files-"));
  const clock = { now: testMorning };
  const faults: TestHouse["faults"] = [];
  const database = connect({ url: at.appUrl, connections: 12, patienceMs: 10_000, onError: () => {} });
  const modules = [...allModules(keys), ...extra];
  const { files, uploads } = openFiles(filesPlaceOf(elsewhere?.setting ?? filesFolder, "/"), {
    uploadsKey: testSecrets.key("uploads v1"),
    clock: () => clock.now,
    lendsFrom: elsewhere?.lendsFrom ?? null,
  });
  const parts: Omit<HouseParts, "clock"> = {
    database,
    modules,
    entrance,
    requestKey: testSecrets.key("request hash v1"),
    vault: openVault(testSecrets.key("master key v1")),
    files,
    uploads,
    random,
    onFault(error, operation) {
      faults.push({ error, operation });
      if (process.env["KHURAK_LOG"] === "debug") console.error(error);
    },
  };
  const turnAt = (by: () => number) => openTurn({ ...parts, clock: by });
  const turn = turnAt(() => clock.now);
  const superuser = new Client({ connectionString: at.superUrl });
  await superuser.connect();
  const freshId = () => newId(clock.now, random(10));

  const send: TestHouse["send"] = (operation, input, by, more = {}) =>
    turn.run({
      operation,
      input,
      by,
      commandId: more.commandId ?? freshId(),
      door: { ...houseDoor, surface: "test", ...more.door },
    });
  const act: TestHouse["act"] = async (operation, input, by, more) => {
    const outcome = await send(operation, input, by, more);
    if (outcome.is === "done") return outcome.answer as never;
    const cause = faults.at(-1)?.error;
    throw new Error(`${operation.name} refused: ${outcome.refusal.refused} ${JSON.stringify(outcome.issues)}`, {
      cause,
    });
  };
  const look: TestHouse["look"] = async (text, values = []) => (await superuser.query(text, [...values])).rows as never;

  async function blocked(): Promise<number> {
    // Within a transaction the view would stay as it was first seen.
    await look("select pg_stat_clear_snapshot()");
    const [found] = await look<{ count: number }>(
      `select count(*)::int from pg_stat_activity
       where usename = 'khurak_app' and datname = current_database() and wait_event_type = 'Lock'`,
    );
    return found?.count ?? 0;
  }
  async function until(isSo: () => Promise<boolean>): Promise<void> {
    for (let asked = 0; asked < 5_000; asked += 1) if (await isSo()) return;
    throw new Error("It never came to be so.");
  }

  let count = 0;
  return {
    turn,
    turnAt,
    database,
    at,
    filesFolder,
    files,
    uploads,
    kept: usualKeptDays,
    clock,
    faults,
    newId: freshId,
    send,
    act,
    look,
    blocked,
    until,
    async organisation(handle = `org-${++count}`) {
      const id = freshId();
      const builder: House = { is: "house", name: "test", organisation: id };
      await act(openOrganisation, { organisationId: id, handle, name: `Organisation ${handle}` }, builder);
      const place: TestOrganisation["place"] = async (kind, parentId) => {
        const placeId = freshId();
        await act(addPlace, { placeId, parentId, kind, name: `${kind} ${placeId.slice(-6)}` }, builder);
        return placeId;
      };
      return {
        id,
        handle,
        builder,
        district: await place("district", null),
        place,
        async member(role, placeId) {
          const [memberId, assignment, session] = [freshId(), freshId(), freshId()];
          await act(addMember, { memberId, assignmentId: assignment, role, placeId, name: `Test ${role}` }, builder);
          await look(
            `with a as (insert into access.account values ($1, $2, $3, 'none', now()))
             insert into access.session (organisation, id, member, device, started_at, turned_at)
             values ($1, $4, $2, '\\x00', to_timestamp($5), to_timestamp($5))`,
            [id, memberId, `m${memberId.slice(-12)}`, session, clock.now / 1000],
          );
          return { member: memberId, session, assignment };
        },
      };
    },
    async close() {
      await database.close();
      await superuser.end();
      await at.drop();
      await rm(filesFolder, { recursive: true });
    },
  };
}

/** "done", or the code of the refusal. */
export const codeOf = (outcome: Outcome) => (outcome.is === "refused" ? outcome.refusal.refused : "done");

/** The cookies of a browser, kept as a browser keeps them. */
export function testBrowser(): Credential & { refresh: string | null; device: string | null } {
  return {
    refresh: null,
    device: null,
    keep(refresh, device) {
      this.refresh = refresh;
      this.device = device;
    },
    forget() {
      this.refresh = null;
    },
  };
}
