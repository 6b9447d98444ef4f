import { organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { listCarriers } from "../../children/operations.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { beginImport } from "../operations.ts";
import { fileNameColumn } from "./imports-of.ts";
import { registerImport } from "./tables.ts";

export default handle(beginImport, async ({ input, actor, now, tx, vault, newId, ask, refuse }) => {
  const { importId, placeId, workerId, fileName, rows, leftOut } = input;
  const place = await ask(findOpenPlace, { placeId });
  if (isRefusal(place) || place.kind !== "facility") return refuse("not-a-facility");
  if (workerId !== null) {
    const workers = await ask(listCarriers, { placeId });
    if (isRefusal(workers) || !workers.carriers.some(({ memberId }) => memberId === workerId)) {
      return refuse("no-such-worker");
    }
  }
  if (actor.is !== "person") throw new Error("A register is brought in by a person.");
  const key = await vault.keyFor(importId);
  if (!key) return refuse("already-added");
  const kept = await tx
    .insert(registerImport)
    .values({
      ...{ organisation: organisationOf(actor), id: importId, place: placeId, worker: workerId, rows, leftOut },
      ...{ fileName: key.seal(fileNameColumn, importId, fileName), rowsKey: newId() },
      ...{ begunAt: new Date(now), begunBy: actor.id },
    })
    .onConflictDoNothing()
    .returning({ id: registerImport.id });
  return kept.length === 0 ? refuse("already-added") : { importId };
});
