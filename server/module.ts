import type { SQL } from "drizzle-orm";
import * as z from "zod/mini";
import type { Actor, Role } from "../foundation/actor.ts";
import type { CalendarDay } from "../foundation/calendar-day.ts";
import type { EventKind } from "../foundation/event.ts";
import { type AnswerOf, command, type InputOf, type Operation, type RefusalOf } from "../foundation/operation.ts";
import type { FilesAfter, FilesNamed, Forgotten, ForgetOld, KeptDays } from "../foundation/keep-rules.ts";
import { theHouse } from "../foundation/permission.ts";
import type { Refusal } from "../foundation/refusal.ts";
import type { Tx } from "./database/connection.ts";
import type { FileStore } from "./files/store.ts";
import type { UploadStore } from "./files/upload-store.ts";
import type { Vault } from "./keys/vault.ts";

/** What a handler is given: everything it may look at, and the few things it may do. */
export interface Turning<O extends Operation = Operation> {
  readonly input: InputOf<O>;
  readonly actor: Actor;
  /** Milliseconds since 1970, by the house's clock. */
  readonly now: number;
  /** The organisation's calendar day. */
  readonly today: CalendarDay;
  /** The organisation's, as an IANA name: for days that do not begin at midnight. */
  readonly timeZone: string;
  /** The organisation's calendar day of an instant. */
  dayOf(instant: Date): CalendarDay;
  readonly tx: Tx;
  /** A fresh id, made now. */
  newId(): string;
  /** `return refuse(…)`: nothing of this turn is kept. */
  refuse(code: RefusalOf<O>, params?: Refusal["params"]): Refusal<RefusalOf<O>>;
  /** `return refuseAndKeep(…)`: what was written so far is kept, as a token's end must be. */
  refuseAndKeep(code: RefusalOf<O>, params?: Refusal["params"]): Refusal<RefusalOf<O>>;
  emit<K extends EventKind>(kind: K, carries: z.infer<K["carries"]>): void;
  /** Asks another module, in the same transaction, under the right declared in `uses`. */
  ask<P extends Operation>(operation: P, input: z.input<P["takes"]>): Promise<AnswerOf<P> | Refusal<RefusalOf<P>>>;
  /** Names the people whose records this turn shows or changes, for the audit leaf. */
  about(...people: readonly string[]): void;
  /** Goes on in another organisation; only for an operation declared `crosses`. */
  actWithin(organisation: string): Promise<void>;
  /** Whose request this is, as far as the surface knows. */
  readonly door: Door;
  /** The keys under which people's names and words are sealed. */
  readonly vault: Vault;
  readonly files: FileStore;
  /** What has come of files that are sent in pieces. */
  readonly uploads: UploadStore;
}

/** Where a request came in. The REST surface fills it from headers and cookies. */
export interface Door {
  readonly surface: string;
  /** An address to count tries by; null when there is none. */
  readonly address: string | null;
  readonly credential: Credential;
  /** Whoever asks would take a file from the store itself (FileLent). */
  readonly takesLent: boolean;
  /** The address under which the house is reached, as "https://khurak.example.org"; of the house itself "". */
  readonly origin: string;
  /** The body of an operation that carries a file; null when it is longer than the house takes. */
  file(): Promise<Buffer | null>;
}

/** The refresh cookie and the device cookie, without saying that they are cookies. */
export interface Credential {
  readonly refresh: string | null;
  readonly device: string | null;
  keep(refresh: string, device: string, untilMs: number): void;
  forget(): void;
}

export interface Handler {
  readonly operation: Operation;
  /** Work that must not hold a transaction open, such as checking a password. */
  readonly prepare: ((before: Before) => Promise<unknown>) | null;
  readonly run: (turning: Turning, prepared: unknown) => Promise<unknown>;
}

export interface Before<O extends Operation = Operation> {
  readonly input: InputOf<O>;
  readonly now: number;
  readonly door: Door;
  readonly uploads: UploadStore;
  /** One statement in a transaction of its own, as a stranger. */
  askAlone<Row extends Record<string, unknown>>(statement: SQL): Promise<Row[]>;
}

type Run<O extends Operation, P> = (turning: Turning<O>, prepared: P) => Promise<AnswerOf<O> | Refusal<RefusalOf<O>>>;

