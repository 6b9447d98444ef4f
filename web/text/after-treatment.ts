import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { VisitDue, VisitFinding, VisitMonth } from "../../modules/treatment/visit.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

export const visitMonthWords: Words<VisitMonth> = {
  6: msg({ id: "visit.6", message: "6 months after" }),
  12: msg({ id: "visit.12", message: "12 months after" }),
};

export const visitStandingWords: Words<VisitDue["standing"]> = {
  later: msg({ id: "visit-standing.later", message: "later: {from} to {until}" }),
  due: msg({ id: "visit-standing.due", message: "due until {until}" }),
  overdue: msg({ id: "visit-standing.overdue", message: "overdue since {until}" }),
  done: msg({ id: "visit-standing.done", message: "visited" }),
};

export const visitFindingWords: Words<VisitFinding> = {
  well: msg({ id: "visit-finding.well", message: "Well, no sign of TB" }),
  "tb-again": msg({ id: "visit-finding.tb-again", message: "TB again" }),
  died: msg({ id: "visit-finding.died", message: "Died" }),
  "not-found": msg({ id: "visit-finding.not-found", message: "Not found" }),
};
