import type * as z from "zod/mini";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { HouseSend } from "../../../server/module.ts";
import type { ImportId } from "../import.ts";
import type { importNextRows, undoNextRows } from "../operations.ts";

/**
 * Goes on until nothing is left; begun anew after a kill, it finds what is.
 *
 * @throws where somebody else is at it, so that the queue looks again later: they may be a process that was killed
 */
export async function goOn(
  send: HouseSend,
  operation: typeof importNextRows | typeof undoNextRows,
  importId: z.infer<typeof ImportId>,
): Promise<void> {
  for (;;) {
    const done = await send(operation, { importId });
    if (isRefusal(done)) {
      if (done.refused === "in-hand") throw new Error("Somebody else is at this import.");
      return;
    }
    if (done.left === 0) return;
  }
}
