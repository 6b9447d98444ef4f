import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { handle } from "../../../server/module.ts";
import { readBoxOf } from "../operations.ts";
import { type BoxColumns, boxColumns, boxesWithPlaces, boxNow } from "./box-rows.sql.ts";

type Answer = AnswerOf<typeof readBoxOf>;
type Shown = NonNullable<Answer["box"]>;
type Row = BoxColumns & Pick<Shown, "issuedAt" | "heardUntil" | "openings" | "lastRefill">;

export default handle(readBoxOf, async ({ input, now, tx, about }) => {
  const { patientId } = input;
  about(patientId);
  const { rows } = await tx.execute<Row>(sql`
    select ${boxColumns}, ${moment('i."from"')} as "issuedAt", ${moment("i.heard_until")} as "heardUntil",
      coalesce((
        select jsonb_agg(jsonb_build_object('number', o.number, 'at', ${moment("o.at")}, 'boxAt', ${moment("o.box_at")},
          'counts', o.counts, 'because', o.because) order by o.number desc)
        from (select * from devices.opening o where o.box = b.id and o.issue = i.id order by o.number desc limit 10) o
      ), '[]') as openings,
      (select jsonb_build_object('refillId', r.id, 'at', ${moment("r.at")}) from devices.refill r
       where r.box = b.id and r.patient = ${patientId} and r.withdrawn_at is null order by r.at desc, r.id desc limit 1)
        as "lastRefill"
    from ${boxesWithPlaces} join devices.box_issue i on i.organisation = b.organisation and i.box = b.id and i.until is null
    where b.patient = ${patientId}`);
  const { rows: earlier } = await tx.execute<Answer["earlier"][number] & Record<string, unknown>>(sql`
    select i.box as "boxId", b.serial, ${moment('i."from"')} as "from", ${moment("i.until")} as until
    from devices.box_issue i join devices.box b on b.organisation = i.organisation and b.id = i.box
    where i.patient = ${patientId} and i.until is not null order by i."from" desc, i.id desc`);
  const [row] = rows;
  return { box: row ? boxNow(row, now) : null, earlier };
});
