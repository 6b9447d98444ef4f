import { type Actor, type Assignment, type House, stranger } from "../../foundation/actor.ts";
import type { Connection } from "../database/connection.ts";

/** What a verified token says: who, and in which session. */
export interface Claims {
  /** A member's id, or that of somebody on a phone of their own. */
  readonly member: string;
  readonly session: string;
}

/** The statements that begin a turn; the module that knows sessions brings them. */
export interface Entrance {
  /** ($1 session, $2 member): sets the scope and answers whose turn it is; no row when the session has ended. */
  readonly person: string;
  /** ($1 organisation): its time zone. */
  readonly zone: string;
}

export interface Entered {
  readonly actor: Actor;
  readonly timeZone: string;
}

/** Sets the scope of row-level security until the transaction ends. */
export const setScope = "select set_config('khurak.organisation', $1, true)";

/** @returns null when the session has ended */
export async function enter(
  by: Claims | House | null,
  connection: Connection,
  entrance: Entrance,
): Promise<Entered | null> {
  if (by === null) return { actor: stranger, timeZone: "UTC" };
  if ("is" in by) return enterHouse(by, connection, entrance);
  const [found] = await connection.send<{
    organisation: string;
    time_zone: string;
    assignments: Assignment[];
    phone: string | null;
  }>(entrance.person, [by.session, by.member]);
  if (!found) return null;
  const { organisation, assignments, phone, time_zone: timeZone } = found;
  return { actor: { is: "person", id: by.member, organisation, session: by.session, phone, assignments }, timeZone };
}

/** The house has the time zone of the organisation it acts in; one that is not open yet has none. */
export async function enterHouse(actor: House, connection: Connection, entrance: Entrance): Promise<Entered> {
  if (actor.organisation === null) return { actor, timeZone: "UTC" };
  const [, zone] = await Promise.all([
    connection.send(setScope, [actor.organisation]),
    connection.send<{ time_zone: string }>(entrance.zone, [actor.organisation]),
  ]);
  return { actor, timeZone: zone[0]?.time_zone ?? "UTC" };
}
