import { type SQL, sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { PrescribedItem } from "../../treatment/prescription.ts";

/** As a column of a statement gives them. */
export interface PrescriptionRow {
  from: CalendarDay;
  items: PrescribedItem[];
}

/** All prescriptions of an episode, in the order in which they were written, as JSON. */
export const prescriptionsOf = (episode: SQL): SQL => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('from', w."from", 'items', w.items) order by w.number), '[]')
   from treatment.published_prescription w where w.episode = ${episode})`;
