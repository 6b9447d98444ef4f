import { sql } from "drizzle-orm";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { readSendings } from "../operations.ts";
import { answerColumn, destinationColumn, noteColumn } from "./keep-sending.ts";
import { fieldsOf, sendingsWhere } from "./sending-rows.sql.ts";

/** More than anybody is sent on in a life. */
const most = 200;

export default handle(readSendings, async (turning) => {
  const { input, tx, vault, about } = turning;
  const { patientId } = input;
  about(patientId);
  const sent = await sendingsWhere(tx, sql`s.patient = ${patientId}`, sql`s.asked_at desc, s.id desc`, most);
  const key = (await vault.keysOf([patientId])).get(patientId);
  const fields = await fieldsOf(turning, sent);
  return {
    sendings: sent.flatMap((row, at) => {
      const shown = fields[at];
      if (!shown) return [];
      const words = {
        note: openNote(key, noteColumn, row.sendingId, row.note),
        destination: openNote(key, destinationColumn, row.sendingId, row.destination),
        answer: openNote(key, answerColumn, row.sendingId, row.answer),
      };
      return [{ ...shown, ...words }];
    }),
  };
});
