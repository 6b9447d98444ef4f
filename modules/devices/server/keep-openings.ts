import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Turning } from "../../../server/module.ts";
import { PatientId } from "../../people/patient.ts";
import {
  gapsIn,
  heardUntil,
  type Issue,
  type Judged,
  judgeOpenings,
  type NotCounted,
  type Opening,
} from "../contact.ts";
import { BoxHeard } from "../events.ts";
import type { BoxHeld } from "./hold-box.ts";

/** As the box wrote it. */
export interface Noted extends Opening {
  readonly boxAt: number;
}

interface Kept extends Noted, Record<string, unknown> {
  readonly issue: string | null;
  readonly because: NotCounted | null;
}

interface IssueRow extends Issue, Record<string, unknown> {
  readonly patient: string;
  readonly heardUntil: number | null;
  readonly gaps: unknown;
}

const ms = (column: string) => sql.raw(`(extract(epoch from ${column}) * 1000)::float8`);

/** All that is known of what a box noted, in the order of its numbers. */
export async function openingsOf(tx: Tx, boxId: string): Promise<Kept[]> {
  const { rows } = await tx.execute<Kept>(sql`
    select number, ${ms("box_at")} as "boxAt", ${ms("at")} as at, ${ms("received_at")} as "heardAt", issue, because
    from devices.opening where box = ${boxId} order by number`);
  return rows;
}

/**
 * Judges anew all that a held box noted, keeps what came out otherwise, and says whose days it touches.
 *
 * @param heard the contact that brought `fresh`; null: nothing was told, but a refill was added or taken back
 * @returns how many of the fresh ones have no sure time
 */
export async function keepOpenings(
  { actor, tx, emit }: Pick<Turning, "actor" | "tx" | "emit">,
  held: BoxHeld,
  known: readonly Kept[],
  fresh: readonly Noted[],
  heard: { readonly at: number; readonly noted: number | null } | null,
): Promise<number> {
  const { rows: issues } = await tx.execute<IssueRow>(sql`
    select id, patient, ${ms('"from"')} as "from", ${ms("until")} as until, ${ms("heard_until")} as "heardUntil", gaps
    from devices.box_issue where box = ${held.id} order by "from", id`);
  const { rows: about } = await tx.execute<{ received: number; refills: number[] }>(sql`
    select (select min(${ms("at")}) from devices.box_move where box = ${held.id}) as received,
      array(select ${ms("at")} from devices.refill where box = ${held.id} and withdrawn_at is null) as refills`);
  const { received = 0, refills = [] } = about[0] ?? {};
  const judged = judgeOpenings([...known, ...fresh], issues, refills, received);
  const before = new Map(known.map((one) => [one.number, one]));
  const changed = judged.filter((one) => {
    const was = before.get(one.number);
    return was && (was.issue !== one.issue || was.because !== one.because);
  });
  const boxTimes = new Map(fresh.map(({ number, boxAt }) => [number, boxAt]));
  const added = judged.filter(({ number }) => boxTimes.has(number));
  const holderOf = (issue: string | null) => issues.find(({ id }) => id === issue)?.patient ?? null;
  await insertOpenings(tx, organisationOf(actor), held.id, added, boxTimes, holderOf);
  await updateOpenings(tx, held.id, changed, holderOf);
  const touched = [...added, ...changed].flatMap((one) => [one.issue, before.get(one.number)?.issue ?? null]);

  const until = heard && heardUntil(heard.at, heard.noted, judged);
  const gaps = gapsIn(judged);
  for (const issue of issues) {
    const own = gaps.filter(
      ({ from, to }) => (issue.until === null || from < issue.until) && (to === null || to > issue.from),
    );
    const reached = Math.max(issue.heardUntil ?? 0, until !== null && until >= issue.from ? until : 0);
    const moved = reached > (issue.heardUntil ?? 0) || JSON.stringify(issue.gaps) !== JSON.stringify(own);
    if (moved) {
      await tx.execute(sql`
        update devices.box_issue set gaps = ${JSON.stringify(own)}::jsonb,
          heard_until = ${reached === 0 ? null : new Date(reached).toISOString()}::timestamptz where id = ${issue.id}`);
    }
    if (!moved && !touched.includes(issue.id)) continue;
    const end = Math.min(Math.max(reached, issue.from), issue.until ?? Number.POSITIVE_INFINITY);
    const [from, to] = [new Date(issue.from).toISOString(), new Date(end).toISOString()];
    emit(BoxHeard, { patientId: PatientId.parse(issue.patient), from, to });
  }
  return added.filter(({ because }) => because === "clock").length;
}

type Holder = (issue: string | null) => string | null;
const written = (at: number) => new Date(at).toISOString();

async function insertOpenings(
  tx: Tx,
  organisation: string,
  boxId: string,
  added: readonly Judged[],
  boxTimes: ReadonlyMap<number, number>,
  holderOf: Holder,
): Promise<void> {
  if (added.length === 0) return;
  await tx.execute(sql`
    insert into devices.opening (organisation, box, number, issue, patient, box_at, at, counts, because, received_at)
    select ${organisation}::uuid, ${boxId}::uuid, e.number, e.issue, e.patient, e.box_at, e.at, e.because is null, e.because, e.heard
    from unnest(${sql.param(added.map(({ number }) => number))}::int[], ${sql.param(added.map(({ issue }) => issue))}::uuid[],
      ${sql.param(added.map(({ issue }) => holderOf(issue)))}::uuid[],
      ${sql.param(added.map(({ number, at }) => written(boxTimes.get(number) ?? at)))}::timestamptz[],
      ${sql.param(added.map(({ at }) => written(at)))}::timestamptz[], ${sql.param(added.map(({ because }) => because))}::text[],
      ${sql.param(added.map(({ heardAt }) => written(heardAt)))}::timestamptz[]
    ) as e (number, issue, patient, box_at, at, because, heard)`);
}

async function updateOpenings(tx: Tx, boxId: string, changed: readonly Judged[], holderOf: Holder): Promise<void> {
  if (changed.length === 0) return;
  await tx.execute(sql`
    update devices.opening o set issue = e.issue, patient = e.patient, counts = e.because is null, because = e.because
    from unnest(${sql.param(changed.map(({ number }) => number))}::int[],
      ${sql.param(changed.map(({ issue }) => issue))}::uuid[],
      ${sql.param(changed.map(({ issue }) => holderOf(issue)))}::uuid[],
      ${sql.param(changed.map(({ because }) => because))}::text[]) as e (number, issue, patient, because)
    where o.box = ${boxId} and o.number = e.number`);
}
