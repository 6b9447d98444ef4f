import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { headFileAt } from "./audit/head-file.ts";
import { noteOf, openSealer } from "./audit/sealer.ts";
import type { Configuration } from "./configuration.ts";
import { connect } from "./database/connection.ts";
import { bringUpToDate, checkServer } from "./database/migrate.ts";
import { prepareRoles, urlAs } from "./database/roles.ts";
import { type FilesPlace, openFiles } from "./files/place.ts";
import { noteOfFiles, tidyOf } from "./files/tidy.ts";
import type { UploadStore } from "./files/upload-store.ts";
import { firstFreePort } from "./free-port.ts";
import { openJobs } from "./jobs/boss.ts";
import { openVault } from "./keys/vault.ts";
import { allModules, entrance, keysFor } from "./modules.ts";
import type { Secrets } from "./secrets.ts";
import { buildWebServer } from "./surfaces/web-server.ts";
import { type HouseParts, openTurn, type Turn } from "./turn.ts";
import { faultOf } from "./watch/fault.ts";
import { openMetrics } from "./watch/metrics.ts";

export interface HouseSettings {
  readonly configuration: Configuration;
  /** The database as the role that owns it. */
  readonly ownerUrl: string;
  readonly secrets: Secrets;
  /** Where people's files are kept. */
  readonly filesPlace: FilesPlace;
  /** The file to which the heads of the audit chain are added; without it they are not exported. */
  readonly auditHeads?: string;
  readonly report: (line: string) => void;
  readonly clock?: () => number;
  /** False only where a database is thrown away after use. */
  readonly mustBeDurable?: boolean;
}

export interface OpenHouse {
  readonly turn: Turn;
  /** The same turn by another clock: the demo's months happen in them. */
  turnAt(clock: () => number): Turn;
  /** What has come of files that are sent in pieces: the demo sends its own past the surface. */
  readonly uploads: UploadStore;
  /** Has no organisation been opened yet? */
  isEmpty(): Promise<boolean>;
  /** Listens on the first free port at or after `port`. */
  listen(port: number, host: string): Promise<number>;
  stop(): Promise<void>;
}

const originOf = (address: string | undefined) => (address === undefined ? null : new URL(address).origin);

const webFolder = fileURLToPath(new URL("../web/built", import.meta.url));

/** Starts everything but the database server, in order; `stop` takes it down in the reverse order. */
export async function openHouse({
  configuration,
  ownerUrl,
  secrets,
  filesPlace,
  auditHeads,
  report,
  clock = Date.now,
  mustBeDurable = true,
}: HouseSettings): Promise<OpenHouse> {
  const log = pino({ level: configuration.KHURAK_LOG }, pino.destination({ dest: 2, sync: false }));
  const random = (count: number) => randomBytes(count);

  await checkServer(ownerUrl, { fsync: mustBeDurable });
  const passwords = { app: secrets.password("database app"), jobs: secrets.password("database jobs") };
  await prepareRoles(ownerUrl, passwords);
  await bringUpToDate(ownerUrl);

  const database = connect({
    url: urlAs(ownerUrl, "khurak_app", passwords.app),
    connections: configuration.KHURAK_DATABASE_CONNECTIONS,
    patienceMs: 5_000,
    onError: (error) => log.warn(faultOf(error), "a connection to the database broke"),
  });
  const keys = keysFor(secrets, random);
  const modules = allModules(keys);
  const tidy = tidyOf(modules, (found, says) => log.warn(found, says));
  const jobs = await openJobs({
    url: urlAs(ownerUrl, "khurak_jobs", passwords.jobs),
    modules,
    more: [tidy.job],
    onError: (error) => log.warn(faultOf(error), "the job queue reports"),
  });
  const sealer = openSealer({
    database,
    heads: auditHeads === undefined ? null : headFileAt(auditHeads, secrets.key("audit heads v1")),
    clock,
    onFault: (error, what) => log.error(faultOf(error), what),
  });
  const metrics = openMetrics(database);
  const lendsFrom = originOf(configuration.KHURAK_LEND_FILES_FROM);
  const { files, uploads } = openFiles(filesPlace, { uploadsKey: secrets.key("uploads v1"), clock, lendsFrom });
  const filesFault = await files.check();
  if (filesFault !== null) report(`Films and clips cannot be kept or opened until this is mended: ${filesFault}.`);
  const parts: Omit<HouseParts, "clock"> = {
    database,
    modules,
    entrance,
    requestKey: secrets.key("request hash v1"),
    vault: openVault(secrets.key("master key v1")),
    files,
    uploads,
    random,
    onFault: (error, operation, id) => log.error({ operation, id, ...faultOf(error) }, "a turn failed"),
  };
  const turn = metrics.watch(openTurn({ ...parts, clock }));
  const works = configuration.KHURAK_ROLE !== "web";
  if (works) {
    await jobs.work(turn, { database, files, uploads, kept: configuration.kept, clock });
    metrics.watchAudit(sealer.standing, clock);
    metrics.watchFiles(tidy.standing, clock);
    sealer.start();
  }

  const answersRequests = configuration.KHURAK_ROLE !== "worker";
  const secure = configuration.KHURAK_ADDRESS?.startsWith("https:") ?? false;
  const app = await buildWebServer({
    rest: {
      operations: answersRequests ? modules.flatMap(({ handlers }) => handlers.map(({ operation }) => operation)) : [],
      turn,
      readToken: (token, now) => keys.tokens.read(token, now),
      clock,
      secure,
      origin: configuration.KHURAK_ADDRESS === undefined ? null : new URL(configuration.KHURAK_ADDRESS).origin,
    },
    uploads,
    health: {
      checks: {
        database: async () => ((await database.ask("select 1")).length === 1 ? null : "no answer"),
        jobs: () => jobs.check(),
        files: () => files.check(),
      },
      notes: {
        ...Object.fromEntries(modules.flatMap(({ name, note }) => (note ? [[name, note]] : []))),
        ...(works
          ? {
              audit: async () => noteOf(sealer.standing(), clock()),
              files: async () => noteOfFiles(tidy.standing(), clock()),
            }
          : {}),
      },
      registry: metrics.registry,
      metricsToken: configuration.KHURAK_METRICS_TOKEN,
      patienceMs: 3_000,
    },
    log,
    lendsFrom,
    behindProxy: configuration.KHURAK_BEHIND_PROXY === "yes",
    webFolder: answersRequests ? webFolder : null,
    requestsPerMinute: 1_200,
  });
  if (!configuration.production && !secure && configuration.HOST !== "127.0.0.1") {
    report(
      "Other devices reach this house over plain HTTP: their browsers give it no camera and keep nothing offline. docs/running-it.md shows HTTPS.",
    );
  }

  return {
    turn,
    uploads,
    turnAt: (other) => openTurn({ ...parts, clock: other }),
    isEmpty: async () =>
      (await database.ask<{ empty: boolean }>("select house.is_empty() as empty"))[0]?.empty === true,
    async listen(port, host) {
      for (let wanted = await firstFreePort(port, host); ; wanted = await firstFreePort(wanted + 1, host)) {
        try {
          await app.listen({ port: wanted, host });
          return wanted;
        } catch (error) {
          if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
        }
      }
    },
    async stop() {
      await app.close();
      await jobs.stop();
      if (works) await sealer.stop();
      await database.close();
    },
  };
}
