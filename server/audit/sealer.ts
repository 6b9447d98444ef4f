/**
 * Chains the audit leaves, so that whoever changes, removes or moves one later is found out.
 *
 * A turn inserts its leaves unchained: a chain inside every transaction would make all of them wait for each other.
 * Once a second a sealer appends what has come to `house.audit_line`, one chain for the whole house:
 *
 *   hash of line n = SHA-256( hash of line n-1, its 32 bytes; of line 0, 32 zero bytes
 *                             followed by this JSON text in UTF-8 )
 *
 *   ["1", "n", "id", "xid", "organisation", "at", "operation", "asked_by", "surface", "actor", "session",
 *    "outcome", "people", "subject", "request"]
 *
 * The first entry is the form of this list, kept in the line as well: a column that comes later makes form 2, and older
 * lines stay as they are. Each entry is a JSON string or null, with a comma and a space between them. `at` is in seconds
 * since 1970 with six decimals; the rest is the column as PostgreSQL writes it as text. Escaped are only `"`, `\` and
 * what stands below U+0020, as \b \f \n \r \t, else as \u and four hexadecimal digits in small letters.
 *
 * Which leaves, in which order. Two transactions that overlap may commit in either order. So leaves are taken by
 * (xid, id), and only below the oldest transaction that still writes: all those have ended, and none will be added among
 * them. A bookmark, `house.audit_bookmark`, says how far that has come. It is no evidence: a leaf that is in the chain is
 * never put there twice, wherever the bookmark stands.
 *
 * A database that was restored into another cluster has leaves whose numbers mean nothing there, and that cluster may
 * never reach them. It is known by the cluster's identifier, and by a bookmark that is ahead of the cluster's own count.
 * Then all leaves are looked through once, by id, and those that are in no line are chained; after that it goes on from
 * where the cluster stood when this began.
 *
 * One seals at a time, over all processes; each batch is one transaction, so a process that dies leaves all of it or
 * nothing. The work is done in the database, by the function `house.seal_audit` (migration 0005): the app's role can
 * call it, and can neither read a leaf nor write a line.
 */
import { sql } from "drizzle-orm";
import type { Database } from "../database/connection.ts";
import type { HeadFile } from "./head-file.ts";

export interface Sealer {
  /** Seals what can be sealed now, and exports the head when it is time. Never throws; what fails is tried again. */
  tick(): Promise<void>;
  /** Ticks once a second from now on. */
  start(): void;
  standing(): AuditStanding;
  /** Seals one last batch and exports the head. */
  stop(): Promise<void>;
}

/** What the sealer knows, as numbers without content. Moments are milliseconds since 1970; null: not yet. */
export interface AuditStanding {
  readonly lines: number;
  /** When the oldest leaf was written that is in no line yet; null when none waits. */
  readonly waitsSince: number | null;
  /** When it was last this process's turn to seal, and it could. */
  readonly lookedAt: number | null;
  readonly exportedAt: number | null;
  readonly sealingFails: boolean;
  readonly exportFails: boolean;
}

export interface SealerSettings {
  readonly database: Database;
  /** Where heads go; null: nowhere. */
  readonly heads: HeadFile | null;
  readonly clock: () => number;
  /** Told once when something begins to fail, not each second. */
  readonly onFault: (error: unknown, what: string) => void;
  /** Leaves in one transaction. */
  readonly batch?: number;
}

interface Sealed extends Record<string, unknown> {
  readonly more: boolean;
  readonly lines: string;
  readonly head: Buffer;
  readonly waits_since: Date | null;
}

const everyMs = 1_000;
const exportEveryMs = 60_000;

export function openSealer({ database, heads, clock, onFault, batch = 5_000 }: SealerSettings): Sealer {
  let standing: AuditStanding = {
    ...{ lines: 0, waitsSince: null, lookedAt: null, exportedAt: null },
    ...{ sealingFails: false, exportFails: false },
  };
  let exported = { lines: 0, triedAt: Number.NEGATIVE_INFINITY };
  let ticking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;

  /** False when there is no more to do, or another process is doing it. */
  async function sealBatch(): Promise<boolean> {
    const [sealed] = await database.askAlone<Sealed>(sql`select * from house.seal_audit(${batch})`);
    if (!sealed) return false;
    const lines = Number(sealed.lines);
    const waitsSince = sealed.waits_since === null ? null : new Date(sealed.waits_since).getTime();
    standing = { ...standing, lines, waitsSince, lookedAt: clock(), sealingFails: false };
    await exportWhenDue(lines, sealed.head);
    return sealed.more;
  }

  async function exportWhenDue(lines: number, head: Buffer): Promise<void> {
    const now = clock();
    if (!heads || lines === exported.lines || (now - exported.triedAt < exportEveryMs && !stopping)) return;
    exported = { ...exported, triedAt: now };
    try {
      await heads.append({ at: now, lines, head });
      exported = { lines, triedAt: now };
      standing = { ...standing, exportedAt: now, exportFails: false };
    } catch (error) {
      if (!standing.exportFails) onFault(error, "the head of the audit chain could not be exported");
      standing = { ...standing, exportFails: true };
    }
  }

  async function seal(): Promise<void> {
    try {
      while ((await sealBatch()) && !stopping);
    } catch (error) {
      if (!standing.sealingFails) onFault(error, "audit leaves wait: sealing failed");
      standing = { ...standing, sealingFails: true };
    }
  }

  const tick = () => (ticking ??= seal().finally(() => (ticking = null)));

  function start(): void {
    timer = setTimeout(() => {
      void tick().then(() => {
        if (!stopping) start();
      });
    }, everyMs).unref();
  }

  return {
    tick,
    start,
    standing: () => standing,
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await ticking;
      await tick();
    },
  };
}

/** For /readyz: how the audit chain stands, in a sentence. */
export function noteOf(standing: AuditStanding, now: number): string {
  const { lines, waitsSince, lookedAt, exportedAt, sealingFails, exportFails } = standing;
  const ago = (moment: number) => `${Math.max(0, Math.round((now - moment) / 1000))} s`;
  const waits = waitsSince === null ? "nothing waits" : `the oldest unsealed leaf has waited ${ago(waitsSince)}`;
  const said = [
    ...(lookedAt === null ? ["not looked at yet"] : [`${lines} lines, looked at ${ago(lookedAt)} ago`, waits]),
    exportedAt === null ? "no head exported yet" : `head exported ${ago(exportedAt)} ago`,
  ];
  if (sealingFails) said.push("sealing fails just now");
  if (exportFails) said.push("the head cannot be exported: see the log");
  return said.join("; ");
}
