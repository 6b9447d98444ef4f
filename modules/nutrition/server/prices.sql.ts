import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { type FoodCode, type HalfPortion, halfOf } from "../food.ts";
import { foodOf, foods } from "../foods.ts";

export interface PriceHere {
  readonly food: FoodCode;
  readonly rupees: number;
  /** Both null: nobody set it, and it is the guess that came with the food. */
  readonly setOn: CalendarDay | null;
  readonly setFor: string | null;
}

interface Row extends Record<string, unknown> {
  food: FoodCode;
  rupees: number;
  setOn: CalendarDay;
  setFor: string;
}

/**
 * What each food costs in a place: the nearest place above it that says so counts, and there the newest word.
 *
 * @param areas the place and all it lies in, from the top
 * @param timeZone in whose days it is told when a price was set
 */
export async function pricesIn(tx: Tx, areas: readonly string[], timeZone: string): Promise<readonly PriceHere[]> {
  const { rows } = await tx.execute<Row>(sql`
    select distinct on (food) food, rupees::float8 as rupees, (at at time zone ${timeZone})::date::text as "setOn",
      place as "setFor"
    from nutrition.price where place = any (${sql.param([...areas])}::uuid[])
    order by food, array_position(${sql.param([...areas])}::uuid[], place) desc, at desc, id desc`);
  const set = new Map(rows.map((row) => [row.food, row]));
  return foods.map(({ code, rupees }) => set.get(code) ?? { food: code, rupees, setOn: null, setFor: null });
}

/** What half a portion of each food gives, and costs where the patient is cared for. */
export async function halvesFor(tx: Tx, patientId: string, timeZone: string): Promise<(code: FoodCode) => HalfPortion> {
  const { rows } = await tx.execute<{ areas: string[] }>(sql`
    select areas from people.published_reach where subject = ${patientId} and areas is not null limit 1`);
  const prices = await pricesIn(tx, rows[0]?.areas ?? [], timeZone);
  const halves = new Map(prices.map(({ food, rupees }) => [food, halfOf(foodOf(food), rupees)]));
  return (code) => halves.get(code) ?? halfOf(foodOf(code));
}
