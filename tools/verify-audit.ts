/*
 * `npm run verify-audit` reads the whole audit chain and says what does not fit; `-- --heads FILE` compares it with the
 * copy of the exported heads that lies where the database's administrator cannot write. It changes nothing, and the
 * house may run meanwhile.
 *
 * It ends with 0 when all is well, with 1 when something was found, and with 2 when it could not look.
 */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readConfiguration } from "../server/configuration.ts";
import { readRootSecret, secretsFrom } from "../server/secrets.ts";
import { walkChain } from "./verify-audit/chain.ts";
import type { Finding } from "./verify-audit/finding.ts";
import { compareHeads, rowsUntilNow } from "./verify-audit/heads.ts";
import { openDatabase } from "./verify-audit/open-database.ts";
import { readUnsealed } from "./verify-audit/unsealed.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);

try {
  process.exitCode = (await verify()) === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`Could not look. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

/** @returns how much was found */
async function verify(): Promise<number> {
  const { values } = parseArgs({ options: { heads: { type: "string" } } });
  const configuration = readConfiguration(process.env);
  const checkout = dirname(import.meta.dirname);
  const stateFolder = resolve(checkout, configuration.KHURAK_STATE);
  // The secret proves whose heads those are: one made just now would prove that none is ours.
  if (!configuration.KHURAK_SECRET && !existsSync(join(stateFolder, "secret"))) {
    throw new Error(`Set KHURAK_SECRET to the house's: there is none in ${stateFolder}.`);
  }
  const secrets = secretsFrom(readRootSecret(stateFolder, configuration.KHURAK_SECRET, configuration.production));
  const given = values.heads ?? configuration.KHURAK_AUDIT_HEADS;
  const headsFile = given === undefined ? join(stateFolder, "audit-heads.jsonl") : resolve(checkout, given);

  // Before the snapshot, or a head could be newer than that.
  const exported = await rowsUntilNow(headsFile).catch((error: Error) => error);
  const database = await openDatabase(stateFolder, configuration.DATABASE_URL, secrets.password("database owner"));
  let found = 0;
  const tell = ({ says }: Finding) => {
    found += 1;
    say(says);
  };
  try {
    const lines = await walkChain(database.look, tell);
    const unsealed = await readUnsealed(database.look, tell);
    say(`Lines read: ${lines}.`);
    if (!(exported instanceof Error)) {
      const heads = await compareHeads(database.look, exported, secrets.key("audit heads v1"), tell);
      say(`Exported heads that hold: ${heads.met}, in ${headsFile}.`);
      if (heads.unreadable > 0)
        say(`Rows there that are no whole head, as a power cut may leave one: ${heads.unreadable}.`);
    } else if (lines > 0 || values.heads !== undefined) {
      throw new Error(`The exported heads cannot be read (${exported.message}): say where they are with --heads FILE.`);
    }
    if (unsealed.since !== null) {
      const seconds = Math.max(0, Math.round(Date.now() / 1000 - unsealed.since));
      say(`Leaves not sealed yet: ${unsealed.count}; the oldest has waited ${seconds} s.`);
    }
    say(found === 0 ? "All is well." : `Findings: ${found}.`);
    return found;
  } finally {
    await database.close();
  }
}
