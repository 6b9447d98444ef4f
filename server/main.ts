import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { demoOrganisation } from "../demo-district/district.ts";
import { fillDemo } from "../demo-district/fill.ts";
import { demoPeople } from "../demo-district/people.ts";
import { type Configuration, readConfiguration } from "./configuration.ts";
import { startPostgres } from "./database/embedded-postgres.ts";
import { filesPlaceOf } from "./files/place.ts";
import { openHouse } from "./house.ts";
import { holdTheHouse } from "./one-at-a-time.ts";
import { readRootSecret, type Secrets, secretsFrom } from "./secrets.ts";

/* Starts in order, stops in the reverse order, and says one line a step. */

const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
const report = (line: string) => void process.stdout.write(`${line}\n`);
const undo: (() => Promise<void>)[] = [];
let stopping: Promise<void> | null = null;
let stoppingSince = 0;

try {
  await start(readConfiguration(process.env));
} catch (error) {
  // Asked to stop while it was starting, whatever was under way ends with an error: that is no failure.
  const asked = stopping !== null;
  if (!asked) process.stderr.write(`Khurak did not start. ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env["KHURAK_LOG"] === "debug") console.error(error);
  await stop();
  process.exit(asked ? 0 : 1);
}

async function start(configuration: Configuration): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => leave(signal));
  const stateFolder = resolve(checkout, configuration.KHURAK_STATE);
  let address = "an address it has not chosen yet";
  const house = await holdTheHouse(stateFolder, () => `${address} (process ${process.pid})`);
  if (!house.held) {
    report(`Khurak is already running from this folder at ${house.holder}`);
    process.exit(0);
  }
  undo.push(() => house.release());

  const secrets = secretsFrom(readRootSecret(stateFolder, configuration.KHURAK_SECRET, configuration.production));
  const filesPlace = filesPlaceOf(configuration.KHURAK_FILES ?? join(stateFolder, "files"), checkout);
  // Within the state folder it is held with that.
  if (configuration.KHURAK_FILES && filesPlace.is === "folder" && configuration.KHURAK_ROLE !== "worker") {
    const files = await holdTheHouse(filesPlace.folder, () => `${address} (process ${process.pid})`);
    if (!files.held) {
      throw new Error(
        `Only one process may answer requests from the files in ${filesPlace.folder}, and one does, at ${files.holder}. ` +
          "Stop that one, or give this one KHURAK_ROLE=worker or a folder of its own in KHURAK_FILES.",
      );
    }
    undo.push(() => files.release());
  }
  const ownerUrl = configuration.DATABASE_URL ?? (await startOwnDatabase(stateFolder, secrets));
  const auditHeads = resolve(checkout, configuration.KHURAK_AUDIT_HEADS ?? join(stateFolder, "audit-heads.jsonl"));
  const open = await openHouse({ configuration, ownerUrl, secrets, filesPlace, auditHeads, report });
  undo.push(() => open.stop());
  const password = configuration.demo ? await fillDemo(stateFolder, open, Date.now, report) : null;

  const port = await open.listen(configuration.PORT, configuration.HOST);
  const host =
    configuration.HOST === "0.0.0.0" || configuration.HOST === "::"
      ? "localhost"
      : configuration.HOST.replace("127.0.0.1", "localhost");
  address = configuration.KHURAK_ADDRESS ?? `http://${host}:${port}`;
  if (port !== configuration.PORT) report(`Port ${configuration.PORT} is taken; using ${port}.`);
  if (password !== null) {
    const names = demoPeople.map(({ name }) => `${name}@${demoOrganisation.handle}`).join("  ");
    report(`Demo people: ${names}`);
    report(`Password of each: ${password}`);
  }
  if (await open.isEmpty()) report("This house has no organisation yet. Open the first with: npm run first-admin");
  report(`Khurak is at ${address}`);
}

async function startOwnDatabase(stateFolder: string, secrets: Secrets): Promise<string> {
  const postgres = await startPostgres({ stateFolder, password: secrets.password("database owner"), report });
  undo.push(() => postgres.stop());
  void postgres.died.then((why) => {
    if (stopping) return;
    process.stderr.write(`The database ended: ${why}\n`);
    leave("SIGTERM", 1);
  });
  return postgres.url;
}

/** Asked a second time, it ends at once; but one Ctrl-C may arrive twice, from the terminal and from npm. */
function leave(signal: NodeJS.Signals, code = 0): void {
  if (stopping) {
    if (Date.now() - stoppingSince > 1_000) process.exit(1);
    return;
  }
  stoppingSince = Date.now();
  if (signal === "SIGINT") report("\nStopping …");
  void stop().then(() => process.exit(code));
}

async function stop(): Promise<void> {
  stopping ??= (async () => {
    for (const step of undo.toReversed()) {
      await step().catch((error: Error) => process.stderr.write(`While stopping: ${error.message}\n`));
    }
  })();
  await stopping;
}
