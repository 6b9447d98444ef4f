import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Operation } from "../foundation/operation.ts";
import { openApiOf } from "../server/surfaces/openapi.ts";
import { operations } from "./operations.ts";

/* `npm run print-contract` writes checks/openapi.json: the promise made to every client, kept so that a change is seen. */

export const contractFile = join(import.meta.dirname, "../checks/openapi.json");

export const contractText = (all: readonly Operation[]) => `${JSON.stringify(openApiOf(all), null, 2)}\n`;

if (import.meta.main) {
  writeFileSync(contractFile, contractText(operations));
  console.log(`checks/openapi.json: ${operations.length} operations.`);
}
