import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { PlaceId } from "../../places/place.ts";
import { readPrices } from "../operations.ts";
import { pricesIn } from "./prices.sql.ts";

export default handle(readPrices, async ({ input: { placeId }, tx, timeZone }) => {
  const { rows } = await tx.execute<{ areas: string[] }>(sql`
    select ancestry as areas from places.published_place where id = ${placeId}`);
  const prices = await pricesIn(tx, rows[0]?.areas ?? [], timeZone);
  return {
    prices: prices.map(({ setFor, ...price }) => ({
      ...price,
      setFor: setFor === null ? null : PlaceId.parse(setFor),
    })),
  };
});
