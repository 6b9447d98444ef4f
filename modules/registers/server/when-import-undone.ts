import { isRefusal } from "../../../foundation/refusal.ts";
import { chore } from "../../../server/module.ts";
import { ImportUndone } from "../events.ts";
import { undoNextRows } from "../operations.ts";

export default chore(ImportUndone, "registers.whenImportUndone", async ({ carries }, send) => {
  for (;;) {
    const done = await send(undoNextRows, carries);
    if (isRefusal(done) || done.left === 0) return;
  }
});
