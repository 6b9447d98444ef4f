import type { TestHouse } from "../server/test-house.ts";

interface Asked {
  readonly organisation: string;
  readonly facility: string;
  /** Whose it is, or was. */
  readonly member: string;
  /** It was given to somebody else since. */
  readonly given: boolean;
}

/** A task of its own for each whose it is, or was. */
export async function aTask(house: TestHouse, { organisation, facility, member, given }: Asked): Promise<string> {
  const [id, other] = [house.newId(), house.newId()];
  await house.look(
    `insert into tasks.task (organisation, id, facility, kind, urgency, due_on, worker, at, by)
     values ($1, $2, $3, 'visit', 'usual', '2026-11-28', $4, now(), 'test')`,
    [organisation, id, facility, given ? other : member],
  );
  if (given) {
    await house.look(
      `insert into tasks.giving (organisation, id, task, worker, at, by) values ($1, $2, $3, $4, now(), 'test')`,
      [organisation, house.newId(), id, member],
    );
  }
  return id;
}
