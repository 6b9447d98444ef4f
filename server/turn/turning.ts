import type { Actor } from "../../foundation/actor.ts";
import { calendarDay } from "../../foundation/calendar-day.ts";
import type { EventKind } from "../../foundation/event.ts";
import { Id } from "../../foundation/id.ts";
import type { Operation } from "../../foundation/operation.ts";
import { isRefusal } from "../../foundation/refusal.ts";
import type { Connection } from "../database/connection.ts";
import type { FileStore } from "../files/store.ts";
import type { UploadStore } from "../files/upload-store.ts";
import type { VaultKeeper } from "../keys/vault.ts";
import type { Door, Handler, Turning } from "../module.ts";
import { type Entered, setScope } from "./entering.ts";
import { idNamed, type Kept, type Leaf } from "./record-turn.ts";

interface Opened extends Entered {
  readonly operation: Operation;
  readonly input: unknown;
  readonly commandId: string | null;
  readonly connection: Connection;
  readonly door: Door;
  readonly now: number;
  readonly freshId: () => string;
  readonly handlerOf: (operation: Operation) => Handler;
  readonly queuesOf: (kind: EventKind) => readonly string[];
  readonly vault: VaultKeeper;
  readonly files: FileStore;
  readonly uploads: UploadStore;
}

/** One turn as its handler sees it, and what the handler asked to be kept. */
export interface TurnInHand {
  readonly turning: Turning;
  organisation(): string | null;
  /** Was the refusal made with `refuseAndKeep`? */
  keepsRefusal(): boolean;
  leaf(outcome: string): Leaf;
  kept(request: Kept["request"], outcome: string): Kept;
}

export const outcomeWord = (answer: unknown) => (isRefusal(answer) ? `refused:${answer.refused}` : "done");

const withinATurn = () => {
  throw new Error("An operation that is asked within a turn has no transaction of its own.");
};

/** The fields of an input that hold ids; nothing else of it is written down. */
function idsIn(input: unknown): Record<string, string> | null {
  const ids = Object.entries((input ?? {}) as Record<string, unknown>).filter(
    ([, value]) => Id.safeParse(value).success,
  );
  return ids.length > 0 ? (Object.fromEntries(ids) as Record<string, string>) : null;
}

export function takeInHand(opened: Opened): TurnInHand {
  const { operation, actor, connection, now, freshId } = opened;
  let organisation = actor.is === "stranger" ? null : actor.organisation;
  /** Whoever is asked acts for the same person; after a crossing for the house, since the person is nobody there. */
  let asking = actor;
  let keepsRefusal = false;
  const events: Kept["events"][number][] = [];
  const people = new Set<string>();
  const asked: Leaf[] = [];
  const vault = opened.vault.within(connection, () => organisation);

  const leafOf = (of: Operation, input: unknown, outcome: string, askedBy: string | null, by = actor): Leaf => ({
    id: freshId(),
    organisation,
    operation: of.name,
    askedBy,
    surface: opened.door.surface,
    actor: by,
    outcome,
    people: [...people],
    subject: idsIn(input),
    request: opened.commandId,
  });

  const turningFor = (inner: Operation, input: unknown, by: Actor): Turning => ({
    input,
    actor: by,
    now,
    today: calendarDay(now, opened.timeZone),
    timeZone: opened.timeZone,
    dayOf: (instant) => calendarDay(instant.getTime(), opened.timeZone),
    tx: connection.tx,
    door: opened.door,
    vault,
    files: opened.files,
    uploads: opened.uploads,
    newId: freshId,
    refuse: (code, params = {}) => ({ refused: code, params }),
    refuseAndKeep(code, params = {}) {
      keepsRefusal = true;
      return { refused: code, params };
    },
    emit(kind, carries) {
      events.push({ id: freshId(), kind, carries: kind.carries.parse(carries) });
    },
    about(...shown) {
      for (const person of shown) people.add(person);
    },
    async ask(other, otherInput) {
      if (!inner.uses.includes(other))
        throw new Error(`${inner.name} asks ${other.name} but does not name it in "uses".`);
      const given = other.takes.parse(otherInput);
      const { prepare, run } = opened.handlerOf(other);
      const by = asking;
      // What it does before a turn of its own it does within this one: the hash of a first password.
      const { now, door, uploads } = opened;
      const prepared = prepare && (await prepare({ input: given, now, door, uploads, askAlone: withinATurn }));
      const answer = await run(turningFor(other, given, by), prepared);
      asked.push(leafOf(other, given, outcomeWord(answer), inner.name, by));
      return answer as never;
    },
    async actWithin(other) {
      if (!operation.crosses)
        throw new Error(`${operation.name} acts in another organisation but is not declared "crosses".`);
      await connection.send(setScope, [other]);
      organisation = other;
      asking = { is: "house", name: operation.name, organisation: other };
    },
  });

  return {
    turning: turningFor(operation, opened.input, actor),
    organisation: () => organisation,
    keepsRefusal: () => keepsRefusal,
    leaf: (outcome) => leafOf(operation, opened.input, outcome, null),
    kept: (request, outcome) => ({
      request,
      events,
      jobs: events.flatMap(({ id, kind, carries }) =>
        opened.queuesOf(kind).map((queue) => ({
          id: idNamed(id, queue),
          queue,
          carries: { event: id, organisation, carries },
        })),
      ),
      leaves: operation.unaudited === null ? [leafOf(operation, opened.input, outcome, null), ...asked] : [],
    }),
  };
}
