import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";

interface Kept {
  readonly url: string;
  /** Null: its name has its hash in it. */
  readonly revision: string | null;
}

/**
 * The service worker of a shell, built beside it as /sw.js, knowing every file of this release.
 *
 * It is one classic script: a worker of modules would be known to newer phones only.
 */
export function offlineWorker(path: string, page: string): Plugin {
  let root = "";
  let base = "/";
  let publicFolder = "";
  return {
    name: "khurak:offline-worker",
    apply: "build",
    configResolved(config) {
      root = config.root;
      base = config.base;
      publicFolder = config.publicDir;
    },
    // The page is among the files, and Vite writes it last of all; what presses files comes after this.
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const built = Object.values(bundle)
          .filter(({ fileName }) => !fileName.startsWith(".vite/"))
          .map((file): Kept => {
            const hashed = file.fileName.startsWith("assets/");
            const source = file.type === "chunk" ? file.code : file.source;
            return { url: base + file.fileName, revision: hashed ? null : revisionOf(source) };
          });
        const asTheyAre = readdirSync(publicFolder).map((name): Kept => {
          return { url: base + name, revision: revisionOf(readFileSync(join(publicFolder, name))) };
        });
        const kept = [...built, ...asTheyAre].toSorted((one, other) => (one.url < other.url ? -1 : 1));
        this.emitFile({
          type: "asset",
          fileName: "sw.js",
          source: await bundled(join(root, path), { base, page, kept }),
        });
      },
    },
  };
}

const revisionOf = (source: string | Uint8Array) => createHash("sha256").update(source).digest("hex").slice(0, 16);

interface Shell {
  readonly base: string;
  readonly page: string;
  readonly kept: readonly Kept[];
}

async function bundled(entry: string, { base, page, kept }: Shell): Promise<string> {
  const output = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: {
      "process.env.NODE_ENV": '"production"',
      filesOfThisRelease: JSON.stringify(kept),
      shell: JSON.stringify({ base, page: base + page }),
    },
    build: {
      write: false,
      target: "es2022",
      lib: { entry, formats: ["iife"], name: "worker", fileName: "sw" },
    },
  });
  const chunk = [output].flat().flatMap((made) => ("output" in made ? made.output : []))[0];
  if (chunk?.type !== "chunk") throw new Error(`Vite made no script of ${entry}.`);
  return chunk.code;
}
