import * as z from "zod/mini";

/** Every role a person can hold. What each may do stands beside each operation. */
export const roles = ["super-admin", "admin", "doctor", "worker", "lab", "supervisor", "patient", "finder"] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** A role held over one place and all that lies in it; `place: null` is the whole organisation. */
export interface Assignment {
  readonly role: Role;
  readonly place: string | null;
}

/** A person who signed in. Read from the database at every turn, never from a token. */
export interface Person {
  readonly is: "person";
  readonly id: string;
  readonly organisation: string;
  readonly session: string;
  /** The patient's own phone from which this is said, also while it is locked; null for everybody else. */
  readonly phone: string | null;
  readonly assignments: readonly Assignment[];
}

/** The house itself, under a name of its own: a job, a reaction, the demo's builder. */
export interface House {
  readonly is: "house";
  readonly name: string;
  readonly organisation: string | null;
}

/** Nobody has signed in. */
export interface Stranger {
  readonly is: "stranger";
}

export type Actor = Person | House | Stranger;

export const stranger: Stranger = { is: "stranger" };

/** The organisation an actor acts in. A stranger has none, and reaches no handler that asks. */
export function organisationOf(actor: Actor): string {
  if (actor.is === "stranger" || actor.organisation === null) throw new Error("This actor belongs to no organisation.");
  return actor.organisation;
}
