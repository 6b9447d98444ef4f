import { type Attempt, theDay } from "./attempt.ts";

/* Lists of children, the figures of immunization, the report of the month. */

const born = { bornFrom: theDay, bornUntil: theDay };

export const attemptsOnCoverage: Readonly<Record<string, Attempt>> = {
  "coverage.listChildrenIn": () => ({ set: "due" }),
  "coverage.countChildrenIn": () => ({ set: "due" }),
  "coverage.exportChildrenIn": () => ({ set: "due" }),
  "coverage.readCoverage": () => ({ ...born, by: "facility" }),
  "coverage.setTarget": ({ facility }, { id }) =>
    facility === null ? null : { placeId: facility, targetId: id(), infants: 100, source: "Head count" },
  "coverage.listTargets": () => ({}),
  "coverage.readMonth": () => ({ month: theDay.slice(0, 7) }),
  "coverage.listInMonth": () => ({ month: theDay.slice(0, 7), line: "BCG 0" }),
  "coverage.readGiven": () => ({ from: theDay, until: theDay }),
  "coverage.listGivenIn": () => ({ from: theDay, until: theDay, mark: "BCG" }),
  "coverage.keepStandings": () => ({ of: "missing" }),
};
