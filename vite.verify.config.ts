import { defineConfig } from "vite";
import { phoneShell } from "./tools/vite/phone-shell.ts";

/** What anybody opens with any phone, without signing in: is this card genuine? */
export default defineConfig(
  phoneShell({ letter: "v", page: "verify.html", publicFolder: "verify/public", everything: 60_000 }),
);
