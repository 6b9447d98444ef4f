import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

/** How much script a phone on 2G may have to wait for, in bytes as they travel (gzip). */
export interface ScriptBudget {
  /** What must be here before anything is seen. */
  readonly firstScreen: number;
  /** What the shell can ever load; null where some screens are loaded by few. */
  readonly everything: number | null;
}

/** Each file once more as .br and .gz: pressed hard once here, not lightly at every request. */
export function compressedBeside(budget: ScriptBudget): Plugin {
  const brotli = promisify(brotliCompress);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return {
    name: "khurak:compressed-beside",
    apply: "build",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const gzipped = new Map<string, number>();
        for (const file of Object.values(bundle).filter(({ fileName }) => /\.(?:js|css|svg)$/.test(fileName))) {
          const { fileName } = file;
          const source = Buffer.from(file.type === "chunk" ? file.code : file.source);
          const small = await promisify(gzip)(source, { level: 9 });
          gzipped.set(fileName, small.length);
          this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: small });
          this.emitFile({ type: "asset", fileName: `${fileName}.br`, source: await brotli(source, quality) });
        }
        const sizeOf = (names: Iterable<string>) =>
          Array.from(names).reduce((sum, name) => sum + (gzipped.get(name) ?? 0), 0);
        for (const file of Object.values(bundle)) {
          if (file.type !== "chunk" || !file.isEntry) continue;
          const size = sizeOf([file.fileName, ...file.imports]);
          if (size > budget.firstScreen) {
            this.error(
              `The first screen needs ${size} bytes of script, and ${budget.firstScreen} is the most: load later what is not seen first.`,
            );
          }
        }
        const all = sizeOf(Array.from(gzipped.keys()).filter((name) => name.endsWith(".js")));
        if (budget.everything !== null && all > budget.everything) {
          this.error(
            `The shell can load ${all} bytes of script, and ${budget.everything} is the most: take something out, or make it smaller.`,
          );
        }
      },
    },
  };
}
