import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client } from "pg";
import { startPostgres } from "../server/database/embedded-postgres.ts";
import { bringUpToDate } from "../server/database/migrate.ts";
import { prepareRoles } from "../server/database/roles.ts";
import { modules } from "./operations.ts";
import { schemaText } from "./schema-text.ts";

/* `npm run dump-schema` writes docs/schema.sql: a database is migrated for it and thrown away. */

export const schemaFile = join(import.meta.dirname, "../docs/schema.sql");
export const schemaOrder = ["house", ...modules.map(({ name }) => name.replaceAll("-", "_"))];

async function dump(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "khurak-schema-"));
  // Root starts PostgreSQL as another user, who must get through.
  chmodSync(folder, 0o711);
  const password = () => randomBytes(18).toString("hex");
  const postgres = await startPostgres({
    stateFolder: join(folder, "state"),
    password: password(),
    settings: { fsync: "off" },
    report: () => {},
  });
  try {
    await prepareRoles(postgres.url, { app: password(), jobs: password() });
    await bringUpToDate(postgres.url);
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    const text = await schemaText(
      async (asked, values = []) => (await client.query(asked, [...values])).rows,
      schemaOrder,
    );
    await client.end();
    mkdirSync(dirname(schemaFile), { recursive: true });
    writeFileSync(schemaFile, text);
    console.log(`docs/schema.sql: ${text.split("\ncreate table ").length - 1} tables.`);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await dump();
