/*
 * `KHURAK_FILES_TO=… npm run copy-files` copies people's files from where KHURAK_FILES says (without it the state folder)
 * to another place, a folder or a bucket, written as KHURAK_FILES is. Places stand in the environment since a bucket's
 * has its key in it. docs/running-it.md says how a house is moved.
 *
 * It takes nothing away, reads back what it copied, and may be killed and run again. It ends with 0 when every file is
 * there, else with 1.
 */
import { dirname, join } from "node:path";
import { readConfiguration } from "../server/configuration.ts";
import { copyFiles } from "../server/files/copy-files.ts";
import { filesPlaceOf, openFiles } from "../server/files/place.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Uploads are not touched. */
const uploadsKey = Buffer.alloc(32);

try {
  await copy();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nRun it again to go on.\n`);
  process.exitCode = 1;
}

async function copy(): Promise<void> {
  const { KHURAK_FILES: here, KHURAK_STATE: state } = readConfiguration(process.env);
  const { KHURAK_FILES_TO: there } = process.env;
  if (!there) throw new Error("Say where to: KHURAK_FILES_TO, a folder or a bucket, written as KHURAK_FILES is.");
  const checkout = dirname(import.meta.dirname);
  const [from, to] = [here ?? join(state, "files"), there].map((setting) => {
    const { files } = openFiles(filesPlaceOf(setting, checkout), {
      uploadsKey,
      clock: Date.now,
      lendsFrom: null,
    });
    return files;
  });
  if (!from || !to) return;
  for (const place of [from, to]) {
    const wrong = await place.check();
    if (wrong !== null) throw new Error(`It cannot begin: ${wrong}.`);
  }
  let saidAt = 0;
  const {
    copied,
    there: same,
    gone,
    bytes,
  } = await copyFiles(from, to, (so) => {
    if (Date.now() - saidAt < 5_000) return;
    saidAt = Date.now();
    say(`${so.copied + so.there} files, ${Math.round(so.bytes / 1e6)} MB …`);
  });
  say(
    `${copied + same} files, ${Math.round(bytes / 1e6)} MB, are there and were read back: ${copied} copied, ${same} already.`,
  );
  if (gone > 0) say(`${gone} were forgotten by their rule meanwhile.`);
}
