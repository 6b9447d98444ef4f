import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle, type Turning } from "../../../server/module.ts";
import type { Facility } from "../../people/shown.ts";
import { type LeadId, type LeadResult, heardOf } from "../lead.ts";
import { readMyFinds } from "../operations.ts";
import { recallCode, type RecallId } from "../recall.ts";
import type { Arrangement, FinderLead, FinderRecall } from "../shown.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import type * as z from "zod/mini";
import { arrangementOf } from "./arrangement-of.sql.ts";
import { findsFor } from "./finds-over.sql.ts";
import { whoGoes } from "./hold-lead.sql.ts";
import { firstOfMonth, monthsOf } from "./month-of.sql.ts";
import { leadIsOver, sealedColumns, stateOfLead, withinAreas } from "./shown-leads.ts";
import { laneColumn, markColumn, recallIsOver } from "./shown-recalls.ts";

/** More than anybody sends in a month. */
const leadsAtMost = 300;
const recallsAtMost = 100;

type Reading = Pick<Turning, "actor" | "tx" | "now" | "today" | "vault" | "about">;

export default handle(readMyFinds, async (turning) => {
  const { actor, today, timeZone, tx } = turning;
  if (actor.is !== "person") throw new Error("Only a person is a finder.");
  return {
    ...{ today, timeZone },
    facilities: await facilitiesOf(turning),
    arrangement: await arrangementFor(turning),
    leads: await leadsOf(turning, actor.id),
    recalls: await recallsOf(turning, actor.id),
    month: (await monthsOf(tx, [actor.id], today))(actor.id),
  };
});

async function facilitiesOf({ actor, tx }: Reading): Promise<z.infer<typeof Facility>[]> {
  const { rows } = await tx.execute<z.infer<typeof Facility>>(sql`
    select p.id as "placeId", p.name, p.name_hindi as "nameHindi" from places.published_place p
    where p.kind = 'facility' and p.closed_at is null and ${withinAreas(actor, ["finder"])} order by p.name, p.id`);
  return rows;
}

async function arrangementFor({ actor, tx, vault }: Reading): Promise<Arrangement> {
  const areas = actor.is === "person" ? actor.assignments.filter(({ role }) => role === "finder") : [];
  for (const { place } of areas) {
    const said = place === null ? null : await arrangementOf({ tx, vault }, place);
    if (said) return { coordinator: said.coordinator, rupeesEach: said.rupeesEach };
  }
  return { coordinator: null, rupeesEach: null };
}

async function leadsOf({ tx, today, vault }: Reading, me: string): Promise<FinderLead[]> {
  const { rows } = await tx.execute<SentLead>(sql`
    select l.id as "leadId", l.key as "keyId", l.called, l.seen_on::text as "seenOn", ${whoGoes} as "acceptedBy",
      l.expires_on::text as "expiresOn", l.ended_on::text as "endedOn", l.result
    from outreach.lead l
    where l.finder = ${me} and (l.seen_on >= ${firstOfMonth(today)}::date or not ${leadIsOver(today)})
    order by l.seen_on desc, l.at desc, l.id limit ${leadsAtMost}`);
  const keys = await vault.keysOf(rows.map(({ keyId }) => keyId));
  return rows.map((row) => ({
    leadId: row.leadId,
    called: openNote(keys.get(row.keyId), sealedColumns.called, row.leadId, row.called),
    seenOn: row.seenOn,
    state: heardOf(stateOfLead(row, today)),
  }));
}

/** Only what is open now, with the guardian's word standing now, and while I still go along those lanes. */
async function recallsOf({ tx, now, vault, about }: Reading, me: string): Promise<FinderRecall[]> {
  const { rows } = await tx.execute<AskedRecall>(sql`
    select r.id as "recallId", r.child, r.lane, r.mark, r.needed_by::text as "neededBy",
      ${moment("r.expires_at")} as "expiresAt"
    from outreach.recall r
    where r.finder = ${me} and not ${recallIsOver(now)} and ${findsFor(sql`r.finder`, sql`r.child`)}
    order by r.needed_by, r.id limit ${recallsAtMost}`);
  about(...rows.map(({ child }) => child));
  const keys = await vault.keysOf(rows.map(({ child }) => child));
  return rows.flatMap(({ recallId, child, lane, mark, neededBy, expiresAt }) => {
    const key = keys.get(child);
    const [where, by] = [openNote(key, laneColumn, recallId, lane), openNote(key, markColumn, recallId, mark)];
    if (where === null || by === null) return [];
    return [{ recallId, code: recallCode(recallId), lane: where, mark: by, neededBy, expiresAt }];
  });
}

interface SentLead extends Record<string, unknown> {
  leadId: LeadId;
  keyId: string;
  called: Buffer | null;
  seenOn: CalendarDay;
  acceptedBy: string | null;
  expiresOn: CalendarDay;
  endedOn: CalendarDay | null;
  result: LeadResult | null;
}

interface AskedRecall extends Record<string, unknown> {
  recallId: RecallId;
  child: string;
  lane: Buffer | null;
  mark: Buffer | null;
  neededBy: CalendarDay;
  expiresAt: string;
}
