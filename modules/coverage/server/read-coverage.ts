import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle, type Turning } from "../../../server/module.ts";
import { ChildId } from "../../children/child.ts";
import { readChildRows } from "../../children/operations.ts";
import { PlaceId } from "../../places/place.ts";
import { MemberId } from "../../staff/member.ts";
import { nameMembers } from "../../staff/operations.ts";
import { marks } from "../marks.ts";
import { readCoverage } from "../operations.ts";
import { isIn } from "./children-in.sql.ts";
import { type Cohort, cohortOf, type Counted, figuresOf, targetIn, targetsOf } from "./figures.sql.ts";
import { reachesOf } from "./my-reaches.sql.ts";

type Read = AnswerOf<typeof readCoverage>;
type Named = Pick<Read["groups"][number], "placeId" | "memberId" | "name" | "nameHindi">;

export default handle(readCoverage, async (turning) => {
  const { input, actor, today, tx, refuse } = turning;
  const { placeId, bornFrom, bornUntil, by } = input;
  const reaches = await reachesOf(tx, actor, placeId);
  if (reaches === null) return refuse("not-my-place");
  const cohort: Cohort = { reaches, bornFrom, bornUntil, today };
  const counted = await figuresOf(tx, cohort, by);
  const targets = await targetsOf(tx, cohort, organisationOf(actor));
  const whole = counted.find((one) => one.whole);
  const groups = counted.filter((one) => !one.whole);
  const nameOf = await namesOf(turning, by, groups);
  const targetOf = ({ key }: Counted) => {
    if (by === "facility") return targetIn(targets.filter(({ place }) => place === key));
    return by === "block" ? targetIn(targets.filter(({ block }) => block === key)) : null;
  };
  return {
    today,
    whole: { ...(whole?.figures ?? nobody), target: targetIn(targets) },
    groups: groups.map((one) => ({ ...nameOf(one), figures: { ...one.figures, target: targetOf(one) } })),
    reasons: await reasonsOf(turning, cohort),
    changes: await changesFor(turning),
  };
});

const noMarks = <Of>(of: Of) =>
  Object.fromEntries(marks.map((mark) => [mark, of])) as Record<(typeof marks)[number], Of>;
const nobody: Counted["figures"] = {
  ...{ all: 0, ofSixWeeks: 0, zeroDose: 0, trueZeroDose: 0, pentaDropout: 0, bcgMrDropout: 0, pentaMrDropout: 0 },
  ...{ full: 0, complete: 0, given: noMarks(0), inTime: noMarks(0), medianLate: noMarks(null) },
};
const noName: Named = { placeId: null, memberId: null, name: null, nameHindi: null };

async function namesOf(
  { tx, ask, about }: Pick<Turning, "tx" | "ask" | "about">,
  by: "facility" | "block" | "worker" | "village",
  groups: readonly Counted[],
): Promise<(one: Counted) => Named> {
  if (by === "village") {
    // The name of a village is sealed with each child who lives there: one of them is asked.
    const childIds = groups.map(({ someone }) => ChildId.parse(someone));
    about(...childIds);
    const names = new Map<string, string>();
    for (let at = 0; at < childIds.length; at += 1000) {
      const rows = await ask(readChildRows, { childIds: childIds.slice(at, at + 1000) });
      for (const { childId, village } of isRefusal(rows) ? [] : rows.children) names.set(childId, village);
    }
    return ({ key, someone }) => ({
      ...noName,
      placeId: PlaceId.safeParse(key?.split(" ")[0]).data ?? null,
      name: names.get(someone) ?? null,
    });
  }
  const ids = groups.flatMap(({ key }) => (key === null ? [] : [key]));
  if (by === "worker") {
    const names = new Map<string, string>();
    for (let at = 0; at < ids.length; at += 200) {
      const named = await ask(nameMembers, { memberIds: ids.slice(at, at + 200).map((id) => MemberId.parse(id)) });
      for (const { memberId, name } of isRefusal(named) ? [] : named.members) names.set(memberId, name);
    }
    return ({ key }) => ({ ...noName, memberId: key, name: key === null ? null : (names.get(key) ?? null) });
  }
  const { rows } = await tx.execute<{ id: string; name: string; hindi: string | null }>(sql`
    select id, name, name_hindi as hindi from places.published_place where id = any (${sql.param(ids)}::uuid[])`);
  const places = new Map(rows.map((row) => [row.id, row]));
  return ({ key }) => {
    const place = key === null ? undefined : places.get(key);
    return place ? { ...noName, placeId: PlaceId.parse(place.id), name: place.name, nameHindi: place.hindi } : noName;
  };
}

async function reasonsOf({ tx }: Pick<Turning, "tx">, cohort: Cohort): Promise<Read["reasons"]> {
  const { rows } = await tx.execute<Read["reasons"][number] & Record<string, unknown>>(sql`
    with ${cohortOf(cohort)}
    select why, count(*)::int as children from cohort s, unnest(s.reasons) why
    where ${isIn({ set: "all" }, cohort.today)} group by why order by children desc, why`);
  return rows;
}

/** Counted over the whole organisation: for its admins. */
async function changesFor({ tx, actor }: Pick<Turning, "tx" | "actor">): Promise<Read["changes"]> {
  if (actor.is !== "person" || !actor.assignments.some(({ role }) => role === "admin")) return [];
  const { rows } = await tx.execute<Read["changes"][number] & Record<string, unknown>>(sql`
    select because, what, "on"::text as "on", children, newly_due as "newlyDue", no_longer_due as "noLongerDue", moved
    from coverage.change order by coverage.change."on" desc, because, what limit 20`);
  return rows;
}
