import type { SendBundle } from "../../foundation/bundle-client.ts";
import type { Call } from "../../foundation/client.ts";
import type { Operation } from "../../foundation/operation.ts";
import type { OnTheWay } from "./on-the-way.ts";
import type { Outbox } from "./outbox.ts";
import type { Refused } from "./sending.ts";

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

export interface SenderPorts {
  readonly outbox: Outbox;
  readonly rows: OnTheWay;
  readonly call: Call;
  /** Many records in one request; undefined: each goes alone. */
  readonly bundle?: SendBundle;
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
