/*
 * The file that a box's reader writes: lines of fields between commas.
 *
 *   box,KB-0012                                  the box's number, where the reader knows it
 *   read,2026-11-21T09:00:00+05:30,3900          what the box's clock said when it was read, and its battery
 *   number,box_time,battery                      a heading; not needed
 *   1,2026-11-01T08:02:00+05:30,3950             an entry: its number, the box's time, the battery then
 *
 * A time says its zone, or nobody knows which hour it was. The battery (millivolts) may be left out everywhere.
 */

export interface BoxLog {
  readonly serial: string | null;
  /** ISO 8601, in UTC; null: the file does not say it. */
  readonly boxAt: string | null;
  readonly batteryMv: number | null;
  readonly entries: readonly { readonly number: number; readonly boxAt: string }[];
}

export type LogFault = "no-entry" | "line-not-understood" | "too-many";

/** As many as one file may have; a box that is opened three times a day fills it in four years. */
export const mostEntries = 5000;

/** @returns the log, or what is wrong and in which line, beginning with 1 */
export function readLog(text: string): BoxLog | { readonly fault: LogFault; readonly line: number } {
  let [serial, boxAt, battery]: [string | null, string | null, number | null] = [null, null, null];
  let readBattery: number | null = null;
  const entries: { number: number; boxAt: string }[] = [];
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  for (const [at, whole] of lines.entries()) {
    const [first = "", second = "", third = "", ...rest] = whole.split(/[,;\t]/).map((field) => field.trim());
    if (whole.trim() === "" || /^number$/i.test(first)) continue;
    const not = { fault: "line-not-understood", line: at + 1 } as const;
    if (/^box$/i.test(first)) {
      serial = second.toUpperCase();
      continue;
    }
    const [time, volts] = [timeOf(second), batteryOf(third)];
    if (time === null || volts === undefined || rest.some((field) => field !== "")) return not;
    if (/^read$/i.test(first)) {
      boxAt = time;
      readBattery = volts;
      continue;
    }
    if (!/^[1-9]\d{0,8}$/.test(first)) return not;
    if (entries.length === mostEntries) return { fault: "too-many", line: at + 1 };
    entries.push({ number: Number(first), boxAt: time });
    battery = volts ?? battery;
  }
  // A box that was never opened has been read all the same.
  if (entries.length === 0 && boxAt === null) return { fault: "no-entry", line: 1 };
  return { serial, boxAt, batteryMv: readBattery ?? battery, entries };
}

function timeOf(field: string): string | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)$/.test(field)) return null;
  // The 30th of February would be read as the 2nd of March.
  const date = field.slice(0, 10);
  if (new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) !== date) return null;
  const at = new Date(field.replace(" ", "T").replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** Undefined: it is no battery. */
function batteryOf(field: string): number | null | undefined {
  if (field === "") return null;
  return /^\d{1,5}$/.test(field) && Number(field) <= 20_000 ? Number(field) : undefined;
}
