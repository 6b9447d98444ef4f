import type { Call } from "../../foundation/client.ts";
import type { Operation } from "../../foundation/operation.ts";
import type { OnTheWay } from "./on-the-way.ts";
import type { Outbox } from "./outbox.ts";
import type { OutboxRow } from "./database.ts";
import type { Meaning, Refused } from "./sending.ts";

/* What the sender needs of where it runs. */

export type Token =
  | { readonly is: "token"; readonly token: string }
  | { readonly is: "no-network" }
  /** Somebody must sign in first. */
  | { readonly is: "signed-out" };

/** What an upload came to: all its bytes are there, or a refusal as `call` gives it. */
export type Uploaded = { readonly is: "done" } | ({ readonly is: "refused" } & Refused);

export interface MediumToSend {
  /** By whose answer it may be forgotten. */
  readonly receive: Operation;
  /** As "/api/patients/…/upload". */
  readonly path: string;
}

export interface MediaToSend {
  /** As "/api/patients/…/upload". */
  readonly path: string;
  readonly bytes: Blob;
  readonly token: string;
  /** Told how many bytes the house has. */
  readonly onSent: (sent: number) => void;
}

export type Standing = "idle" | "sending" | "no-network" | "paused";

/** What became of a row; "back": it waits as before, and nothing is known against it. */
export type Settled = Exclude<Meaning, { is: "signed-out" }> | { readonly is: "back" };

export interface BundleCame {
  readonly settled: ReadonlyMap<string, Settled>;
  /** The house takes no bundles, or not these: from now on each goes alone. */
  readonly takesNone: boolean;
  /** Nothing is to be sent for so many milliseconds; null: nobody said so. */
  readonly waitFor: number | null;
}

export interface Bundles {
  readonly atOnce: number;
  /** The lines that go together now; none: each goes alone. */
  next(rows: readonly OutboxRow[], onTheWay: ReadonlySet<string>, now: number): readonly (readonly OutboxRow[])[];
  send(
    lines: readonly (readonly OutboxRow[])[],
    ports: Pick<SenderPorts, "outbox" | "operationNamed" | "token" | "letsMeIn">,
  ): Promise<BundleCame>;
}

export interface SenderPorts {
  readonly outbox: Outbox;
  readonly rows: OnTheWay;
  readonly call: Call;
  /** Many records in one request; undefined: each goes alone. */
  readonly bundles?: Bundles;
  /** A token that is good now. `stale`: one that the house did not take; not this one again. */
  token(stale: string | null): Promise<Token>;
  operationNamed(name: string): Operation | undefined;
  /** Of what follows in pieces: how it is taken over, and where its bytes go. Undefined: not by this release. */
  mediumNamed(name: string, input: Readonly<Record<string, string>>): MediumToSend | undefined;
  upload(media: MediaToSend): Promise<Uploaded>;
  wholeClip(clipId: string): Promise<Blob>;
  /** After a 403: does the house still let this person do anything at all? */
  letsMeIn(): Promise<boolean>;
  /** One sender at a time, over all tabs; the signal ends the waiting for a turn. */
  oneAtATime(work: () => Promise<void>, signal: AbortSignal): Promise<void>;
  now(): number;
  today(): string;
  /** At least 0, less than 1. */
  random(): number;
  /** Calls back once; the answer takes it back. */
  after(milliseconds: number, what: () => void): () => void;
}
