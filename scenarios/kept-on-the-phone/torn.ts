import { randomBytes } from "node:crypto";
import { appendFileSync, globSync, statSync } from "node:fs";
import { join } from "node:path";

/** LevelDB's log: blocks of so many bytes; a record is a head of seven and what it announces. */
const [block, head] = [32_768, 7];
const [whole, announced] = [1, 100];

const logs = {
  first: "Default/IndexedDB/*.leveldb/*.log",
  second: "Default/WebStorage/*/IndexedDB/*.leveldb/*.log",
} as const;

/**
 * What a browser leaves that is killed between the two writes of one record: the head of it, at the end of the log of one
 * copy. Opened and killed once more, that copy is thrown away by the browser.
 */
export function tear(profile: string, copy: keyof typeof logs): void {
  const [log, ...others] = globSync(logs[copy], { cwd: profile }).map((path) => join(profile, path));
  if (log === undefined || others.length > 0) throw new Error(`There are ${others.length + (log ? 1 : 0)} logs.`);
  // At the end of a block there is no room for a head: the next record begins a new one.
  const left = block - (statSync(log).size % block);
  const filling = left < head + announced ? left : 0;
  const torn = Buffer.from([...randomBytes(4), announced, 0, whole]);
  appendFileSync(log, Buffer.concat([Buffer.alloc(filling), torn]));
}
