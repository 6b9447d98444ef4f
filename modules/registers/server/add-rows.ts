import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { addRows } from "../operations.ts";
import { holdImport, waitingRows } from "./hold-import.sql.ts";
import { sealRow } from "./sealed-row.ts";
import { line as lineTable } from "./tables.ts";

export default handle(addRows, async ({ input, actor, tx, vault, refuse }) => {
  const { importId, rows } = input;
  const known = await holdImport(tx, importId);
  const key = known && !known.confirmed ? await vault.keyFor(known.rowsKey) : null;
  if (!known || !key) return refuse("confirmed-already");
  const organisation = organisationOf(actor);
  await tx
    .insert(lineTable)
    .values(
      rows.map(({ line, identity, doses, choice }) => ({
        ...{ organisation, import: importId, number: line, choice: choice.is, end: "waiting", doses: [] },
        sealed: sealRow(key, importId, line, { identity, doses, choice }),
      })),
    )
    .onConflictDoNothing();
  const kept = await waitingRows(tx, importId, ["waiting"]);
  return kept > known.rows ? refuse("too-many-rows") : { kept };
});
