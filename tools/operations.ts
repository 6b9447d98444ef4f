import { globSync } from "node:fs";
import { join } from "node:path";
import type { Operation } from "../foundation/operation.ts";
import { allModules, keysFor } from "../server/modules.ts";
import { secretsFrom } from "../server/secrets.ts";

const root = join(import.meta.dirname, "..");
const secrets = secretsFrom(Buffer.alloc(32, "looked at, never run"));

/** The modules as the house starts them, to be looked at. */
export const modules = allModules(keysFor(secrets, (count) => new Uint8Array(count)));

export interface Declared {
  /** The file that declares it. */
  readonly path: string;
  readonly exportedAs: string;
  readonly operation: Operation;
}

/** Read from the contracts themselves, so an operation that no module handles is among them. */
export const declared: readonly Declared[] = await readContracts();

/** In the order of the modules, and by name within one. */
export const operations: readonly Operation[] = declared.map(({ operation }) => operation);

async function readContracts(): Promise<Declared[]> {
  const place = (path: string) => modules.findIndex(({ name }) => path.split("/")[1] === name);
  const paths = globSync("modules/*/operations.ts", { cwd: root }).toSorted((a, b) => place(a) - place(b));
  const read = paths.map(async (path) => {
    const exported = (await import(join(root, path))) as Record<string, unknown>;
    return Object.entries(exported).flatMap(([exportedAs, value]) =>
      isOperation(value) ? [{ path, exportedAs, operation: value }] : [],
    );
  });
  return (await Promise.all(read)).flat();
}

function isOperation(value: unknown): value is Operation {
  return typeof value === "object" && value !== null && "allow" in value && "takes" in value && "at" in value;
}
