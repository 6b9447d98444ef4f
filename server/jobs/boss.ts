import { PgBoss } from "pg-boss";
import type { Database } from "../database/connection.ts";
import type { KeptDays } from "../../foundation/keep-rules.ts";
import type { FileStore } from "../files/store.ts";
import type { UploadStore } from "../files/upload-store.ts";
import type { Chore, Job, Module, Reaction } from "../module.ts";
import type { ReactTo, Turn } from "../turn.ts";
import { sendAsTheHouse } from "./as-the-house.ts";

export interface JobsSettings {
  /** The database as pg-boss's own role, which sees queues and no record. */
  readonly url: string;
  readonly modules: readonly Module[];
  /** Work by the clock that belongs to no module. */
  readonly more?: readonly Job[];
  readonly onError: (error: Error) => void;
  readonly connections?: number;
}

/** What work by the clock may reach for. */
export interface WorkHands {
  readonly database: Database;
  readonly files: FileStore;
  readonly uploads: UploadStore;
  readonly kept: KeptDays;
  readonly clock: () => number;
}

export interface Jobs {
  /** Begins to carry out reactions and clockwork; without it this process only enqueues. */
  work(turn: Turn, hands: WorkHands): Promise<void>;
  /** Null, or what is wrong with the queue. */
  check(): Promise<string | null>;
  stop(): Promise<void>;
}

/**
 * A reaction that keeps failing is tried for about a day, then kept in the failed list for a person. Whoever has one in
 * hand says so every five seconds: what a killed process leaves is begun anew within half a minute. Without that it
 * would lie for a quarter of an hour.
 */
const patience = { retryLimit: 12, retryDelay: 5, retryBackoff: true, retryDelayMax: 4 * 3600, heartbeatSeconds: 10 };
/** How often somebody looks for what was left. */
const lookSeconds = 10;

/** Makes the queues that `modules` need. Called by every process, so that enqueuing never meets a missing queue. */
export async function openJobs({ url, modules, more = [], onError, connections = 3 }: JobsSettings): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    schema: "pgboss",
    max: connections,
    createSchema: false,
    application_name: "khurak jobs",
    superviseIntervalSeconds: lookSeconds,
    monitorIntervalSeconds: lookSeconds,
  });
  boss.on("error", onError);
  await boss.start();
  const reactions = modules.flatMap((module) => module.reactions);
  const chores = modules.flatMap((module) => module.chores ?? []);
  const jobs = [...modules.flatMap((module) => module.jobs), ...more];
  for (const { name } of [...reactions, ...chores, ...jobs]) {
    await boss.createQueue(name, patience);
    // One that an earlier release made has that one's.
    await boss.updateQueue(name, patience);
  }

  return {
    async work(turn, hands) {
      const byQueue = Map.groupBy(reactions, ({ name }) => name);
      for (const [reaction] of byQueue.values()) if (reaction) await workReaction(boss, reaction, turn);
      for (const chore of chores) await workChore(boss, chore, turn, hands.clock);
      for (const job of jobs) await workJob(boss, job, turn, hands);
      // An earlier release's: its queue would fill, and nobody empties it.
      const known = new Set(jobs.map(({ name }) => name));
      for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
    },
    check: async () => ((await boss.isInstalled()) ? null : "its tables are missing"),
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

async function workReaction(boss: PgBoss, reaction: Reaction, turn: Turn): Promise<void> {
  // One at a time would be two a second, whatever waits: a hand holds many, and a full one is followed by the next.
  const byHand = { pollingIntervalSeconds: 0.5, batchSize: 50, burstWhenBatchFull: true };
  await boss.work<ReactTo>(reaction.name, byHand, async (jobs) => {
    const failed: unknown[] = [];
    for (const data of oncePerKey(reaction, jobs)) {
      // Each is a turn of its own; what was done stays done, and the others are not held up.
      await turn.react(reaction, data).catch((error: unknown) => failed.push(error));
    }
    if (failed.length > 0) throw failed[0];
  });
}

/** The last of each key: it is worked out from what stands when its turn comes. */
function oncePerKey({ together }: Reaction, jobs: readonly { readonly data: ReactTo }[]): readonly ReactTo[] {
  const all = jobs.map(({ data }) => data);
  if (!together) return all;
  return [...new Map(all.map((data) => [`${data.organisation} ${together(data.carries)}`, data])).values()];
}

async function workChore(boss: PgBoss, { name, to, run }: Chore, turn: Turn, clock: () => number): Promise<void> {
  await boss.work<ReactTo>(name, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const { data } of jobs) {
      const event = { id: data.event, carries: to.carries.parse(data.carries) };
      await run(event, sendAsTheHouse(turn, name, data.organisation, clock));
    }
  });
}

async function workJob(boss: PgBoss, job: Job, turn: Turn, hands: WorkHands): Promise<void> {
  const { database, files, uploads, kept, clock } = hands;
  await boss.schedule(job.name, job.at, null, { tz: job.timeZone });
  await boss.work(job.name, async () =>
    job.run({
      now: clock(),
      files,
      uploads,
      kept,
      askAlone: (statement) => database.askAlone(statement),
      async everywhere(work) {
        const organisations = await database.ask<{ id: string }>("select id from house.organisations() as id");
        const done = await Promise.allSettled(
          organisations.map(({ id }) => work(sendAsTheHouse(turn, job.name, id, clock), id)),
        );
        const failed = done.filter((one) => one.status === "rejected").map(({ reason }) => reason as unknown);
        if (failed.length > 0)
          throw new AggregateError(failed, `${job.name} failed in ${failed.length} organisations.`);
      },
    }),
  );
}
