import { createHash, createHmac } from "node:crypto";
import type { Actor } from "../../foundation/actor.ts";
import type { EventKind } from "../../foundation/event.ts";
import type { Operation } from "../../foundation/operation.ts";
import type { Connection } from "../database/connection.ts";

/** What a turn leaves behind beside its own rows; all of it in the turn's transaction. */
export interface Kept {
  readonly request: { readonly id: string; readonly hash: Buffer; readonly answer: unknown } | null;
  readonly events: readonly { readonly id: string; readonly kind: EventKind; readonly carries: unknown }[];
  readonly jobs: readonly { readonly id: string; readonly queue: string; readonly carries: unknown }[];
  readonly leaves: readonly Leaf[];
}

export interface Leaf {
  readonly id: string;
  readonly organisation: string | null;
  readonly operation: string;
  readonly askedBy: string | null;
  readonly surface: string;
  readonly actor: Actor;
  readonly outcome: string;
  readonly people: readonly string[];
  readonly subject: Readonly<Record<string, string>> | null;
  readonly request: string | null;
}

export function actorName(actor: Actor): string {
  if (actor.is === "person") return actor.id;
  return actor.is === "house" ? `house:${actor.name}` : "stranger";
}

/** Sends every statement at once; the caller commits behind them. */
export async function recordTurn(
  connection: Connection,
  organisation: string | null,
  operation: Operation,
  actor: Actor,
  at: Date,
  kept: Kept,
): Promise<void> {
  const sent: Promise<unknown>[] = [];
  if (kept.request) {
    sent.push(
      connection.send("insert into house.request (organisation, id, hash, answer, at) values ($1, $2, $3, $4, $5)", [
        organisation,
        kept.request.id,
        kept.request.hash,
        JSON.stringify(kept.request.answer),
        at,
      ]),
    );
  }
  for (const { id, kind, carries } of kept.events) {
    sent.push(
      connection.send(
        "insert into house.event (organisation, id, name, carries, operation, actor, at) values ($1, $2, $3, $4, $5, $6, $7)",
        [organisation, id, kind.name, JSON.stringify(carries), operation.name, actorName(actor), at],
      ),
    );
  }
  for (const job of kept.jobs) {
    sent.push(connection.send("select jobs.enqueue($1, $2, $3)", [job.id, job.queue, JSON.stringify(job.carries)]));
  }
  for (const leaf of kept.leaves) sent.push(writeLeaf(connection, leaf, at));
  await Promise.all(sent);
}

export async function writeLeaf(connection: Connection, leaf: Leaf, at: Date): Promise<void> {
  await connection.send(
    `insert into house.audit_leaf
       (id, organisation, at, operation, asked_by, surface, actor, session, outcome, people, subject, request)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      leaf.id,
      leaf.organisation,
      at,
      leaf.operation,
      leaf.askedBy,
      leaf.surface,
      actorName(leaf.actor),
      leaf.actor.is === "person" ? leaf.actor.session : null,
      leaf.outcome,
      leaf.people,
      leaf.subject === null ? null : JSON.stringify(leaf.subject),
      leaf.request,
    ],
  );
}

/**
 * One body, one hash: key order does not matter. Keyed, because a body may hold a password or a
 * name, and whoever reads the database must not be able to try which.
 */
export function hashOf(key: Buffer, operation: string, actor: Actor, input: unknown): Buffer {
  return createHmac("sha256", key)
    .update(JSON.stringify([operation, actorName(actor), sorted(input)]))
    .digest();
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** An id that is the same whenever the same thing is named (UUIDv8, RFC 9562 §5.8). */
export function idNamed(...parts: readonly string[]): string {
  const hash = createHash("sha256").update(parts.join("\n")).digest();
  hash[6] = 0x80 | ((hash[6] ?? 0) & 0x0f);
  hash[8] = 0x80 | ((hash[8] ?? 0) & 0x3f);
  const hex = hash.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
