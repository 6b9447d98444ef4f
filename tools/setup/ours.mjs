import { accessSync, constants, existsSync, statSync } from "node:fs";
import { root, Stop } from "./run.mjs";

export const makeItYours =
  "Make the checkout yours and writable (chown -R, chmod -R u+w), run this as its owner, or clone one of your own.";

/** Stops, with `what` as the beginning of the sentence, when one of these folders is not for us to write in. */
export function ours(what, folders) {
  for (const path of folders.filter((folder) => existsSync(folder))) {
    const { uid } = statSync(path);
    const me = process.getuid?.() ?? uid;
    // What is replaced is removed folder by folder; for that it must be ours, all of it.
    if (writable(path) && (path === root || me === 0 || me === uid)) continue;
    const why =
      me === 0 || me === uid ? "is read-only" : `belongs to ${uid === 0 ? "root" : `another user (uid ${uid})`}`;
    throw new Stop(`${what} ${path}, which ${why}. ${makeItYours}`);
  }
}

function writable(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
