import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { ChildId } from "../children/child.ts";
import { ChildRow } from "../children/shown.ts";
import { notGivenReasons, Vaccine } from "../immunization/dose.ts";
import { sexes } from "../people/patient.ts";
import { Facility } from "../people/shown.ts";
import { MemberId } from "../staff/member.ts";
import { By } from "../staff/who-wrote.ts";
import { ageGroups } from "./age-group.ts";
import { cancelledReasons, notHeldReasons, SessionId, sessionStates, Site, TimeOfDay, VialsOpened } from "./session.ts";

const RowId = z.uuidv7();

/** The newest word on how it ended. */
export const EndShown = z.object({
  wordId: RowId,
  as: z.enum(["held", "not-held"]),
  vials: z.nullable(z.array(VialsOpened)),
  why: z.nullable(z.enum(notHeldReasons)),
});

/** A session as a list shows it and a worker's phone keeps it. */
export const SessionCard = z.object({
  sessionId: SessionId,
  /** Another one after each change: nobody changes what they have not seen. */
  planId: RowId,
  day: CalendarDay,
  from: TimeOfDay,
  to: TimeOfDay,
  facility: Facility,
  site: Site,
  villages: z.array(z.string()),
  workers: z.array(z.object({ memberId: MemberId, name: z.nullable(z.string()) })),
  state: z.enum(sessionStates),
  cancelledWhy: z.nullable(z.enum(cancelledReasons)),
  ended: z.nullable(EndShown),
});
export type SessionCard = z.infer<typeof SessionCard>;

export const SessionShown = z.extend(SessionCard, {
  today: CalendarDay,
  plannedBy: By,
  /** What was said of it, the newest first. */
  words: z.array(
    z.object({
      kind: z.enum(["opened", "held", "not-held", "cancelled", "changed"]),
      on: CalendarDay,
      vials: z.nullable(z.array(VialsOpened)),
      why: z.nullable(z.string()),
      note: z.nullable(z.string()),
      by: By,
      at: z.iso.datetime(),
    }),
  ),
});

const Open = z.object({ code: z.string(), vaccine: Vaccine, late: z.boolean() });

/** Whom a session is for, and what they are due on its day. */
export const ComerShown = z.extend(
  z.pick(ChildRow, { childId: true, called: true, mother: true, sex: true, born: true, village: true, worker: true }),
  {
    due: z.array(Open),
  },
);
export type ComerShown = z.infer<typeof ComerShown>;

export const NeedsShown = z.object({
  day: CalendarDay,
  /** Those who are due, village by village. */
  children: z.array(ComerShown),
  /** How many were looked at. */
  expected: z.int(),
  /** There are more children than one session is worked out for: not all were looked at. */
  cut: z.boolean(),
  needs: z.array(
    z.object({
      vaccine: Vaccine,
      children: z.int(),
      doses: z.number(),
      factor: z.number(),
      holds: z.int(),
      vials: z.int(),
    }),
  ),
});

const childIds = z.array(ChildId);

export const TallyShown = z.object({
  day: CalendarDay,
  due: childIds,
  came: childIds,
  vaccinated: childIds,
  beside: childIds,
  /** Whoever is named above. */
  children: z.array(ComerShown),
  cut: z.boolean(),
  lines: z.array(
    z.object({
      vaccine: Vaccine,
      dose: z.nullable(z.string()),
      cells: z.array(z.object({ sex: z.enum(sexes), age: z.enum(ageGroups), count: z.int() })),
      total: z.int(),
    }),
  ),
  notGiven: z.array(z.object({ why: z.enum(notGivenReasons), vaccines: z.int(), children: z.int() })),
  vials: z.array(
    z.object({
      vaccine: Vaccine,
      opened: z.nullable(z.int()),
      given: z.int(),
      issued: z.int(),
      usage: z.nullable(z.number()),
      wastage: z.nullable(z.number()),
      factor: z.nullable(z.number()),
      tooFew: z.boolean(),
    }),
  ),
});
