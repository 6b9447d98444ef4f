import { calendarDay } from "../../foundation/calendar-day.ts";
import { LeadId } from "../../modules/outreach/lead.ts";
import { closeLead } from "../../modules/outreach/operations.ts";
import { newId, now } from "../field/browser.ts";
import type { OpenWorker } from "./open-worker.ts";

/** The child whom a finder saw is registered now, or was before: with that the lead ends. It goes behind the registration. */
export async function endLead(
  { call, caseload }: Pick<OpenWorker, "call" | "caseload">,
  lead: string | null,
  result: "registered" | "already-registered",
  childId: string,
): Promise<void> {
  const leadId = LeadId.safeParse(lead).data;
  if (leadId === undefined) return;
  const on = calendarDay(now(), caseload.here.now().timeZone);
  await call(closeLead, { leadId, wordId: newId(), result, childId, on });
}
