import { addDays, type CalendarDay } from "../foundation/calendar-day.ts";
import type { Medicine } from "../modules/treatment/medicine.ts";
import type { PrescribedItem } from "../modules/treatment/prescription.ts";

/** So many tablets of a combination every day, from that day on: three for whoever weighs 43 kg. */
export function tablets(from: CalendarDay, count = 3, medicine: Medicine = "HRZE"): PrescribedItem[] {
  return [{ medicine, mg: null, tablets: count, timesPerDay: 1, weekdays: null, from, until: null }];
}

/** A medicine in milligrams every day, from that day on. */
export function daily(medicine: Medicine, mg: number, from: CalendarDay): PrescribedItem {
  return { medicine, mg, tablets: null, timesPerDay: 1, weekdays: null, from, until: null };
}

/** BPaLM as tbksp.org has it (nodes 567, 579), from its first day: bedaquiline daily for two weeks, then thrice weekly. */
export function bpalmFrom(from: CalendarDay): PrescribedItem[] {
  const bedaquiline = { medicine: "Bdq", timesPerDay: 1 } as const;
  return [
    { ...bedaquiline, mg: 400, tablets: 4, weekdays: null, from, until: addDays(from, 13) },
    { ...bedaquiline, mg: 200, tablets: 2, weekdays: [1, 3, 5], from: addDays(from, 14), until: null },
    { ...daily("Pa", 200, from), tablets: 1 },
    { ...daily("Lzd", 600, from), tablets: 1 },
    { ...daily("Mfx", 400, from), tablets: 1 },
  ];
}
