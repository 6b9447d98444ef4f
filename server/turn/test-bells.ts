import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { organisationOf } from "../../foundation/actor.ts";
import { event } from "../../foundation/event.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding, signedIn, theHouse } from "../../foundation/permission.ts";
import { openJobs } from "../jobs/boss.ts";
import { handle, type Module, when } from "../module.ts";
import { openTestHouse } from "../test-house.ts";

/* A module that exists only for tests: what a turn promises, shown on the smallest operations. */

export const BellRung = event({
  name: "BellRung",
  says: "A bell was rung.",
  carries: z.strictObject({ bellId: z.string() }),
});

export const ring = command({
  name: "bells.ring",
  does: "Ring a bell.",
  at: "POST /bells/{bellId}/ring",
  allow: [holding("doctor"), theHouse],
  takes: z.strictObject({ bellId: z.string(), and: z._default(z.string(), "nothing") }),
  gives: z.object({ rings: z.int() }),
  refuses: ["too-late", "bell-broken"],
});
export const countRings = query({
  name: "bells.countRings",
  does: "How often did it ring?",
  at: "GET /bells/{bellId}",
  allow: [signedIn],
  takes: z.strictObject({ bellId: z.string() }),
  gives: z.object({ rings: z.int() }),
  refuses: [],
});
export const ringAndCount = command({
  name: "bells.ringAndCount",
  does: "Ring through another operation.",
  at: "POST /bells/{bellId}/ring-and-count",
  allow: [holding("worker")],
  takes: z.strictObject({ bellId: z.string() }),
  gives: z.object({ rings: z.int() }),
  refuses: ["bell-broken"],
  uses: [ring],
});

/** Handlers that were asked to wait hold until the test opens the gate. */
export const gate = Promise.withResolvers<void>();
const rings = new Map<string, number>();
/** What the reaction has heard, and on which day. */
export const heard: string[] = [];

export const bells: Module = {
  name: "bells",
  faces: [],
  events: [BellRung],
  jobs: [],
  handlers: [
    handle(ring, async ({ input, actor, emit, refuse, refuseAndKeep, tx, about, newId }) => {
      // A row of its own, so that a test sees whether the handler's writes were kept.
      await tx.execute(sql`
        insert into house.reaction (organisation, event, name, at)
        values (${organisationOf(actor)}, ${newId()}, ${`written for ${input.bellId}`}, now())`);
      if (input.and === "wait") await gate.promise;
      emit(BellRung, { bellId: input.bellId });
      about(newId());
      if (input.and === "refuse") return refuse("too-late", { hour: 3 });
      if (input.and === "refuse and keep") return refuseAndKeep("bell-broken");
      if (input.and === "lose the connection") await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
      if (input.and === "break") throw new Error("the rope tore");
      if (input.and === "break in the database") await tx.execute(sql`select 1 / 0`);
      if (input.and === "answer wrongly") return { rings: "many" } as never;
      const count = (rings.get(input.bellId) ?? 0) + 1;
      rings.set(input.bellId, count);
      return { rings: count };
    }),
    handle(countRings, async ({ input }) => ({ rings: rings.get(input.bellId) ?? 0 })),
    handle(ringAndCount, async ({ input, ask, refuse }) => {
      const rung = await ask(ring, { bellId: input.bellId });
      return "refused" in rung ? refuse("bell-broken") : rung;
    }),
  ],
  reactions: [
    when(BellRung, { name: "bells.whenBellRung", does: "Wake up." }, async ({ today }, { carries }) => {
      heard.push(`${carries.bellId} ${today}`);
    }),
  ],
};

/** A house with bells, a doctor who may ring, and a worker who may not. */
export async function openBellTower() {
  const house = await openTestHouse([bells]);
  const jobs = await openJobs({ url: house.at.jobsUrl, modules: [bells], onError: () => {} });
  await jobs.stop();
  const organisation = await house.organisation();
  return {
    house,
    organisation,
    doctor: await organisation.member("doctor", organisation.district),
    worker: await organisation.member("worker", organisation.district),
    /** What a command left: answers kept, and the outcomes of its audit leaves. */
    async left(commandId: string) {
      const [found] = await house.look<{ requests: number; leaves: string[] }>(
        `select (select count(*)::int from house.request where id = $1) as requests,
                (select coalesce(array_agg(outcome order by id), '{}') from house.audit_leaf where request = $1) as leaves`,
        [commandId],
      );
      return found;
    },
    eventsOf: (bellId: string) =>
      house.look<{ id: string; jobs: number }>(
        `select e.id, (select count(*)::int from pgboss.job j where j.data->>'event' = e.id::text) as jobs
         from house.event e where name = 'BellRung' and carries->>'bellId' = $1`,
        [bellId],
      ),
    /** How many rows the handler's own statement left. */
    written: async (bellId: string) =>
      (await house.look("select from house.reaction where name = $1", [`written for ${bellId}`])).length,
  };
}
