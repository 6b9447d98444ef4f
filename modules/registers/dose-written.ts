import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { type Cell, latinDigits, textOf } from "./cell.ts";
import { type DayFault, readDay } from "./day-written.ts";

/** A field of a vaccine: a day; a tick, which is a dose on a day that nobody knows; or nothing. */
export type DoseWritten =
  | { readonly is: "given"; readonly on: CalendarDay | null }
  | { readonly is: "not-given" }
  | { readonly is: "unreadable"; readonly why: DayFault };

const plain = (word: string) => latinDigits(word.normalize("NFKC").toLowerCase());

const ticks = new Set(
  "✓|✔|√|☑|✅|y|yes|given|done|taken|complete|completed|true|1|हाँ|हां|हा|जी|दिया|दी|दी गई|दिया गया|लगा|लगाया|लग गया|लगी|पूर्ण|हो गया"
    .split("|")
    .map(plain),
);
/** "x" is not here: some write it for a dose that was given and some for one that was not. */
const nothing = new Set(
  "|-|--|---|–|—|n|no|nil|na|n/a|none|not given|due|pending|false|0|✗|✘|नहीं|नही|नहीं दिया|नहीं लगा|बाकी|शेष"
    .split("|")
    .map(plain),
);

export function readDose(cell: Cell, today: CalendarDay): DoseWritten {
  const text = plain(textOf(cell));
  if (nothing.has(text)) return { is: "not-given" };
  if (ticks.has(text)) return { is: "given", on: null };
  const read = readDay(cell, today);
  return "day" in read ? { is: "given", on: read.day } : { is: "unreadable", why: read.wrong };
}
