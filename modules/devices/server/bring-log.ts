import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { toleranceMs } from "../contact.ts";
import { bringLog } from "../operations.ts";
import { holdBox } from "./hold-box.ts";
import { keepContact } from "./keep-contact.ts";

export default handle(bringLog, async (turning) => {
  const { input, now, tx, refuse, about } = turning;
  const { patientId, boxId, serial } = input;
  about(patientId);
  const readAt = Date.parse(input.readAt);
  if (readAt > now + toleranceMs) return refuse("read-in-the-future");
  const held = await holdBox(tx, boxId);
  const { rows: had } = await tx.execute(sql`
    select from devices.box_issue where box = ${boxId} and patient = ${patientId} limit 1`);
  if (!held || had.length === 0) return refuse("not-their-box");
  if (serial !== null && serial !== held.serial) return refuse("log-of-another-box", { id: serial });
  const taken = await keepContact(turning, held, { ...input, how: "file", noted: null, at: Math.min(readAt, now) });
  // A file that says other times of entries that are known is of another box, or somebody wrote in it.
  return taken.contradicts > 0 ? refuse("log-contradicts") : taken;
});
