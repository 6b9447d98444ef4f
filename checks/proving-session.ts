import type { TestHouse } from "../server/test-house.ts";

interface Held {
  readonly organisation: string;
  readonly facility: string;
  /** Who holds it. */
  readonly member: string;
  /** They do no longer; null: they do. */
  readonly until: Date | null;
}

/** An immunization session of today, of its own for each who holds one: nobody is named beside somebody else. */
export async function aSession(house: TestHouse, { organisation, facility, member, until }: Held): Promise<string> {
  const id = house.newId();
  const values = [organisation, id, facility, member, house.newId(), until];
  await house.look(
    `with s as (
       insert into sessions.session (organisation, id, facility, plan, day, begins, ends, villages, planned_at, planned_by)
       values ($1, $2, $3, $2, '2026-11-21', '09:00', '13:00', '{}', now(), 'test') returning id)
     insert into sessions.holder (organisation, id, session, member, begins, ends, free, since, given_by, ended_at)
     select $1, $5, id, $4, 0, 1, true, now(), 'test', $6::timestamptz from s`,
    values,
  );
  return id;
}
