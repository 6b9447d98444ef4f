import { sql } from "drizzle-orm";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { readSending } from "../operations.ts";
import { noteColumn } from "./keep-sending.ts";
import { rowsOf, sendingsWhere } from "./sending-rows.sql.ts";
import { summaryOf } from "./summary.sql.ts";

/** What waits is read; of what was refused, withdrawn or answered nothing is shown here any more. */
export default handle(readSending, async (turning) => {
  const { input, tx, vault, refuse, about } = turning;
  const { toId, sendingId } = input;
  const [sent] = await sendingsWhere(tx, sql`s.id = ${sendingId} and s.to_place = ${toId}`, sql`s.id`, 1);
  if (!sent) return refuse("no-such-sending");
  if (sent.ended !== null) return refuse("waits-no-more");
  about(sent.patientId);
  const [row] = await rowsOf(turning, [sent]);
  if (!row) return refuse("erased");
  const key = (await vault.keysOf([sent.patientId])).get(sent.patientId);
  return {
    ...row,
    note: openNote(key, noteColumn, sendingId, sent.note),
    summary: await summaryOf(turning, sent.patientId),
  };
});
