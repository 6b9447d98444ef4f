import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { type Repeat, repeatedDays } from "../../../modules/sessions/repeat.ts";
import type { Site } from "../../../modules/sessions/session.ts";
import type { SessionCard } from "../../../modules/sessions/shown.ts";

/** What stands in the form of a plan. */
export interface PlanDraft {
  readonly placeId: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  /** At the centre; a new site; or the place of a known one in the list. */
  readonly at: "centre" | "new" | `known-${number}`;
  readonly name: string;
  readonly village: string;
  readonly landmark: string;
  /** One a line, or between commas. */
  readonly villages: string;
  readonly workerIds: readonly string[];
  readonly repeat: "once" | "weeks-1" | "weeks-2" | "weeks-4" | "month-weekday";
  readonly until: string;
}

export function draftOf(session: SessionCard | null, today: CalendarDay): PlanDraft {
  return {
    placeId: session?.facility.placeId ?? "",
    day: session?.day ?? today,
    from: session?.from ?? "09:00",
    to: session?.to ?? "14:00",
    at: session === null || session.site === null ? "centre" : "new",
    name: session?.site?.name ?? "",
    village: session?.site?.village ?? "",
    landmark: session?.site?.landmark ?? "",
    villages: session?.villages.join("\n") ?? "",
    workerIds: session?.workers.map(({ memberId }) => memberId) ?? [],
    repeat: "once",
    until: "",
  };
}

export const villagesOf = (written: string): string[] => [
  ...new Set(
    written
      .split(/[\n,]/)
      .map((village) => village.trim())
      .filter((village) => village !== ""),
  ),
];

const repeats: Readonly<Record<PlanDraft["repeat"], Repeat>> = {
  once: { every: "once" },
  "weeks-1": { every: "weeks", count: 1 },
  "weeks-2": { every: "weeks", count: 2 },
  "weeks-4": { every: "weeks", count: 4 },
  "month-weekday": { every: "month-weekday" },
};

/** Without a last day a repeated plan is not known yet: the first day alone. */
export function daysOf({ day, repeat, until }: PlanDraft): readonly CalendarDay[] {
  if (day === "") return [];
  return repeatedDays(day as CalendarDay, repeats[repeat], (until || day) as CalendarDay);
}

export function siteOf(draft: PlanDraft, known: readonly { readonly site: Site }[]): Site {
  if (draft.at === "centre") return null;
  if (draft.at !== "new") return known[Number(draft.at.slice("known-".length))]?.site ?? null;
  const { name, village, landmark } = draft;
  return { name: name.trim(), village: village.trim(), landmark: landmark.trim() || null };
}

export type Fault = "placeId" | "day" | "time" | "name" | "village" | "workers" | "until";

export function faultsIn(draft: PlanDraft): readonly Fault[] {
  const isNew = draft.at === "new";
  return [
    ...(draft.placeId === "" ? (["placeId"] as const) : []),
    ...(draft.day === "" ? (["day"] as const) : []),
    ...(draft.from === "" || draft.to === "" || draft.from >= draft.to ? (["time"] as const) : []),
    ...(isNew && draft.name.trim() === "" ? (["name"] as const) : []),
    ...(isNew && draft.village.trim() === "" ? (["village"] as const) : []),
    ...(draft.workerIds.length === 0 ? (["workers"] as const) : []),
    ...(draft.repeat !== "once" && draft.until === "" ? (["until"] as const) : []),
  ];
}
