import react from "@vitejs/plugin-react";
import type { UserConfig } from "vite";
import { compressedBeside } from "./compressed-beside.ts";
import { firstPaint } from "./first-paint.ts";
import { offlineWorker } from "./offline-worker.ts";
import { textMacro } from "./text-macro.ts";

interface PhoneShell {
  /** The letter of its address: /f/. */
  readonly letter: string;
  /** Its page, within web/. */
  readonly page: string;
  /** Its manifest and what goes with it, within web/. */
  readonly publicFolder: string;
  /** All script that it can ever load, in bytes as they travel (decision 58). */
  readonly everything: number;
}

/**
 * A shell for phones, at an address of its own, with a service worker of its own: a phone keeps the
 * files of the one shell that it opens. It is built after the console, within the console's folder,
 * which the console's build empties.
 */
export const phoneShell = ({ letter, page, publicFolder, everything }: PhoneShell): UserConfig => ({
  root: "web",
  base: `/${letter}/`,
  publicDir: publicFolder,
  plugins: [
    firstPaint(),
    react(),
    textMacro(),
    offlineWorker("field/offline-worker.ts", page),
    compressedBeside({ firstScreen: 100_000, everything }),
  ],
  resolve: {
    // React would be half of the first screen; nothing here needs more of it than Preact has.
    alias: [
      { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
      { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
      { find: /^react(?:-dom)?$/, replacement: "preact/compat" },
    ],
  },
  build: {
    outDir: `built/${letter}`,
    emptyOutDir: true,
    target: "es2022",
    assetsDir: "assets",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    rolldownOptions: { input: `web/${page}` },
  },
  server: { port: 4311, proxy: { "/api": "http://localhost:4300" } },
});
