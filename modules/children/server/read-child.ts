import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { calledBy, ChildIdentity } from "../child.ts";
import { EndedBecause } from "../ending.ts";
import { readChild } from "../operations.ts";
import { endingColumn } from "./endings.sql.ts";
import { openIdentity } from "./identity-of.ts";

type Read = AnswerOf<typeof readChild>;

export default handle(readChild, async ({ input, tx, vault, ask, refuse, about }) => {
  const { childId } = input;
  about(childId);
  const key = (await vault.keysOf([childId])).get(childId);
  if (!key) return refuse("erased");
  const [about_, identities, consents, endings] = await Promise.all([
    tx.execute<ChildOnFile>(sql`
      select c.registered_on::text as "registeredOn", c.registered_by as "registeredBy", w.member,
        w.member is not null and w.slot is null as waiting,
        (select jsonb_build_object('placeId', p.id, 'name', p.name, 'nameHindi', p.name_hindi)
         from children.home h join places.published_place p on p.organisation = h.organisation and p.id = h.place
         where h.child = c.id and h.ended_at is null) as facility,
        array(select s.twin from children.published_same s where s.subject = c.id order by s.twin) as "alsoEnteredAs"
      from children.child c left join children.carried w on w.child = c.id and w.ended_at is null
      where c.id = ${childId}`),
    tx.execute<{ id: string; sealed: Buffer; why: string; at: string; by: string }>(sql`
      select id, sealed, why, ${moment("at")} as at, by from children.identity
      where child = ${childId} order by children.identity.at desc, id desc`),
    tx.execute<Omit<NonNullable<Read["consent"]>, "care">>(sql`
      select notice_version as "noticeVersion", language, given_by as "givenBy", how, also_for as "alsoFor",
        "on"::text as "on"
      from children.consent where child = ${childId} order by at desc, id desc limit 1`),
    tx.execute<EndingRow>(sql`
      select e.id, e.why, e."on"::text as "on", e.words, e.same_as as "sameAs", e.by from children.ending e
      where e.child = ${childId} order by e.at desc, e.id desc limit 1`),
  ]);
  const [child, consent] = [about_.rows[0], consents.rows[0]];
  if (!child) throw new Error("A child's record lacks a part that registration always writes.");
  const opened = identities.rows.map((row) => ({ ...row, identity: openIdentity(key, row.id, row.sealed) }));
  const [newest] = opened;
  if (!newest) throw new Error("A child without an identity.");
  const newestEnding = endings.rows[0];
  const ended = newestEnding?.why === null ? undefined : newestEnding;
  const by = await whoWrote(
    [
      ...(ended ? [ended.by] : []),
      child.registeredBy,
      ...opened.map((row) => row.by),
      ...(child.member ? [child.member] : []),
    ],
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  return {
    childId,
    registeredOn: child.registeredOn,
    registeredBy: by(child.registeredBy),
    facility: child.facility,
    identity: newest.identity,
    identityHistory: opened.map((row, at) => ({
      at: row.at,
      by: by(row.by),
      why: row.why,
      called: calledBy(row.identity),
      changed: changedFields(row.identity, opened[at + 1]?.identity),
    })),
    consent: consent ? { ...consent, care: true as const } : null,
    worker: child.member === null ? { memberId: null, name: null } : by(child.member),
    waiting: child.waiting,
    ended: ended
      ? {
          ...{ why: EndedBecause.parse(ended.why), on: ended.on, sameAs: ended.sameAs, by: by(ended.by) },
          words: openNote(key, endingColumn, ended.id, ended.words),
        }
      : null,
    alsoEnteredAs: child.alsoEnteredAs,
  };
});

interface ChildOnFile extends Record<string, unknown> {
  registeredOn: CalendarDay;
  registeredBy: string;
  member: string | null;
  waiting: boolean;
  facility: Read["facility"];
  alsoEnteredAs: Read["alsoEnteredAs"];
}

interface EndingRow extends Record<string, unknown> {
  id: string;
  why: string | null;
  on: CalendarDay;
  words: Buffer | null;
  sameAs: NonNullable<Read["ended"]>["sameAs"];
  by: string;
}

/** The fields in which two texts differ; none for the first one. */
function changedFields(after: ChildIdentity, before: ChildIdentity | undefined): string[] {
  if (!before) return [];
  const fields = Object.keys(ChildIdentity.shape) as (keyof ChildIdentity)[];
  return fields.filter((field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]));
}
