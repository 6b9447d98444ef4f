import { keepAll } from "../modules/reports/server/keep-lines-on-treatment.job.ts";
import { sendAsTheHouse } from "../server/jobs/as-the-house.ts";
import { allModules } from "../server/modules.ts";
import { type TestHouse, testKeys } from "../server/test-house.ts";

const reactions = allModules(testKeys).flatMap((module) => module.reactions);

interface Happened {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly carries: unknown;
}

/** Delivers to every module what happened since, as the jobs do, until nothing more follows from it. */
export async function tellAll(house: TestHouse): Promise<void> {
  for (;;) {
    const rows = await house.look<Happened & { told: string[] }>(`
      select e.id, e.name, e.organisation, e.carries, array(
        select r.name from house.reaction r where r.event = e.id) as told
      from house.event e order by e.xid, e.id`);
    const waiting = rows.flatMap(({ told, ...event }) =>
      reactions
        .filter(({ to, name }) => to.name === event.name && !told.includes(name))
        .map((reaction) => ({ reaction, event })),
    );
    if (waiting.length === 0) return;
    for (const { reaction, event } of waiting) {
      const { id, organisation, carries } = event;
      await house.turn.react(reaction, { event: id, organisation, carries });
    }
  }
}

/** What the house does of the line list by the clock. */
export async function keepAllLines(house: TestHouse, organisation: string): Promise<void> {
  const send = sendAsTheHouse(house.turn, "test", organisation, () => house.clock.now);
  await keepAll(send, "missing");
  await keepAll(send, "on-treatment");
}
