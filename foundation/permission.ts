import type { Actor, Role } from "./actor.ts";

/**
 * A named rule of who may do something. An operation lists the rules that open it; any one of
 * them is enough, and without one it is closed.
 *
 * The portable half stands here: it can say *no* on a tablet, or that a button is worth showing.
 * Where the rule `needs` more, the server's half, registered under `needs.face`, asks the
 * database whether this actor may touch the very thing that the input names.
 */
export interface Rule {
  readonly name: string;
  /** The rule as a sentence about who may: "an admin whose area holds the place". */
  readonly says: string;
  /** What the server must still ask the database; null when the actor alone decides. */
  readonly needs: Need | null;
  /** Could this actor pass at all? Never true for an actor whom the server would always refuse. */
  readonly couldPass: (actor: Actor) => boolean;
}

export interface Need {
  readonly face: string;
  /** The input field that names what is touched. */
  readonly field: string;
  readonly roles: readonly Role[];
  /** What the answer hangs on: the place over which a role is held, being named as the one who cares, or being the one who is cared for. */
  readonly by: "area" | "assignment" | "self";
}

export function holdsAnyOf(actor: Actor, roles: readonly Role[]): boolean {
  return actor.is === "person" && actor.assignments.some(({ role }) => roles.includes(role));
}

export const anyone: Rule = {
  name: "anyone",
  says: "anyone, signed in or not",
  needs: null,
  couldPass: () => true,
};

export const signedIn: Rule = {
  name: "signedIn",
  says: "any member who is signed in",
  needs: null,
  couldPass: (actor) => actor.is === "person" && actor.phone === null,
};

export const theHouse: Rule = {
  name: "theHouse",
  says: "the house itself: a job, a reaction or a set-up command, never a request from outside",
  needs: null,
  couldPass: (actor) => actor.is === "house",
};

/** Whoever holds one of these roles over the whole organisation. */
export function overAll(...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `overAll(${roles.join(", ")})`,
    says: `${roles.join(", ")}, over the whole organisation`,
    needs: null,
    couldPass: (actor) =>
      actor.is === "person" && actor.assignments.some(({ role, place }) => place === null && roles.includes(role)),
  };
}

/** Whoever holds one of these roles, anywhere in the organisation. */
export function holding(...roles: readonly [Role, ...Role[]]): Rule {
  return {
    name: `holding(${roles.join(", ")})`,
    says: `in the organisation: ${roles.join(", ")}`,
    needs: null,
    couldPass: (actor) => holdsAnyOf(actor, roles),
  };
}
