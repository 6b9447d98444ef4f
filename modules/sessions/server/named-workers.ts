import { isRefusal } from "../../../foundation/refusal.ts";
import type { Turning } from "../../../server/module.ts";
import { MemberId } from "../../staff/member.ts";
import { nameMembers } from "../../staff/operations.ts";
import type { SessionCard } from "../shown.ts";

/** As many as `staff.nameMembers` names at once. */
const atOnce = 200;

/** Sessions with the names of who holds them. */
export async function withNames<Row extends { readonly workerIds: readonly string[] }>(
  ask: Turning["ask"],
  rows: readonly Row[],
): Promise<(Omit<Row, "workerIds"> & Pick<SessionCard, "workers">)[]> {
  const ids = [...new Set(rows.flatMap(({ workerIds }) => workerIds))].map((id) => MemberId.parse(id));
  const names = new Map<string, string>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const named = await ask(nameMembers, { memberIds: ids.slice(from, from + atOnce) });
    for (const { memberId, name } of isRefusal(named) ? [] : named.members) names.set(memberId, name);
  }
  return rows.map(({ workerIds, ...row }) => ({
    ...row,
    workers: workerIds.map((id) => ({ memberId: MemberId.parse(id), name: names.get(id) ?? null })),
  }));
}
