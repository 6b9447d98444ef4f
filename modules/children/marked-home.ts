import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { ChildId } from "./child.ts";

/*
 * Where a child's home is, for whoever has to find it: degrees of WGS 84 with four decimals, which is a square of at most
 * eleven metres. More would say where in the house somebody sleeps, and a phone does not know it better.
 */

const decimals = 4;
const degrees = (most: number) => z.number().check(z.minimum(-most), z.maximum(most), z.multipleOf(1 / 10 ** decimals));

export const Spot = z.strictObject({ lat: degrees(90), lng: degrees(180) });
export type Spot = z.infer<typeof Spot>;

export const MarkedHome = z.object({ ...Spot.shape, on: CalendarDay });
export type MarkedHome = z.infer<typeof MarkedHome>;

/** What a worker says of it at the door. */
export const HomeMarking = z.strictObject({
  childId: ChildId,
  markId: idOf("RowId"),
  /** Null: what was said before is forgotten. */
  spot: z.nullable(Spot),
  on: CalendarDay,
});

/** A place that a phone knows less well than this, in metres, is none to send somebody to. */
export const accurateEnough = 100;

export const asMarked = ({ lat, lng }: { readonly lat: number; readonly lng: number }): Spot => ({
  lat: Number(lat.toFixed(decimals)),
  lng: Number(lng.toFixed(decimals)),
});
