import babel, { defineRolldownBabelPreset } from "@rolldown/plugin-babel";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Only files that hold text pay for Babel; everything else stays with Oxc. */
const linguiMacro = defineRolldownBabelPreset({
  preset: () => ({ plugins: ["@lingui/babel-plugin-lingui-macro"] }),
  rolldown: { filter: { code: /@lingui\/(?:core|react)\/macro/ } },
});

export default defineConfig({
  root: "web",
  plugins: [react(), babel({ presets: [linguiMacro] })],
  build: {
    outDir: "built",
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    assetsDir: "assets",
    // `script-src 'self'; img-src 'self' data:`: nothing that runs may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // 6 kB in one file are sooner here than three in three.
    cssCodeSplit: false,
  },
  server: { port: 4310, proxy: { "/api": "http://localhost:4300" } },
});
