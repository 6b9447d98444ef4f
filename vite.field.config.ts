import { defineConfig } from "vite";
import { phoneShell } from "./tools/vite/phone-shell.ts";

/** A patient's own phone. */
export default defineConfig(
  phoneShell({ letter: "f", page: "field.html", publicFolder: "field/public", everything: 175_000 }),
);
