import type { Member, Thing } from "./proving-ground.ts";

/*
 * For each operation, an input that names a thing, so that the same thing can be tried by everyone.
 * Null: this operation can do nothing to such a thing. An operation without a row here fails the
 * matrix.
 */

export interface Fresh {
  id(): string;
  /** A short word that nobody has used. */
  word(): string;
}

type Attempt = (thing: Thing, fresh: Fresh) => Promise<object | null> | object | null;

const overMember = (input: (member: Member, fresh: Fresh) => object): Attempt => {
  return async (thing, fresh) => input(await thing.member(), fresh);
};

export const attempts: Readonly<Record<string, Attempt>> = {
  "places.addFacility": ({ place }, { id, word }) =>
    place === null ? null : { placeId: id(), parentId: place, type: "phc", name: `PHC ${word()}`, services: [] },
  "places.addPlace": ({ place }, { id, word }) => ({
    placeId: id(),
    parentId: place,
    kind: place === null ? "district" : "block",
    name: `Place ${word()}`,
  }),
  "places.listFacilities": ({ place }) => (place === null ? {} : { under: place }),
  "places.listPlaces": () => ({}),
  "places.openOrganisation": (_, { id, word }) => ({ organisationId: id(), handle: word(), name: "Another one" }),
  "staff.addMember": ({ place }, { id }) => ({ memberId: id(), assignmentId: id(), role: "worker", placeId: place }),
  "staff.endAssignment": overMember(({ member, assignment }) => ({
    memberId: member,
    assignmentId: assignment,
    reason: "left",
  })),
  "access.openAccount": overMember(({ member }, { word }) => ({
    memberId: member,
    signInName: word(),
    password: "a long enough password",
  })),
  "access.readMe": () => ({}),
  "access.signIn": () => ({ name: "nobody@nowhere", password: "not this one" }),
  "access.signOut": () => ({}),
  "access.signOutEverywhere": () => ({}),
  "access.turnSession": () => ({}),
};
