import type { Module } from "../../../server/module.ts";
import { PlanMoved } from "../events.ts";
import amendExamination from "./amend-examination.ts";
import listMonitoringDue from "./list-monitoring-due.ts";
import lookAtAdverseEvent from "./look-at-adverse-event.ts";
import readMonitoring from "./read-monitoring.ts";
import recordAdverseEvent from "./record-adverse-event.ts";
import recordExamination from "./record-examination.ts";
import whenMeasuresRecorded from "./when-measures-recorded.ts";
import whenPhaseExtended from "./when-phase-extended.ts";
import whenPrescriptionChanged from "./when-prescription-changed.ts";
import whenResultEntered from "./when-result-entered.ts";
import whenTreatmentClosed from "./when-treatment-closed.ts";
import whenTreatmentStarted from "./when-treatment-started.ts";
import whenXrayAdded from "./when-xray-added.ts";
import { workOutDueNightly } from "./work-out-due.job.ts";
import workOutDue from "./work-out-due.ts";

export const monitoring: Module = {
  name: "monitoring",
  handlers: [
    recordExamination,
    amendExamination,
    recordAdverseEvent,
    lookAtAdverseEvent,
    readMonitoring,
    listMonitoringDue,
    workOutDue,
  ],
  faces: [],
  events: [PlanMoved],
  reactions: [
    whenTreatmentStarted,
    whenPrescriptionChanged,
    whenPhaseExtended,
    whenTreatmentClosed,
    whenResultEntered,
    whenXrayAdded,
    whenMeasuresRecorded,
  ],
  jobs: [workOutDueNightly],
};
