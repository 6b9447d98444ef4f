import { type SQL, sql } from "drizzle-orm";
import type * as z from "zod/mini";
import { moment } from "../../../server/database/moment.sql.ts";
import { batteryIsLow, silentSince } from "../box.ts";
import type { BoxRow } from "../shown.ts";

export type Box = z.infer<typeof BoxRow>;
export type BoxColumns = Omit<Box, "lowBattery" | "silentSince"> & Record<string, unknown>;

/** The columns of a box `b` and its place `p`, as `BoxRow` names them. */
export const boxColumns: SQL = sql`b.id as "boxId", b.serial, b.model, b.place as "placeId", p.name as "placeName",
  p.name_hindi as "placeNameHindi", b.state, ${moment("b.since")} as since, ${moment("b.heard_at")} as "heardAt",
  b.battery_mv as "batteryMv"`;

export const boxesWithPlaces: SQL = sql`devices.box b
  join places.published_place p on p.organisation = b.organisation and p.id = b.place`;

/** What a row says of itself now. */
export function boxNow<Row extends BoxColumns>(row: Row, now: number): Row & Pick<Box, "lowBattery" | "silentSince"> {
  const times = {
    ...row,
    since: Date.parse(row.since),
    heardAt: row.heardAt === null ? null : Date.parse(row.heardAt),
  };
  const silent = silentSince(times, now);
  const since = silent === null ? null : new Date(silent).toISOString();
  return { ...row, lowBattery: batteryIsLow(row), silentSince: since };
}
