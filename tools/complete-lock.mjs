/**
 * Run after every change of dependencies: `node tools/complete-lock.mjs`.
 *
 * Packages with a native part name one optional package for each kind of machine. A registry that carries only some of
 * them makes `npm install` write a lock file without the rest, and `npm ci` then refuses that lock file everywhere.
 * This adds the missing ones as a full registry would have, but for their hash: npm skips them on any machine that they
 * are not for. It changes no version and needs no network.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** The entries that the lock file's own packages name and it has not, each with the place it belongs in. */
export function missing(packages) {
  const added = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const found = resolve({ ...packages, ...added }, path, name);
      // A range that is met, or an exact version that is there.
      if (found && (found.version === version || !/^\d/.test(version))) continue;
      if (!/^\d/.test(version))
        throw new Error(`${path} wants ${name} ${version}: no one version can be named for it.`);
      added[found ? `${path}/node_modules/${name}` : `node_modules/${name}`] = entry(name, version, dev);
    }
  }
  return added;
}

function resolve(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const found = packages[`${folder && `${folder}/`}node_modules/${name}`];
    if (found || !folder) return found;
  }
}

function entry(name, version, dev) {
  const words = name.split(/[-/]/);
  const one = (key, known) =>
    known.some((word) => words.includes(word)) ? { [key]: known.filter((word) => words.includes(word)) } : {};
  const libc = words.includes("musl") ? { libc: ["musl"] } : words.includes("gnu") ? { libc: ["glibc"] } : {};
  return {
    version,
    ...one("cpu", processors),
    ...(dev ? { dev } : {}),
    ...libc,
    optional: true,
    ...one("os", systems),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = missing(lock.packages);
  const names = Object.keys(added);
  const all = Object.entries({ ...lock.packages, ...added });
  lock.packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, "en")));
  if (names.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(names.length > 0 ? `Added ${names.length} packages of other machines.` : "Nothing is missing.");
}
