import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { LeadId } from "./lead.ts";
import { RecallId } from "./recall.ts";

export const LeadChanged = event({
  name: "LeadChanged",
  says: "A lead was sent, accepted, ended, or forgotten.",
  carries: z.strictObject({ leadId: LeadId }),
});

export const RecallChanged = event({
  name: "RecallChanged",
  says: "A finder was asked to call at a child's home, it was called off, or it came to something.",
  carries: z.strictObject({ recallId: RecallId }),
});
