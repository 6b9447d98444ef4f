import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { startPostgres } from "../../server/database/embedded-postgres.ts";
import { holdTheHouse } from "../../server/one-at-a-time.ts";
import type { Look } from "./line.ts";

export interface OpenDatabase {
  readonly look: Look;
  close(): Promise<void>;
}

/**
 * The database of a house, whether it runs or not, in one snapshot: what is written meanwhile is not seen.
 *
 * @param given DATABASE_URL; without it the one in the state folder
 * @param password of the owner of that one
 */
export async function openDatabase(
  stateFolder: string,
  given: string | undefined,
  password: string,
): Promise<OpenDatabase> {
  const { url, stop } = given === undefined ? await ownDatabase(stateFolder, password) : { url: given, stop: noStop };
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query("begin isolation level repeatable read, read only");
    const { rows } = await client.query<{ there: boolean }>(
      "select to_regclass('house.audit_line') is not null as there",
    );
    if (rows[0]?.there !== true) {
      throw new Error("This database has no audit chain yet: start this Khurak on it once, then look again.");
    }
    // Not even the owner may read leaves; the role that seals them may.
    await client.query("set local role khurak_door");
  } catch (error) {
    await client.end();
    await stop();
    throw error;
  }
  return {
    look: async (text, values) => (await client.query(text, [...values])).rows as never,
    async close() {
      await client.end();
      await stop();
    },
  };
}

const noStop = async () => {};

async function ownDatabase(stateFolder: string, password: string): Promise<{ url: string; stop(): Promise<void> }> {
  const record = JSON.parse(await readFile(join(stateFolder, "postgres.json"), "utf8").catch(() => "{}")) as {
    port?: number;
  };
  if (record.port === undefined) {
    throw new Error(
      `There is no database in ${stateFolder}: set KHURAK_STATE to the folder of the house, or DATABASE_URL.`,
    );
  }
  const hold = await holdTheHouse(stateFolder, () => "npm run verify-audit");
  if (!hold.held) {
    const address = `postgres://khurak_owner:${encodeURIComponent(password)}@127.0.0.1:${record.port}/khurak`;
    return { url: address, stop: noStop };
  }
  const postgres = await startPostgres({ stateFolder, password, report: () => {} });
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop();
      await hold.release();
    },
  };
}
