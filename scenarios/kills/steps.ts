import { type Place, requests, type Which } from "./gate.ts";
import type { Victim } from "./strike.ts";

/* Where on its way a dose is when something is killed. */

export interface Step {
  readonly name: string;
  readonly victims: readonly Victim[];
  readonly at: At;
  /** Of film; else 2. */
  readonly seconds?: number;
}

type At =
  | { readonly is: "filming" | "stopped" | "offline" }
  | {
      readonly is: "request";
      readonly which: Which;
      readonly place: Place;
      /** Where the house's turn is stopped: before it writes into this table. */
      readonly table?: string;
    }
  /** The worker is dead when the clip arrives, and comes back afterwards. */
  | { readonly is: "worker away" }
  /** In the turn that writes into this table, or after the clip was taken to be made smaller. */
  | { readonly is: "in the worker"; readonly table: string | null };

/** As long as two pieces of 64 KiB have room. */
const twoPieces = 8;

const each: readonly Victim[] = ["browser", "web", "database"];
const request = (which: Which, place: Place, table?: string): At => ({
  is: "request",
  which,
  place,
  ...(table === undefined ? {} : { table }),
});

export const filmedSteps: readonly Step[] = [
  { name: "while filming", victims: ["browser"], at: { is: "filming" } },
  { name: "filmed, not sent", victims: ["browser"], at: { is: "stopped" } },
  { name: "kept, no network", victims: each, at: { is: "offline" } },
  { name: "announcement not arrived", victims: each, at: request(requests.announce, "before") },
  { name: "announcement in its turn", victims: each, at: request(requests.announce, "asked", "house.event") },
  { name: "announcement unanswered", victims: each, at: request(requests.announce, "answered") },
  { name: "announcement answered, unread", victims: ["browser"], at: request(requests.announce, "told") },
  { name: "upload begun, unanswered", victims: each, at: request(requests.begin, "answered") },
  { name: "upload at an eighth", victims: each, at: request(requests.piece, { share: 1 / 8 }) },
  { name: "upload at the half", victims: each, at: request(requests.piece, { share: 1 / 2 }), seconds: twoPieces },
  { name: "upload before its last byte", victims: each, at: request(requests.piece, { share: 0.999 }) },
  { name: "upload whole, unanswered", victims: each, at: request(requests.piece, "answered") },
  { name: "take-over not asked", victims: each, at: request(requests.receive, "before") },
  { name: "take-over in its turn", victims: each, at: request(requests.receive, "asked", "video_observation.clip") },
  { name: "take-over unanswered", victims: each, at: request(requests.receive, "answered") },
  { name: "acknowledged, not yet removed", victims: ["browser"], at: request(requests.receive, "told") },
  { name: "worker away while it arrives", victims: ["worker"], at: { is: "worker away" } },
  {
    name: "calendar in its reaction",
    victims: ["worker", "database"],
    at: { is: "in the worker", table: "adherence.course" },
  },
  { name: "clip being made smaller", victims: ["worker", "database"], at: { is: "in the worker", table: null } },
  {
    name: "smaller clip in its turn",
    victims: ["worker", "database"],
    at: { is: "in the worker", table: "video_observation.clip" },
  },
];

export const tickedSteps: readonly Step[] = [
  { name: "tick kept, no network", victims: each, at: { is: "offline" } },
  { name: "tick not arrived", victims: each, at: request(requests.tick, "before") },
  { name: "tick in its turn", victims: each, at: request(requests.tick, "asked", "adherence.dose_fact") },
  { name: "tick unanswered", victims: each, at: request(requests.tick, "answered") },
  { name: "tick acknowledged, not yet removed", victims: ["browser"], at: request(requests.tick, "told") },
];

/** One of the steps above, by its name. */
export function stepNamed(steps: readonly Step[], name: string): Step {
  const found = steps.find((step) => step.name === name);
  if (!found) throw new Error(`There is no step "${name}".`);
  return found;
}
