import { addDays, CalendarDay } from "../../../foundation/calendar-day.ts";
import { childSets, type ChildSet, Order, Wanted } from "../../../modules/coverage/sets.ts";

/** The children of a figure: three birth years, each of which has had its doses or is having them. */
export const borns = ["one", "infants", "two"] as const;
export type Born = (typeof borns)[number];
export const groupings = ["facility", "block", "worker", "village"] as const;
export type Grouping = (typeof groupings)[number];

export interface Asked {
  readonly born: Born;
  readonly by: Grouping;
  readonly placeId: string | null;
}

export function askedOf(query: string): Asked {
  const search = new URLSearchParams(query);
  return {
    born: borns.find((one) => one === search.get("born")) ?? "one",
    by: groupings.find((one) => one === search.get("by")) ?? "facility",
    placeId: search.get("place"),
  };
}

export function addressOf({ born, by, placeId }: Asked): string {
  return `/coverage?${new URLSearchParams({ born, by, ...(placeId === null ? {} : { place: placeId }) })}`;
}

/** 29 February, and no such day that year: the day before it. */
export function yearsBack(day: CalendarDay, years: number): CalendarDay {
  const earlier = `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
  return CalendarDay.safeParse(earlier).data ?? CalendarDay.parse(earlier.replace("-02-29", "-02-28"));
}

/** Those who reached an age within the last twelve months. */
export function bornDays(born: Born, today: CalendarDay) {
  const years = { infants: 0, one: 1, two: 2 }[born];
  return { bornFrom: addDays(yearsBack(today, years + 1), 1), bornUntil: yearsBack(today, years) };
}

type Fields = Partial<Record<keyof Wanted, string | number | undefined>>;

/** The list behind a number. */
export function listAddress(set: ChildSet, more: Fields = {}): string {
  const search = new URLSearchParams({ set });
  for (const [name, value] of Object.entries(more))
    if (value !== undefined && value !== "") search.set(name, String(value));
  return `/coverage/list?${search}`;
}

export interface ListAsked {
  readonly wanted: Wanted;
  readonly order: Order | null;
}

/** What an address asks for; what it says wrongly is left out. */
export function listAskedOf(query: string): ListAsked {
  const search = new URLSearchParams(query);
  const order = Order.safeParse(search.get("order")).data ?? null;
  const set = childSets.find((one) => one === search.get("set")) ?? "due";
  const fields: Record<string, unknown> = { set };
  for (const name of Object.keys(Wanted.shape)) {
    const said = search.get(name);
    if (said === null || name === "set") continue;
    const value = name === "within" ? Number(said) : said;
    if (Wanted.safeParse({ set: "all", [name]: value }).success) fields[name] = value;
  }
  return { wanted: Wanted.safeParse(fields).data ?? { set: "due" }, order };
}

/** Whole percent; null: of nobody there is none. */
export const percent = (count: number, of: number): number | null => (of === 0 ? null : Math.round((100 * count) / of));
