import { isRefusal } from "../../../foundation/refusal.ts";
import { chore } from "../../../server/module.ts";
import { ImportConfirmed } from "../events.ts";
import { importNextRows } from "../operations.ts";

/** Goes on until no row waits; begun anew after a kill, it finds what is left. */
export default chore(ImportConfirmed, "registers.whenImportConfirmed", async ({ carries }, send) => {
  for (;;) {
    const done = await send(importNextRows, carries);
    if (isRefusal(done) || done.left === 0) return;
  }
});
