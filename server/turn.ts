import { type Actor, type House, stranger } from "../foundation/actor.ts";
import { Id, newId } from "../foundation/id.ts";
import type { Operation } from "../foundation/operation.ts";
import { isRefusal, type Refusal } from "../foundation/refusal.ts";
import { type Connection, type Database, isAway, sqlState, within } from "./database/connection.ts";
import type { FileStore } from "./files/store.ts";
import type { UploadStore } from "./files/upload-store.ts";
import type { VaultKeeper } from "./keys/vault.ts";
import type { Before, Door, Module, Reaction } from "./module.ts";
import { hashOf, recordTurn, writeLeaf } from "./turn/record-turn.ts";
import { type Claims, type Entrance, enter, enterHouse, setScope } from "./turn/entering.ts";
import { outcomeWord, type TurnInHand, takeInHand } from "./turn/turning.ts";
import { wire } from "./turn/wiring.ts";

/*
 * One operation, from start to finish, whatever the surface:
 *
 *   read the input → begin → who is this? → may they? → was this done already?
 *   → the handler → answer, events, jobs and audit leaf → commit → answer
 *
 * All that a turn writes is one transaction, so a kill at any point leaves everything or
 * nothing. A refusal rolls back and leaves only its audit leaf, in a commit of its own.
 * A command carries an id made by its caller: two turns with one id wait for each other on an
 * advisory lock, and the second is given the first one's answer.
 */

export interface Asked {
  readonly operation: Operation;
  readonly input: unknown;
  /** Who says so: a verified token, the house itself, or nobody. */
  readonly by: Claims | House | null;
  readonly commandId: string | null;
  readonly door: Door;
}

export interface Issue {
  /** The field, as "address.street". */
  readonly at: string;
  readonly code: string;
}

export type Outcome =
  | { readonly is: "done"; readonly answer: unknown; readonly already: boolean }
  | { readonly is: "refused"; readonly refusal: Refusal; readonly issues: readonly Issue[] };

export interface HouseParts {
  readonly database: Database;
  readonly modules: readonly Module[];
  readonly entrance: Entrance;
  /** 32 bytes that key the hash of a request's body. */
  readonly requestKey: Buffer;
  readonly vault: VaultKeeper;
  readonly files: FileStore;
  readonly uploads: UploadStore;
  readonly clock: () => number;
  readonly random: (count: number) => Uint8Array;
  /** A fault of ours: whoever asked is shown only the id under which it was logged. */
  readonly onFault: (error: unknown, operation: string, id: string) => void;
}

export interface Turn {
  run(asked: Asked): Promise<Outcome>;
  react(reaction: Reaction, event: ReactTo): Promise<void>;
}

export interface ReactTo {
  readonly event: string;
  readonly organisation: string | null;
  readonly carries: unknown;
}

const refused = (code: string, params: Refusal["params"] = {}, issues: readonly Issue[] = []): Outcome => ({
  is: "refused",
  refusal: { refused: code, params },
  issues,
});

const opensToStrangers = ({ allow }: Operation) => allow.some((rule) => rule.couldPass(stranger));

interface Admitted {
  readonly actor: Actor;
  readonly now: number;
  readonly hand: TurnInHand;
  readonly earlier: Earlier | null;
}

/** Serialization failure and deadlock: PostgreSQL ended one of two that clashed, and doing it again is right. */
const clashed = (error: unknown) => ["40001", "40P01"].includes(sqlState(error) ?? "");

