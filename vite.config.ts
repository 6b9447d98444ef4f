import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressedBeside } from "./tools/vite/compressed-beside.ts";
import { firstPaint } from "./tools/vite/first-paint.ts";
import { textMacro } from "./tools/vite/text-macro.ts";

export default defineConfig({
  root: "web",
  plugins: [firstPaint(), react(), textMacro(), compressedBeside({ firstScreen: 100_000, everything: null })],
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