/** Binds a handler to its contract: answering or refusing otherwise does not compile. */
export function handle<O extends Operation>(operation: O, run: Run<O, null>): Handler;
export function handle<O extends Operation, P>(
  operation: O,
  prepare: (before: Before<O>) => Promise<P>,
  run: Run<O, P>,
): Handler;
export function handle<O extends Operation>(operation: O, first: unknown, second?: unknown): Handler {
  return second
    ? { operation, prepare: first as Handler["prepare"], run: second as Handler["run"] }
    : { operation, prepare: null, run: first as Handler["run"] };
}

/** The database's half of a rule: may this actor touch the thing its input names? */
export interface RuleFace {
  readonly face: string;
  /** @param thing the value of the input field that the rule names; null where the input says null */
  mayI(tx: Tx, actor: Actor, thing: unknown, roles: readonly Role[]): Promise<boolean>;
}

/** What a module does when something happened elsewhere; runs at least once, takes effect once. */
export interface Reaction {
  readonly to: EventKind;
  /** "access.whenRefreshReused": its file is modules/access/server/when-refresh-reused.ts. */
  readonly name: `${string}.when${string}`;
  /** The reaction as an operation of the house: what its events and audit leaf are written under. */
  readonly as: Operation;
  readonly run: (turning: Turning, event: Happened) => Promise<void>;
  /** Of several that share a name, and so a queue: what all their events carry. Absent: what its own event carries. */
  readonly reads?: z.ZodMiniType;
  /** Of what is in hand at once, events with the same key are reacted to once: one that works something out whole. */
  readonly together?: (carries: unknown) => string;
}

interface Happened<Carries = unknown> {
  readonly id: string;
  readonly carries: Carries;
}

export function when<K extends EventKind>(
  to: K,
  described: { readonly name: Reaction["name"]; readonly does: string; readonly uses?: readonly Operation[] },
  run: (turning: Turning, event: Happened<z.infer<K["carries"]>>) => Promise<void>,
): Reaction {
  const { name, does, uses = [] } = described;
  const as = command({
    name,
    does,
    at: "POST /",
    allow: [theHouse],
    takes: to.carries,
    gives: z.any(),
    refuses: [],
    uses,
  });
  return { to, name, as, run: run as Reaction["run"] };
}

/** Sends an operation as the house, under the name of the work that sends it. */
export type HouseSend = <O extends Operation>(
  operation: O,
  input: z.input<O["takes"]>,
  file?: Buffer,
) => Promise<AnswerOf<O> | Refusal>;

/**
 * Work too long for a transaction that something sets off, as making a clip smaller. It looks and
 * writes by operations of the house, each a turn of its own, and may run more than once.
 */
export interface Chore {
  readonly to: EventKind;
  /** As a reaction's. */
  readonly name: `${string}.when${string}`;
  readonly run: (event: Happened, send: HouseSend) => Promise<void>;
}

export function chore<K extends EventKind>(
  to: K,
  name: Chore["name"],
  run: (event: Happened<z.infer<K["carries"]>>, send: HouseSend) => Promise<void>,
): Chore {
  return { to, name, run: run as Chore["run"] };
}

/** Work by the clock. */
export interface Job {
  readonly name: string;
  /** Cron, in the zone beside it. */
  readonly at: string;
  readonly timeZone: string;
  run(hands: JobHands): Promise<void>;
}

export interface JobHands extends Omit<Before, "input" | "door"> {
  readonly files: FileStore;
  /** How long each kind of file is kept. */
  readonly kept: KeptDays;
  /** Does something in each organisation by itself; what fails in one is done in the others all the same. */
  everywhere(work: (send: HouseSend, organisation: string) => Promise<void>): Promise<void>;
}

/** A module whose rows name files of people. */
export interface FilesOfModule {
  /** Forgets some of those that are over their time, and says how many; it is asked again until there are none. */
  readonly forget: Operation<typeof ForgetOld, typeof Forgotten>;
  /** The ids of files that its rows name, by id, some after `after`; none: that was all. */
  readonly list: Operation<typeof FilesAfter, typeof FilesNamed>;
}

export interface Module {
  readonly name: string;
  readonly handlers: readonly Handler[];
  readonly faces: readonly RuleFace[];
  readonly events: readonly EventKind[];
  readonly reactions: readonly Reaction[];
  /** For whoever runs the house: how something is done on this machine. */
  readonly note?: () => Promise<string>;
  /** Work that something sets off and that is too long for a transaction. */
  readonly chores?: readonly Chore[];
  readonly files?: FilesOfModule;
  readonly jobs: readonly Job[];
}
