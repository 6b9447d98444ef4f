import type { InputOf } from "../../foundation/operation.ts";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { acceptLead, closeLead } from "../../modules/outreach/operations.ts";
import type { LeadCard } from "../../modules/outreach/shown.ts";
import type { OnHand, RecordedHere } from "./on-hand.ts";

/* The leads of a worker's phone, with what was said of them on it. */

type Known = Pick<OnHand, "leads" | "leadsAccepted" | "leadsClosed">;

/** Those that want somebody: mine first, then those that nobody accepted, whoever waits longest before. */
export function leadsHere({ leads, leadsAccepted, leadsClosed }: Known, today: CalendarDay): readonly LeadCard[] {
  const closed = new Set(leadsClosed.map(({ leadId }) => leadId));
  const accepted = new Set(leadsAccepted.map(({ leadId }) => leadId));
  const open = leads.flatMap((lead) => {
    if (closed.has(lead.leadId)) return [];
    if (lead.state !== "sent" && lead.state !== "accepted") return [];
    // Nobody asks the house whether its time is over.
    if (lead.expiresOn < today && lead.state === "sent" && !accepted.has(lead.leadId)) return [];
    return [lead.state === "sent" && accepted.has(lead.leadId) ? { ...lead, state: "accepted" as const } : lead];
  });
  const mine = ({ state }: LeadCard) => Number(state !== "accepted");
  return open.toSorted((a, b) => mine(a) - mine(b) || (a.seenOn < b.seenOn ? -1 : a.seenOn > b.seenOn ? 1 : 0));
}

/** Does the house's list say it by itself? Null: it is nothing about leads. Of one that is not in it there is nothing to wait for. */
export function isLeadKnown({ leads }: Pick<OnHand, "leads">, { operation, input }: RecordedHere): boolean | null {
  const state = (leadId: string) => leads.find((one) => one.leadId === leadId)?.state ?? null;
  if (operation === acceptLead.name) return state((input as InputOf<typeof acceptLead>).leadId) !== "sent";
  if (operation !== closeLead.name) return null;
  const now = state((input as InputOf<typeof closeLead>).leadId);
  return now !== "sent" && now !== "accepted";
}