export function openTurn(parts: HouseParts): Turn {
  const { handlerOf, queuesOf, mayPass } = wire(parts.modules);
  const { begin } = parts.database;
  const { vault, files, uploads } = parts;
  const freshId = () => newId(parts.clock(), parts.random(10));

  /** Who is this, and may they? Everything before the handler. */
  async function admit(asked: Asked, connection: Connection): Promise<Admitted | Outcome> {
    const { operation, commandId, input, door } = asked;
    const [entered, earlier] = await Promise.all([
      enter(asked.by, connection, parts.entrance),
      commandId === null ? null : earlierAnswer(connection, commandId),
    ]);
    // Whoever signs in may still carry the token of a session that has ended.
    const who = entered ?? (opensToStrangers(operation) ? { actor: stranger, timeZone: "UTC" } : null);
    if (!who) {
      await connection.rollback();
      return refused("not-signed-in");
    }
    const now = parts.clock();
    const hand = takeInHand({
      ...who,
      operation,
      input,
      commandId,
      connection,
      door,
      now,
      freshId,
      handlerOf,
      queuesOf,
      vault,
      files,
      uploads,
    });
    if (await mayPass(operation, who.actor, input, connection.tx)) return { actor: who.actor, now, hand, earlier };
    await noteRefusal(connection, hand, "refused:not-allowed", now);
    return refused(who.actor.is === "stranger" ? "not-signed-in" : "not-allowed");
  }

  async function once(asked: Asked, prepared: unknown): Promise<Outcome> {
    const { operation, commandId, input } = asked;
    return within(begin, async (connection) => {
      const admitted = await admit(asked, connection);
      if ("is" in admitted) return admitted;
      const { actor, now, hand, earlier } = admitted;
      const hash = hashOf(parts.requestKey, operation.name, actor, input);
      if (earlier) {
        await connection.rollback();
        return earlier.hash.equals(hash) ? { is: "done", answer: earlier.answer, already: true } : refused("id-reused");
      }
      const answer = await handlerOf(operation).run(hand.turning, prepared);
      const no = isRefusal(answer) ? answer : null;
      if (no && !hand.keepsRefusal()) {
        await noteRefusal(connection, hand, outcomeWord(no), now);
        return { is: "refused", refusal: no, issues: [] };
      }
      const given = no ?? operation.gives.parse(answer);
      const request = no || commandId === null ? null : { id: commandId, hash, answer: given };
      const kept = hand.kept(request, outcomeWord(answer));
      await recordTurn(connection, hand.organisation(), operation, actor, new Date(now), kept);
      if (!(await connection.commit())) throw new Error(`${operation.name} was not committed.`);
      return no ? { is: "refused", refusal: no, issues: [] } : { is: "done", answer: given, already: false };
    });
  }

  /** A refusal changes nothing, and that it was refused is known all the same. */
  async function noteRefusal(connection: Connection, hand: TurnInHand, outcome: string, now: number): Promise<void> {
    await connection.rollback();
    const leaf = hand.leaf(outcome);
    await Promise.all([
      connection.send("begin"),
      connection.send(setScope, [leaf.organisation ?? ""]),
      writeLeaf(connection, leaf, new Date(now)),
    ]);
    await connection.commit();
  }

  /** Work before the transaction, for whoever may have it done: a password is not hashed for the asking. */
  async function prepare(asked: Asked): Promise<{ prepared: unknown } | Outcome> {
    const { operation, input, door } = asked;
    const work = handlerOf(operation).prepare;
    if (!work) return { prepared: null };
    if (!opensToStrangers(operation)) {
      const admitted = await within(begin, async (connection) => {
        const found = await admit(asked, connection);
        if (!("is" in found)) await connection.rollback();
        return found;
      });
      if ("is" in admitted) return admitted;
    }
    const askAlone: Before["askAlone"] = (statement) => parts.database.askAlone(statement);
    return { prepared: await work({ input, door, now: parts.clock(), uploads, askAlone }) };
  }

  return {
    async run(given) {
      const { operation } = given;
      if (given.by === null && !opensToStrangers(operation)) return refused("not-signed-in");
      const read = operation.takes.safeParse(given.input);
      if (!read.success) {
        const issues = read.error.issues.map(({ path, code }) => ({ at: path.join("."), code: code ?? "invalid" }));
        return refused("not-understood", {}, issues);
      }
      if (operation.repeat === "once" && !Id.safeParse(given.commandId).success) {
        return refused("not-understood", {}, [{ at: "Idempotency-Key", code: "id-missing" }]);
      }
      const asked = { ...given, input: read.data, commandId: operation.repeat === "once" ? given.commandId : null };
      try {
        const ready = await prepare(asked);
        if ("is" in ready) return ready;
        for (let tries = 1; ; tries += 1) {
          try {
            return await once(asked, ready.prepared);
          } catch (error) {
            if (tries === 4 || !clashed(error)) throw error;
          }
        }
      } catch (error) {
        const id = freshId();
        parts.onFault(error, operation.name, id);
        return isAway(error) ? refused("busy", { seconds: 5 }) : refused("something-broke", { id });
      }
    },

    async react(reaction, { event, organisation, carries }) {
      await within(begin, async (connection) => {
        const [entered, first] = await Promise.all([
          enterHouse({ is: "house", name: reaction.name, organisation }, connection, parts.entrance),
          connection.send(
            `insert into house.reaction (organisation, event, name, at) values ($1, $2, $3, $4)
             on conflict do nothing returning 1`,
            [organisation, event, reaction.name, new Date(parts.clock())],
          ),
        ]);
        if (first.length === 0) return void (await connection.rollback());
        const now = parts.clock();
        const operation = reaction.as;
        const hand = takeInHand({
          ...entered,
          operation,
          input: carries,
          commandId: null,
          connection,
          door: houseDoor,
          now,
          freshId,
          handlerOf,
          queuesOf,
          vault,
          files,
          uploads,
        });
        await reaction.run(hand.turning, {
          id: event,
          carries: (reaction.reads ?? reaction.to.carries).parse(carries),
        });
        await recordTurn(connection, organisation, operation, entered.actor, new Date(now), hand.kept(null, "done"));
        if (!(await connection.commit())) throw new Error(`${reaction.name} was not committed.`);
      });
    },
  };
}

/** The house asking itself: no cookie, no address. */
export const houseDoor: Door = {
  surface: "house",
  address: null,
  credential: { refresh: null, device: null, keep() {}, forget() {} },
  takesLent: false,
  origin: "",
  file: async () => Buffer.alloc(0),
};

interface Earlier {
  readonly hash: Buffer;
  readonly answer: unknown;
}

async function earlierAnswer(connection: Connection, commandId: string): Promise<Earlier | null> {
  const [, found] = await Promise.all([
    connection.send("select pg_advisory_xact_lock(hashtextextended($1, 0))", [commandId]),
    connection.send<{ hash: Buffer; answer: unknown }>("select hash, answer from house.request where id = $1", [
      commandId,
    ]),
  ]);
  return found[0] ?? null;
}
