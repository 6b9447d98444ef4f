import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { ChildRow } from "../children/shown.ts";
import { Facility } from "../people/shown.ts";
import { MemberId } from "../staff/member.ts";
import { By } from "../staff/who-wrote.ts";
import { Coordinator, RupeesEach } from "./arrangement.ts";
import { agesSeen, cardsSeen, heardStates, LeadId, leadStates, RoughPlace } from "./lead.ts";
import { RecallId, recallStates } from "./recall.ts";

const ChildNamed = z.pick(ChildRow, { childId: true, called: true, mother: true, village: true });

/** A lead as a worker's phone keeps it, and a list shows it. */
export const LeadCard = z.object({
  leadId: LeadId,
  facility: Facility,
  seenOn: CalendarDay,
  age: z.enum(agesSeen),
  card: z.enum(cardsSeen),
  /** Null: the lead is over, and what was said is kept no longer. So with the next three. */
  where: z.nullable(z.string()),
  called: z.nullable(z.string()),
  rough: z.nullable(RoughPlace),
  /** Seconds; null: nothing was spoken. */
  voice: z.nullable(z.number()),
  state: z.enum(leadStates),
  /** Who goes there; both null: nobody has said so. */
  acceptedBy: By,
  /** The last day on which it is kept. */
  expiresOn: CalendarDay,
  endedOn: z.nullable(CalendarDay),
  /** Who came of it; null also: the record may not be seen, or was erased. */
  child: z.nullable(ChildNamed),
});
export type LeadCard = z.infer<typeof LeadCard>;

/** With who saw it: for an admin alone. */
export const LeadShown = z.extend(LeadCard, { finder: z.nullable(By) });
export type LeadShown = z.infer<typeof LeadShown>;

/** A lead as the finder who sent it hears of it. */
export const FinderLead = z.object({
  leadId: LeadId,
  called: z.nullable(z.string()),
  seenOn: CalendarDay,
  state: z.enum(heardStates),
});
export type FinderLead = z.infer<typeof FinderLead>;

/** All that a finder is told of a child. */
export const FinderRecall = z.object({
  recallId: RecallId,
  code: z.string(),
  lane: z.string(),
  mark: z.string(),
  neededBy: CalendarDay,
  expiresAt: z.iso.datetime(),
});
export type FinderRecall = z.infer<typeof FinderRecall>;

/** A finder's month: of what they sent in it, how many stand where now. `sent`: nobody goes there yet. */
export const FinderMonth = z.object({
  /** The first day of it. */
  from: CalendarDay,
  sent: z.int(),
  onTheWay: z.int(),
  reached: z.int(),
  notFound: z.int(),
  closed: z.int(),
  /** Children who were registered upon their word: what they are thanked for. */
  registered: z.int(),
  /** Homes that they were asked to call at, and found. */
  found: z.int(),
});
export type FinderMonth = z.infer<typeof FinderMonth>;

export const FinderRow = z.object({ memberId: MemberId, name: z.nullable(z.string()), month: FinderMonth });
export type FinderRow = z.infer<typeof FinderRow>;

export const RecallShown = z.object({
  recallId: RecallId,
  code: z.string(),
  facility: Facility,
  child: z.nullable(ChildNamed),
  finder: By,
  lane: z.nullable(z.string()),
  mark: z.nullable(z.string()),
  neededBy: CalendarDay,
  givenAt: z.iso.datetime(),
  givenBy: By,
  expiresAt: z.iso.datetime(),
  state: z.enum(recallStates),
  endedOn: z.nullable(CalendarDay),
});
export type RecallShown = z.infer<typeof RecallShown>;

export const Arrangement = z.object({ coordinator: z.nullable(Coordinator), rupeesEach: RupeesEach });
export type Arrangement = z.infer<typeof Arrangement>;
