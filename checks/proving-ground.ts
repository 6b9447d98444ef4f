import { Pool } from "pg";
import { type Role, roles } from "../foundation/actor.ts";
import { registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { registerPatient } from "../modules/people/operations.ts";
import { testRegistration } from "../modules/people/test-registration.ts";
import { addFacility } from "../modules/places/operations.ts";
import { addMember, endAssignment } from "../modules/staff/operations.ts";
import { openTestHouse, type TestHouse, type TestOrganisation } from "../server/test-house.ts";
import type { Claims } from "../server/turn/entering.ts";
import { type Door, restDoor, turnDoor } from "./doors.ts";
import { anImport } from "./proving-import.ts";
import { aLead, aRecall } from "./proving-outreach.ts";
import { aSession } from "./proving-session.ts";
import { aTask } from "./proving-task.ts";

/* Two organisations side by side, with people of every role, and two doors: the turn itself, and REST. */

export interface Member {
  readonly member: string;
  readonly assignment: string;
}

/** What is touched: a place, or somebody who works over it. Null is the whole organisation. */
export interface Thing {
  readonly place: string | null;
  /** Somebody new each time: what is done to them may be done only once. */
  member(): Promise<Member>;
  /** A health facility in the place; null at the top. */
  readonly facility: string | null;
  /** A patient for whom that facility cares, and a child. */
  patient(): Promise<string | null>;
  child(): Promise<string | null>;
  /** An immunization session of that facility. */
  session(): Promise<string | null>;
  /** A register that is brought into that facility. */
  register(): Promise<string | null>;
  /** A task that is done for that facility. */
  task(): Promise<string | null>;
  /** What a finder told of to that facility, and a child of it at whose home one was asked to call. */
  lead(): Promise<string | null>;
  recall(): Promise<string | null>;
}

/** How somebody stands to a patient or a child: named as looking after them or carrying them, or named until a moment ago. */
export type Named = "named" | "named until now";

export interface ProvingGround {
  readonly house: TestHouse;
  readonly doors: { readonly turn: Door; readonly rest: Door };
  readonly own: TestOrganisation;
  /** A district of ours beside the first, a block inside the first, and another organisation's district. */
  readonly places: { readonly sibling: string; readonly inside: string; readonly elsewhere: string };
  thing(where: "own" | "sibling" | "top" | "elsewhere"): Thing;
  /** The thing with a patient whom this member looks after, a child whom they carry and a session that they hold, or did. */
  withPatientOf(where: "own" | "sibling", member: string, named: Named): Thing;
  /** Somebody with this role over a place, signed in; the same person each time, and the same session until `signOut`. */
  someone(role: Role, over: string | null): Promise<Claims>;
  /** Somebody who had this role until a moment ago, still signed in. */
  someoneFormer(role: Role): Promise<Claims>;
  /** The patient of such a thing on their own phone, opened with its PIN, locked, or unbound since. */
  onTheirPhone(
    where: "own" | "sibling" | "top" | "elsewhere",
    how: "opened" | "locked" | "unbound",
  ): Promise<Claims | null>;
  /** Whoever asks for them next has a new session. */
  signOut(member: string): void;
  /** A token whose session has ended. */
  endedSession(role: Role): Promise<Claims>;
  close(): Promise<void>;
}

export async function openProvingGround(): Promise<ProvingGround> {
  const house = await openTestHouse();
  const [own, other] = [await house.organisation("own"), await house.organisation("other")];
  const sibling = await own.place("district", null);
  const inside = await own.place("block", own.district);
  const places = { sibling, inside, elsewhere: other.district };

  const worksOver = (organisation: TestOrganisation, place: string | null) => async (): Promise<Member> => {
    const [member, assignment] = [house.newId(), house.newId()];
    const input = {
      memberId: member,
      assignmentId: assignment,
      name: "Somebody New",
      role: "worker" as const,
      placeId: place,
    };
    await house.act(addMember, input, organisation.builder);
    return { member, assignment };
  };
  async function thingIn(organisation: TestOrganisation, place: string): Promise<Thing> {
    const facility = house.newId();
    const placed = { placeId: facility, parentId: place, type: "phc", name: "PHC", services: [] };
    await house.act(addFacility, placed as never, organisation.builder);
    const registering = await organisation.member("doctor", place);
    const patient = await registerAt(facility, registering);
    const child = await registerChildAt(facility, await organisation.member("admin", place));
    const held = { organisation: organisation.id, facility, until: null };
    const session = await aSession(house, { ...held, member: (await worksOver(organisation, place)()).member });
    const register = await anImport(house, organisation.id, facility);
    const asked = { organisation: organisation.id, facility, given: false };
    const task = await aTask(house, { ...asked, member: (await worksOver(organisation, place)()).member });
    const lead = await aLead(house, organisation.id, facility);
    const called = { organisation: organisation.id, child, finder: house.newId(), over: false };
    const recall = await aRecall(house, called);
    return {
      place,
      facility,
      member: worksOver(organisation, place),
      patient: async () => patient,
      child: async () => child,
      session: async () => session,
      register: async () => register,
      task: async () => task,
      lead: async () => lead,
      recall: async () => recall,
    };
  }
  async function registerAt(facility: string, by: Claims): Promise<string> {
    const patientId = house.newId();
    const identity = { name: `Patient ${letters((patients += 1))}`, phone: null };
    const input = testRegistration({ patientId, placeId: facility, on: "2026-11-21" }, identity);
    await house.act(registerPatient, { ...input, similar: "looked-at-and-new" }, by);
    return patientId;
  }
  async function registerChildAt(facility: string, by: Claims): Promise<string> {
    const childId = house.newId();
    const identity = { mother: `Mother ${letters((patients += 1))}`, phone: null };
    const input = testChild({ childId, placeId: facility, on: "2026-11-21" }, identity);
    await house.act(registerChild, { ...input, similar: "looked-at-and-new" }, by);
    return childId;
  }
  let patients = 0;
  const things: Record<"own" | "sibling" | "top" | "elsewhere", Thing> = {
    own: await thingIn(own, own.district),
    sibling: await thingIn(own, sibling),
    top: {
      place: null,
      facility: null,
      member: worksOver(own, null),
      patient: async () => null,
      child: async () => null,
      session: async () => null,
      register: async () => null,
      task: async () => null,
      lead: async () => null,
      recall: async () => null,
    },
    elsewhere: await thingIn(other, other.district),
  };

  const known = new Map<string, Claims & Member>();
  for (const role of roles) {
    for (const over of [own.district, inside, null]) known.set(`${role} over ${over}`, await own.member(role, over));
    const former = await own.member(role, own.district);
    known.set(`former ${role}`, former);
    const ended = { memberId: former.member, assignmentId: former.assignment, reason: "left" as const };
    await house.act(endAssignment, ended, own.builder);
  }
  const walls = new Pool({ connectionString: house.at.superUrl, max: 4 });
  // The database is dropped under connections that are still being closed: the pool hears of it, or nobody does.
  walls.on("error", () => {});
  const open = new Map<string, Claims>();
  async function signedIn(who: string, ended = false): Promise<Claims> {
    const still = open.get(who);
    if (still && !ended) return still;
    const { member } = known.get(who) ?? { member: null };
    if (member === null) throw new Error(`There is no ${who} on the proving ground.`);
    const session = house.newId();
    await walls.query(
      `insert into access.session (organisation, id, member, device, started_at, turned_at, ended_at)
       select organisation, $1, member, device, started_at, turned_at, case when $3 then started_at end
       from access.session where member = $2 limit 1`,
      [session, member, ended],
    );
    const claims = { member, session };
    if (!ended) open.set(who, claims);
    return claims;
  }

  const everywhere = await own.member("doctor", null);
  const registrar = await own.member("admin", null);
  const theirs = new Map<string, Promise<string>>();
  async function registerFor(facility: string, member: string, named: Named): Promise<string> {
    const patientId = await registerAt(facility, everywhere);
    await walls.query(
      `insert into people.care (organisation, id, patient, member, since, given_by, ended_at)
       values ($1, $2, $3, $4, now(), 'test', case when $5 then now() end)`,
      [own.id, house.newId(), patientId, member, named === "named until now"],
    );
    return patientId;
  }
  function once(key: string, make: () => Promise<string>): Promise<string> {
    const known = theirs.get(key) ?? make();
    theirs.set(key, known);
    return known;
  }
  async function carriedBy(facility: string, member: string, named: Named): Promise<string> {
    const childId = await registerChildAt(facility, registrar);
    await walls.query(
      `insert into children.carried (organisation, id, child, member, since, given_by, ended_at)
       values ($1, $2, $3, $4, now(), 'test', case when $5 then now() end)`,
      [own.id, house.newId(), childId, member, named === "named until now"],
    );
    return childId;
  }

  async function onTheirPhone(
    where: keyof typeof things,
    how: "opened" | "locked" | "unbound",
  ): Promise<Claims | null> {
    const patient = await things[where].patient();
    if (patient === null) return null;
    const [phone, session] = [house.newId(), house.newId()];
    await walls.query(
      `with p as (
         insert into access.phone (organisation, id, patient, key, pin_hash, bound_at, heard_at, ended_at)
         values ((select organisation from people.patient where id = $1), $2, $1, '\\x04', 'none', now(), now(),
           case when $4 = 'unbound' then now() end) returning organisation)
       insert into access.phone_session (organisation, id, phone, unlocked, opened_at)
       select organisation, $3, $2, $4 <> 'locked', now() from p`,
      [patient, phone, session, how],
    );
    return { member: patient, session };
  }

  const rest = await restDoor(house);
  return {
    house,
    own,
    places,
    doors: { turn: turnDoor(house), rest: rest.door },
    thing: (where) => things[where],
    withPatientOf(where, member, named) {
      const { facility, ...thing } = things[where];
      const key = `${where} ${member} ${named}`;
      return {
        ...thing,
        facility,
        patient: () => once(`patient ${key}`, () => registerFor(facility ?? "", member, named)),
        child: () => once(`child ${key}`, () => carriedBy(facility ?? "", member, named)),
        session: () =>
          once(`session ${key}`, () =>
            aSession(house, {
              ...{ organisation: own.id, facility: facility ?? "", member },
              until: named === "named until now" ? new Date(house.clock.now) : null,
            }),
          ),
        recall: () =>
          once(`recall ${key}`, async () =>
            aRecall(house, {
              ...{ organisation: own.id, child: await registerChildAt(facility ?? "", registrar) },
              ...{ finder: member, over: named === "named until now" },
            }),
          ),
        task: () =>
          once(`task ${key}`, () =>
            aTask(house, {
              ...{ organisation: own.id, facility: facility ?? "", member, given: named === "named until now" },
            }),
          ),
      };
    },
    onTheirPhone,
    someone: (role, over) => signedIn(`${role} over ${over}`),
    someoneFormer: (role) => signedIn(`former ${role}`),
    signOut(member) {
      for (const [who, claims] of open) if (claims.member === member) open.delete(who);
    },
    endedSession: (role) => signedIn(`${role} over ${own.district}`, true),
    async close() {
      await rest.close();
      await walls.end();
      await house.close();
    },
  };
}

/** A word of letters: names have no digits. */
const letters = (n: number) => n.toString().replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
