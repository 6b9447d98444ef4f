import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { readBox } from "../operations.ts";
import { type BoxColumns, boxColumns, boxesWithPlaces, boxNow } from "./box-rows.sql.ts";

type History = AnswerOf<typeof readBox>;
type Written<Row extends { by: unknown }> = Omit<Row, "by"> & { by: string } & Record<string, unknown>;

/** Who may read a patient is told who had the box; an admin, who treats nobody, is not. */
const reads = { byArea: ["doctor", "supervisor"], byName: ["worker"] } as const;

export default handle(readBox, async ({ input, actor, now, tx, ask, refuse, about }) => {
  const { placeId, boxId } = input;
  const { rows } = await tx.execute<BoxColumns>(sql`
    select ${boxColumns} from ${boxesWithPlaces} where b.id = ${boxId} and b.place = ${placeId}`);
  const [row] = rows;
  if (!row) return refuse("no-such-box");
  const { rows: moves } = await tx.execute<Written<History["moves"][number]>>(sql`
    select m.what, ${moment("m.at")} as at, m.place as "placeId", p.name as "placeName", p.name_hindi as "placeNameHindi",
      m.why, m.by, case when ${withinReach(sql`people.published_reach`, actor, reads, sql`m.patient`)} then m.patient end
        as "patientId"
    from devices.box_move m join places.published_place p on p.organisation = m.organisation and p.id = m.place
    where m.box = ${boxId} order by m.number desc limit 200`);
  const { rows: contacts } = await tx.execute<Written<History["contacts"][number]>>(sql`
    select ${moment("c.at")} as at, c.how, (extract(epoch from c.box_at - c.at) * 1000)::float8 as "aheadMs",
      c.battery_mv as "batteryMv", c.contradicts, c.by
    from devices.contact c where c.box = ${boxId} order by c.at desc, c.id desc limit 30`);
  about(...moves.flatMap(({ patientId }) => patientId ?? []));
  const by = await whoWrote(
    [...moves, ...contacts].map((one) => one.by),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  return {
    box: boxNow(row, now),
    moves: moves.map((move) => ({ ...move, by: by(move.by) })),
    contacts: contacts.map((contact) => ({ ...contact, by: by(contact.by) })),
  };
});
