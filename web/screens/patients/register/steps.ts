import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Answered } from "../../../../foundation/client.ts";
import type { registerPatient } from "../../../../modules/people/operations.ts";
import { bodyFaults } from "../body/body-draft.ts";
import { historyFaults } from "../history/history-draft.ts";
import { contactFields, identityFaults, supporterFields, whoFields } from "../identity/identity-faults.ts";
import { type Draft, giverOf, type Step, steps } from "./draft.ts";

export type Refused = Extract<Answered<typeof registerPatient>, { is: "refused" }>;

/** What still stands against each step, in the order of its screen. */
export function faultsAt(step: Step, draft: Draft, today: CalendarDay): readonly string[] {
  const identity: readonly string[] = identityFaults(draft, today);
  switch (step) {
    case "who":
      return whoFields.filter((field) => identity.includes(field));
    case "contact":
      return [
        ...contactFields.filter((field) => identity.includes(field)),
        ...(draft.placeId === "" ? ["placeId"] : []),
      ];
    case "body":
      return bodyFaults(draft);
    case "history":
      return historyFaults(draft.history, Number(today.slice(0, 4)));
    case "supporter":
      return supporterFields.filter((field) => identity.includes(field));
    case "consent":
      return [
        ...(draft.care === "yes" ? [] : ["care"]),
        ...(draft.alsoFor.messages === "" ? ["messages"] : []),
        ...(draft.alsoFor.video === "" ? ["video"] : []),
        ...(giverOf(draft, today) === "" ? ["givenBy"] : []),
        ...(draft.how === "" ? ["how"] : []),
      ];
    case "symptoms":
    case "similar":
    case "review":
      return [];
  }
}

/** The first step that something stands against, or null. */
export function firstFault(draft: Draft, today: CalendarDay): Step | null {
  return steps.find((step) => faultsAt(step, draft, today).length > 0) ?? null;
}

const byCode: Partial<Record<Refused["code"], Step>> = {
  "looks-like-another": "similar",
  "guardian-needed": "supporter",
  "guardian-must-agree": "consent",
  "not-a-facility": "contact",
  "not-allowed": "contact",
};

const byPath: readonly (readonly [start: string, Step])[] = [
  ["identity.supporter", "supporter"],
  ["identity.phone", "contact"],
  ["identity.address", "contact"],
  ["identity", "who"],
  ["placeId", "contact"],
  ["symptoms", "symptoms"],
  ["body", "body"],
  ["history", "history"],
  ["consent", "consent"],
];

/** The step to which a refusal belongs; null: it belongs to none, and is said where it was sent from. */
export function stepOf({ code, issues }: Refused): Step | null {
  const known = byCode[code];
  if (known) return known;
  const at = issues.map((issue) =>
    issue.at
      .split(/[./]/)
      .filter((part) => part !== "")
      .join("."),
  );
  return byPath.find(([start]) => at.some((path) => path.startsWith(start)))?.[1] ?? null;
}
