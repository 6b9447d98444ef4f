import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { connect } from "../../server/database/connection.ts";
import { urlAs } from "../../server/database/roles.ts";
import { fileStoreIn } from "../../server/files/store.ts";
import { uploadStoreIn } from "../../server/files/upload-store.ts";
import { openVault } from "../../server/keys/vault.ts";
import { allModules, entrance, keysFor } from "../../server/modules.ts";
import { type HouseParts, openTurn } from "../../server/turn.ts";
import type { BenchHouse } from "./house.ts";

type Opens = Pick<BenchHouse, "ownerUrl" | "secrets" | "filesFolder">;

/**
 * What server/house.ts is made of, without jobs and surfaces, so that a part can be left out and the rest measured.
 *
 * @param change takes a part out, or puts another in its place
 */
export async function openParts(
  { ownerUrl, secrets, filesFolder }: Opens,
  change: (parts: HouseParts) => HouseParts = (parts) => parts,
) {
  const random = (count: number) => randomBytes(count);
  const keys = keysFor(secrets, random);
  const database = connect({
    url: urlAs(ownerUrl, "khurak_app", secrets.password("database app")),
    connections: 10,
    patienceMs: 5_000,
    onError: () => {},
  });
  const parts = change({
    database,
    modules: allModules(keys),
    entrance,
    requestKey: secrets.key("request hash v1"),
    vault: openVault(secrets.key("master key v1")),
    files: fileStoreIn(filesFolder),
    uploads: uploadStoreIn(join(filesFolder, "uploads"), secrets.key("uploads v1"), Date.now),
    clock: Date.now,
    random,
    onFault: (error, operation) => console.error(operation, error),
  });
  return { parts, keys, turn: openTurn(parts), close: () => database.close() };
}
