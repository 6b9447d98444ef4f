import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Turning } from "../../../server/module.ts";
import { ChildId } from "../../children/child.ts";
import { readChildRows, rowsAtOnce } from "../../children/operations.ts";
import { readImmunizationFacts } from "../../immunization/operations.ts";
import { type Comer, isSameVillage, openAt, servesVillage } from "../expected.ts";
import type { SessionCard, ComerShown } from "../shown.ts";
import type { sessionOfId } from "./standing.sql.ts";

type Standing = NonNullable<Awaited<ReturnType<typeof sessionOfId>>>;
type Row = Omit<ComerShown, "due">;

/** A child at a session: what the rules look at, and how they are shown. */
export interface Known extends Comer {
  readonly row: Row;
}

interface Comers {
  readonly known: readonly Known[];
  readonly expected: ReadonlySet<string>;
  /** There are more than are worked out at once. */
  readonly cut: boolean;
}

/**
 * Who is expected at a session, as `expected.ts` says it, and whoever is named beside them.
 *
 * Where somebody lives is sealed: of those whom its workers do not carry, all whom the facility cares for are opened.
 */
export async function comersOf(
  { tx, ask }: Pick<Turning, "tx" | "ask">,
  { workerIds, villages, facility }: Standing,
  beside: readonly string[] = [],
): Promise<Comers> {
  const { rows } = await tx.execute<{ id: string; carried: boolean }>(sql`
    select c.id, c.id in (
        select w.subject from children.published_carried w
        where w.member = any (${sql.param(workerIds)}::uuid[]) and w.ended_at is null) as carried
    from children.published_child c
    where c.id in (
        select w.subject from children.published_carried w
        where w.member = any (${sql.param(workerIds)}::uuid[]) and w.ended_at is null)
      or c.id = any (${sql.param(beside)}::uuid[])
      or (${villages.length > 0} and c.id in (
        select r.subject from children.published_reach r where r.place = ${facility.placeId}))
    order by (c.id = any (${sql.param(beside)}::uuid[])) desc, carried desc, c.id limit ${rowsAtOnce + 1}`);
  const carried = new Map(rows.slice(0, rowsAtOnce).map((row) => [row.id, row.carried] as const));
  const childIds = [...carried.keys()].map((id) => ChildId.parse(id));
  const shown = await ask(readChildRows, { childIds });
  const wanted = new Set(beside);
  const rowsOfThem = (isRefusal(shown) ? [] : shown.children).filter(
    ({ childId, village }) => wanted.has(childId) || isExpected(carried.get(childId) === true, villages, village),
  );
  const read = await ask(readImmunizationFacts, { childIds: rowsOfThem.map(({ childId }) => childId) });
  const facts = new Map(isRefusal(read) ? [] : read.children.map((one) => [one.childId, one] as const));
  const known = rowsOfThem.flatMap(({ childId, called, mother, sex, born, village, worker }) => {
    const fact = facts.get(childId);
    if (!fact) return [];
    const row = { childId, called, mother, sex, born, village, worker };
    return [{ row, childId, village, sex: fact.sex, born: fact.born, immunization: fact.immunization }];
  });
  const expected = known.filter(({ childId, village }) => isExpected(carried.get(childId) === true, villages, village));
  return {
    known,
    expected: new Set(expected.map(({ childId }) => childId)),
    cut: rows.length > rowsAtOnce,
  };
}

const isExpected = (isCarried: boolean, villages: readonly string[], village: string): boolean =>
  isCarried ? servesVillage({ villages }, village) : villages.some((one) => isSameVillage(one, village));

/** Village by village, whoever is late first. */
export function shownComers(known: readonly Known[], day: SessionCard["day"]): ComerShown[] {
  return known
    .map((one) => ({
      ...one.row,
      due: openAt(one, day).map(({ code, vaccine, state }) => ({ code, vaccine, late: state === "overdue" })),
    }))
    .toSorted(
      (one, other) =>
        one.village.localeCompare(other.village) ||
        Number(other.due.some(({ late }) => late)) - Number(one.due.some(({ late }) => late)) ||
        (one.childId < other.childId ? -1 : 1),
    );
}
