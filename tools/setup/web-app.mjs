import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ours } from "./ours.mjs";
import { root, run, Stop } from "./run.mjs";

const built = join(root, "web/built");
// Within what is built, so that it goes when that goes; vite empties the folder before it writes.
const remembered = join(built, ".inputs");
// In this order: the console empties the folder within which the shells for phones stand.
const configurations = ["vite.config.ts", "vite.field.config.ts", "vite.worker.config.ts", "vite.verify.config.ts"];

export const webApp = {
  doing: "Building the web app",
  needed() {
    if (!configurations.some((name) => existsSync(join(root, name)))) return false;
    return !existsSync(remembered) || readFileSync(remembered, "utf8") !== inputs();
  },
  async take(lock) {
    ours("The web app must be built in", [join(root, "web"), built]);
    const hash = inputs();
    const node = [join(root, "node_modules/.bin/node"), process.execPath].find((path) => existsSync(path));
    const vite = join(root, "node_modules/vite/bin/vite.js");
    for (const name of configurations.filter((file) => existsSync(join(root, file)))) {
      // Our Node reads the configuration as it is; vite's own way would write into node_modules, perhaps another user's.
      const given = [vite, "build", "--config", name, "--configLoader", "native", "--logLevel", "warn"];
      await run(node, given, { lock, env: { ...process.env, NODE_ENV: "production" } });
    }
    if (!existsSync(built))
      throw new Stop(`vite wrote no ${built}: set build.outDir in its configuration to that folder.`);
    writeFileSync(remembered, hash);
  },
};

/** One hash over all that can end up in the web app. */
function inputs() {
  const hash = createHash("sha256");
  const folders = ["web", "foundation", "modules", "tools/vite"].flatMap((name) => files(join(root, name)));
  const single = [...configurations, "package-lock.json"]
    .map((name) => join(root, name))
    .filter((path) => existsSync(path));
  for (const path of [...folders, ...single]) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update("\0");
  }
  return `${hash.digest("hex")}\n`;
}

function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return path === built || outside(path) ? [] : files(path);
      return entry.isFile() && !entry.name.endsWith(".test.ts") ? [path] : [];
    });
}

function outside(folder) {
  const parts = relative(root, folder).split(sep);
  return parts.at(-1) === "node_modules" || (parts[0] === "modules" && parts.at(-1) === "server");
}
