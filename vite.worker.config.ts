import { defineConfig } from "vite";
import { phoneShell } from "./tools/vite/phone-shell.ts";

/** A worker's phone. */
export default defineConfig(
  phoneShell({ letter: "w", page: "worker.html", publicFolder: "worker/public", everything: 375_000 }),
);
