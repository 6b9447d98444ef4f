import type { Role } from "../foundation/actor.ts";
import type { Asker, May } from "../tools/print-permissions.ts";

/*
 * Who should be able to do what, written by hand from what was asked for: the rows of the
 * requirements (D1, T1, S1 …) and the two documents that they come from. It is never printed from
 * the operations: a table compared with itself proves nothing. When an operation is added, write
 * its row here from the requirement, not from its `allow`; the tests find where they differ.
 */

interface Expected {
  /** Where it is asked for. */
  readonly because: string;
  readonly may?: readonly Asker[];
  /** Only where the thing lies in an area over which they hold the role. */
  readonly ownArea?: readonly Asker[];
  /** Only where they hold the role over the whole organisation. */
  readonly overAll?: readonly Asker[];
}

const staff = ["super-admin", "admin", "doctor", "worker", "lab", "supervisor"] as const;
const everybody = [...staff, "patient", "finder"] as const;

/** Who is not named may not. */
export const expected: Readonly<Record<string, Expected>> = {
  "places.addFacility": {
    because: "D23: facilities and their services are managed by admins; T1: an admin's area is their own.",
    ownArea: ["super-admin", "admin"],
    may: ["the house"],
  },
  "places.addPlace": {
    because: "D23: organisation management.",
    ownArea: ["super-admin", "admin"],
    may: ["the house"],
  },
  "places.listFacilities": {
    because:
      "D23: all who refer or transfer somebody; T19: a finder sees the least that serves, and a patient is told.",
    may: [...staff, "the house"],
  },
  "places.listPlaces": {
    because: "As the facilities that lie in them.",
    may: [...staff, "the house"],
  },
  "places.openOrganisation": {
    because:
      "D23, T1: the one role above all organisations, and whoever sets up the first one. Somebody who is super admin of one block stands above nothing else.",
    overAll: ["super-admin"],
    may: ["the house"],
  },
  "staff.addMember": {
    because: "T1: users are registered by a super admin or an admin.",
    ownArea: ["super-admin", "admin"],
    may: ["the house"],
  },
  "staff.endAssignment": {
    because: "T1: who gives a role takes it back; T5: by an admin only.",
    ownArea: ["super-admin", "admin"],
    may: ["the house"],
  },
  "access.openAccount": {
    because: "T1: who may create whom.",
    ownArea: ["super-admin", "admin"],
    may: ["the house"],
  },
  "access.readMe": {
    because: "S1, S3: everybody sees what is held about their own sign-ins.",
    may: everybody,
  },
  "access.signIn": {
    because: "S1: the door itself. That the house could is harmless: it has no password.",
    may: [...everybody, "not signed in", "the house"],
  },
  "access.signOut": {
    because: "S1: whoever came in can leave.",
    may: everybody,
  },
  "access.signOutEverywhere": {
    because: "S1: a lost phone is shut out by its owner.",
    may: everybody,
  },
  "access.turnSession": {
    because: "S1: the refresh cookie is the proof, so nobody need be signed in any more.",
    may: [...everybody, "not signed in", "the house"],
  },
};

export function expectedOf(operation: string, asker: Asker): May | "nobody said" {
  const row = expected[operation];
  if (!row) return "nobody said";
  if (row.may?.includes(asker)) return "may";
  if (row.overAll?.includes(asker)) return "if over all";
  return row.ownArea?.includes(asker) ? "own area" : "–";
}

/**
 * Who may create whom (T1): a super admin everybody, an admin whoever stands below an admin, and
 * nobody else anyone. The same who may end that role again and open an account for it.
 */
export const mayCreate: Readonly<Record<Role, readonly Role[]>> = {
  "super-admin": ["super-admin", "admin", "doctor", "worker", "lab", "supervisor", "patient", "finder"],
  admin: ["doctor", "worker", "lab", "supervisor", "patient", "finder"],
  doctor: [],
  worker: [],
  lab: [],
  supervisor: [],
  patient: [],
  finder: [],
};
