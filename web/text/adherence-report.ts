import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AdherenceGroup } from "../../modules/reports/adherence-report.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

/** By what a report is divided. */
export const adherenceGroupWords: Words<Exclude<AdherenceGroup, "total">> = {
  facility: msg({ id: "adherence-by.facility", message: "By facility" }),
  district: msg({ id: "adherence-by.district", message: "By district" }),
  patient: msg({ id: "adherence-by.patient", message: "By patient" }),
  week: msg({ id: "adherence-by.week", message: "By week" }),
  month: msg({ id: "adherence-by.month", message: "By month" }),
};

/** The heads of its columns, on the screen, in the CSV and on paper. */
export const adherenceColumnWords = {
  facility: msg({ id: "adherence-column.facility", message: "Facility" }),
  district: msg({ id: "adherence-column.district", message: "District" }),
  patient: msg({ id: "adherence-column.patient", message: "Patient" }),
  patients: msg({ id: "adherence-column.patients", message: "Patients" }),
  withoutAnyRecord: msg({ id: "adherence-column.without", message: "Without any record" }),
  due: msg({ id: "adherence-column.due", message: "Days due" }),
  verified: msg({ id: "adherence-column.verified", message: "Verified" }),
  reported: msg({ id: "adherence-column.reported", message: "Told" }),
  missed: msg({ id: "adherence-column.missed", message: "Missed" }),
  unknown: msg({ id: "adherence-column.unknown", message: "Unknown" }),
  verifiedPercent: msg({ id: "adherence-column.verified-percent", message: "Verified %" }),
  reportedPercent: msg({ id: "adherence-column.reported-percent", message: "Told %" }),
  period: msg({ id: "adherence-column.period", message: "Period" }),
} as const;

/** What stands on paper beside the columns: the server says them by their ids. */
export const adherencePrintWords = {
  title: msg({ id: "adherence-print.title", message: "Adherence report" }),
  patientTitle: msg({ id: "adherence-print.patient-title", message: "Doses of one patient" }),
  period: msg({ id: "adherence-print.period", message: "{from} to {to}" }),
  everywhere: msg({ id: "adherence-print.everywhere", message: "Everybody in my area" }),
  nowhere: msg({ id: "adherence-print.nowhere", message: "No facility" }),
  patients: msg({
    id: "adherence-print.patients",
    message: "{count, plural, one {# patient was on treatment} other {# patients were on treatment}}",
  }),
  without: msg({
    id: "adherence-print.without",
    message: "{count, plural, one {# of them has no record of any dose} other {# of them have no record of any dose}}",
  }),
  all: msg({ id: "adherence-print.all", message: "All" }),
  verifiedRate: msg({
    id: "adherence-print.verified-rate",
    message: "Verified: {num} of {den} days due = {percent} %",
  }),
  reportedRate: msg({
    id: "adherence-print.reported-rate",
    message: "Told: {num} of {den} days due = {percent} %",
  }),
  rule: msg({
    id: "adherence-print.rule",
    message:
      "A day counts once when a dose was due by the prescription and the day has ended. Verified: staff, a video or a box saw it. Told: only a word. Unknown is not missed. Days on which treatment was held are not due. Rule {rules}.",
  }),
  foot: msg({
    id: "adherence-print.foot",
    message: "Khurak, printed on {on}. Holds health information: keep it safe.",
  }),
  registration: msg({ id: "adherence-print.registration", message: "TB register number {number}" }),
  lastDays: msg({ id: "adherence-print.last-days", message: "Last {days} days" }),
  wholeTreatment: msg({ id: "adherence-print.whole", message: "Whole treatment" }),
  dosesDue: msg({ id: "adherence-print.doses-due", message: "Doses due" }),
  calendar: msg({ id: "adherence-print.calendar", message: "Calendar" }),
  verified: msg({ id: "adherence-print.v", message: "v verified: seen" }),
  reported: msg({ id: "adherence-print.r", message: "r told: nobody saw it" }),
  missed: msg({ id: "adherence-print.m", message: "m missed: not taken" }),
  unknown: msg({ id: "adherence-print.unknown", message: "– unknown: nobody said" }),
  notDue: msg({ id: "adherence-print.x", message: "x no dose was due" }),
} as const;
