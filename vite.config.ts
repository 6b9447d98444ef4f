import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import babel, { defineRolldownBabelPreset } from "@rolldown/plugin-babel";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, transformWithOxc } from "vite";

/** Only files that hold text pay for Babel; everything else stays with Oxc. */
const linguiMacro = defineRolldownBabelPreset({
  preset: () => ({ plugins: ["@lingui/babel-plugin-lingui-macro"] }),
  rolldown: { filter: { code: /@lingui\/(?:core|react)\/macro/ } },
});

export default defineConfig({
  root: "web",
  plugins: [firstPaint(), react(), babel({ presets: [linguiMacro] }), compressedBeside()],
  build: {
    outDir: "built",
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    assetsDir: "assets",
    // `script-src 'self'`: nothing that runs may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // 6 kB in one file are sooner here than three in three.
    cssCodeSplit: false,
  },
  server: { port: 4310, proxy: { "/api": "http://localhost:4300" } },
});

/** A classic script of its own, hashed like the rest, that the browser runs before it paints anything. */
function firstPaint(): Plugin {
  const path = "app/first-paint.ts";
  const name = "first-paint.js";
  let root = "";
  return {
    name: "khurak:first-paint",
    configResolved(config) {
      root = config.root;
    },
    async buildStart() {
      if (this.environment.mode !== "build") return;
      const { code } = await transformWithOxc(readFileSync(`${root}/${path}`, "utf8"), path, { sourcemap: false });
      this.emitFile({ type: "asset", name, source: code });
    },
    transformIndexHtml(_, { bundle }) {
      const built = Object.values(bundle ?? {}).find((file) => file.type === "asset" && file.names.includes(name));
      return [{ tag: "script", attrs: { src: `/${built?.fileName ?? path}` }, injectTo: "head-prepend" }];
    },
  };
}

/** The script that must be here before anything is seen. Above this a phone on 2G waits too long. */
const firstScreenAtMost = 100_000;

/** Each file once more as .br and .gz: pressed hard once here, not lightly at every request. */
function compressedBeside(): Plugin {
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
        for (const file of Object.values(bundle)) {
          if (file.type !== "chunk" || !file.isEntry) continue;
          const size = [file.fileName, ...file.imports].reduce((sum, name) => sum + (gzipped.get(name) ?? 0), 0);
          if (size > firstScreenAtMost) {
            this.error(
              `The first screen needs ${size} bytes of script, and ${firstScreenAtMost} is the most: load later what is not seen first.`,
            );
          }
        }
      },
    },
  };
}
