import type { TestHouse } from "../server/test-house.ts";

/** A lead that was sent to a facility, by a finder who is nobody here. */
export async function aLead(house: TestHouse, organisation: string, facility: string): Promise<string> {
  const id = house.newId();
  await house.look(
    `insert into outreach.lead (organisation, id, facility, finder, key, seen_on, age, card, expires_on, at)
     values ($1, $2, $3, $4, $5, '2026-11-20', 'under-a-year', 'no-card', '2026-12-04', now())`,
    [organisation, id, facility, house.newId(), house.newId()],
  );
  return id;
}

interface Asked {
  readonly organisation: string;
  readonly child: string;
  /** Who was asked to call there. */
  readonly finder: string;
  /** It was called off since. */
  readonly over: boolean;
}

/** A recall of its own for each who is asked, or was. */
export async function aRecall(house: TestHouse, { organisation, child, finder, over }: Asked): Promise<string> {
  const id = house.newId();
  await house.look(
    `insert into outreach.recall (organisation, id, child, finder, needed_by, expires_at, ended_on, "end", at, by)
     values ($1, $2, $3, $4, '2026-11-23', '2026-11-24T04:30:00Z', case when $5 then '2026-11-21'::date end,
       case when $5 then 'cancelled' end, now(), 'test')`,
    [organisation, id, child, finder, over],
  );
  return id;
}
