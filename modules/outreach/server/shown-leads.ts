import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import type { Turning } from "../../../server/module.ts";
import type { ChildId } from "../../children/child.ts";
import { readChildRows } from "../../children/operations.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { type LeadResult, type LeadState, RoughPlace } from "../lead.ts";
import type { LeadCard, RecallShown } from "../shown.ts";
import { whoGoes } from "./hold-lead.sql.ts";

export const sealedColumns = {
  where: "outreach.lead.where",
  called: "outreach.lead.called",
  rough: "outreach.lead.rough",
  voice: "outreach.lead.voice",
} as const;

/** Who may see a child, by area and by name: as in the children's own lists. */
export const childReach = { byArea: ["admin", "doctor", "supervisor"], byName: ["worker"] } as const;

/** A lead as it is kept, its words still sealed. */
export interface LeadRow extends Record<string, unknown> {
  leadId: LeadCard["leadId"];
  facility: LeadCard["facility"];
  finder: string;
  keyId: string;
  /** Is the asker an admin over the facility? */
  asAdmin: boolean;
  seenOn: CalendarDay;
  age: LeadCard["age"];
  card: LeadCard["card"];
  where: Buffer | null;
  called: Buffer | null;
  rough: Buffer | null;
  voice: number | null;
  acceptedBy: string | null;
  expiresOn: CalendarDay;
  endedOn: CalendarDay | null;
  result: LeadResult | null;
  /** Null also where the asker may not see them. */
  child: ChildId | null;
}

/** A lead whose last day is past is over, whether or not the clock has written it down yet. */
export const leadIsOver = (today: CalendarDay): SQL => sql`(l.ended_on is not null or l.expires_on < ${today}::date)`;

interface StandingLead {
  readonly result: LeadResult | null;
  readonly endedOn: CalendarDay | null;
  readonly expiresOn: CalendarDay;
  readonly acceptedBy: string | null;
}

export function stateOfLead({ result, endedOn, expiresOn, acceptedBy }: StandingLead, today: CalendarDay): LeadState {
  if (result !== null) return result;
  if (endedOn !== null || expiresOn < today) return "expired";
  return acceptedBy === null ? "sent" : "accepted";
}

/** The places over which somebody holds one of these roles, as a condition on `places.published_place p`. */
export function withinAreas(actor: Actor, roles: readonly string[]): SQL {
  if (actor.is !== "person") return sql`false`;
  const areas = actor.assignments.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
  if (areas.length === 0) return sql`false`;
  return areas.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(areas)}::uuid[]`;
}

type Reading = Pick<Turning, "actor" | "tx" | "today" | "vault" | "ask" | "about">;

/** @param where conditions on `outreach.lead l` and the facility `places.published_place p` */
export async function leadsWhere({ actor, tx }: Reading, where: SQL, order: SQL, limit: number): Promise<LeadRow[]> {
  const reach = withinReach(sql`children.published_reach`, actor, childReach, sql`l.child`);
  const { rows } = await tx.execute<LeadRow>(sql`
    select l.id as "leadId", jsonb_build_object('placeId', p.id, 'name', p.name, 'nameHindi', p.name_hindi) as facility,
      l.finder, l.key as "keyId", ${withinAreas(actor, ["admin"])} as "asAdmin", l.seen_on::text as "seenOn", l.age, l.card, l."where",
      l.called, l.rough, l.voice_seconds as voice, ${whoGoes} as "acceptedBy", l.expires_on::text as "expiresOn",
      l.ended_on::text as "endedOn", l.result, case when ${reach} then l.child end as child
    from outreach.lead l
      join places.published_place p on p.organisation = l.organisation and p.id = l.facility
    where ${where} order by ${order} limit ${limit}`);
  return rows;
}

export async function childrenNamed({ ask, about }: Pick<Reading, "ask" | "about">, ids: readonly (ChildId | null)[]) {
  const childIds = [...new Set(ids.flatMap((id) => (id === null ? [] : [id])))];
  if (childIds.length === 0) return new Map<ChildId, NonNullable<RecallShown["child"]>>();
  about(...childIds);
  const found = await ask(readChildRows, { childIds });
  const children = isRefusal(found) ? [] : found.children;
  return new Map(
    children.map(({ childId, called, mother, village }) => [childId, { childId, called, mother, village }] as const),
  );
}

export const namesFor = ({ ask }: Pick<Reading, "ask">, writers: readonly string[]) =>
  whoWrote([...new Set(writers)], async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });

/** With words and names, as far as they are kept and the asker may hear them; in the order of the rows. */
export async function leadCards(reading: Reading, rows: readonly LeadRow[]): Promise<LeadCard[]> {
  const { today, vault } = reading;
  const isOpen = (row: LeadRow) => ["sent", "accepted"].includes(stateOfLead(row, today));
  const keys = await vault.keysOf(rows.filter(isOpen).map(({ keyId }) => keyId));
  const children = await childrenNamed(
    reading,
    rows.map(({ child }) => child),
  );
  const by = await namesFor(
    reading,
    rows.flatMap(({ acceptedBy }) => (acceptedBy === null ? [] : [acceptedBy])),
  );
  return rows.map((row) => {
    const { leadId, facility, seenOn, age, card, acceptedBy, expiresOn, child } = row;
    const key = keys.get(row.keyId);
    const said = (column: "where" | "called" | "rough") => openNote(key, sealedColumns[column], leadId, row[column]);
    const rough = said("rough");
    const state = stateOfLead(row, today);
    return {
      ...{ leadId, facility, seenOn, age, card, where: said("where"), called: said("called") },
      rough: rough === null ? null : RoughPlace.parse(JSON.parse(rough)),
      voice: key === undefined ? null : row.voice,
      ...{ state, acceptedBy: acceptedBy === null ? { memberId: null, name: null } : by(acceptedBy), expiresOn },
      endedOn: row.endedOn ?? (state === "expired" ? expiresOn : null),
      child: child === null ? null : (children.get(child) ?? null),
    };
  });
}
