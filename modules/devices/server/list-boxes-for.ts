import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { lowBatteryMv } from "../box.ts";
import { listBoxesFor } from "../operations.ts";
import { type BoxColumns, boxColumns, boxesWithPlaces, boxNow } from "./box-rows.sql.ts";

/** Enough to choose from; whoever has more in a cupboard takes one of these. */
const most = 50;

export default handle(listBoxesFor, async ({ input, now, tx, about }) => {
  about(input.patientId);
  const { rows } = await tx.execute<BoxColumns>(sql`
    select ${boxColumns} from ${boxesWithPlaces}
    where b.state = 'in-stock' and b.place in (
      select r.place from people.published_reach r where r.subject = ${input.patientId} and r.place is not null)
    order by (b.battery_mv is not null and b.battery_mv < ${lowBatteryMv}), b.serial limit ${most}`);
  return { boxes: rows.map((row) => boxNow(row, now)) };
});
