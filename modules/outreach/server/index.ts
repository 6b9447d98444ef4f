import type { Module } from "../../../server/module.ts";
import { LeadChanged, RecallChanged } from "../events.ts";
import acceptLead from "./accept-lead.ts";
import arrangeOutreach from "./arrange-outreach.ts";
import cancelRecall from "./cancel-recall.ts";
import closeLead from "./close-lead.ts";
import closeRecall from "./close-recall.ts";
import { forgetOldOutreachHourly } from "./forget-old-outreach-hourly.job.ts";
import forgetOldOutreach from "./forget-old-outreach.ts";
import giveRecall from "./give-recall.ts";
import { hasRecall } from "./has-recall.ts";
import hearLead from "./hear-lead.ts";
import listFinders from "./list-finders.ts";
import listLeads from "./list-leads.ts";
import listMyLeads from "./list-my-leads.ts";
import listRecalls from "./list-recalls.ts";
import { overLead } from "./over-lead.ts";
import { overRecall } from "./over-recall.ts";
import readArrangement from "./read-arrangement.ts";
import readMyFinds from "./read-my-finds.ts";
import reportSighting from "./report-sighting.ts";

export const outreach: Module = {
  name: "outreach",
  handlers: [
    reportSighting,
    closeRecall,
    readMyFinds,
    acceptLead,
    closeLead,
    hearLead,
    listMyLeads,
    listLeads,
    giveRecall,
    cancelRecall,
    listRecalls,
    listFinders,
    arrangeOutreach,
    readArrangement,
    forgetOldOutreach,
  ],
  faces: [overLead, overRecall, hasRecall],
  events: [LeadChanged, RecallChanged],
  reactions: [],
  jobs: [forgetOldOutreachHourly],
};
