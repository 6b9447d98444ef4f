import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle, type Turning } from "../../../server/module.ts";
import type { ChildId } from "../../children/child.ts";
import { readChildrensCards } from "../../cards/operations.ts";
import { readChildCards } from "../../children/operations.ts";
import { readGrowthCards } from "../../growth/operations.ts";
import { readImmunizationCards } from "../../immunization/operations.ts";
import { type CarriedChild, readCarriedChildren } from "../operations.ts";
import { type Kind, toldSince } from "./told-since.ts";

export default handle(readCarriedChildren, async (turning) => {
  const { input, actor, today, tx } = turning;
  const of = actor.is === "person" ? actor.id : "";
  const { rows, ...told } = await toldSince(childrenOf(turning, of), { tx, of, ...input, after: input.after });
  return { ...told, children: rows, today };
});

function childrenOf({ actor, tx, ask }: Turning<typeof readCarriedChildren>, of: string): Kind<ChildId, CarriedChild> {
  return {
    carriedAs: "childId",
    shape: 4,
    idOf: ({ childId }) => childId,
    async mineBehind(last, limit) {
      const mine = withinReach(sql`children.published_reach`, actor, { byArea: [], byName: ["worker"] }, sql`c.id`);
      const { rows } = await tx.execute<{ id: ChildId }>(sql`
        select c.id from children.published_child c where ${mine} and c.id > ${last} order by c.id limit ${limit}`);
      return rows.map(({ id }) => id);
    },
    async everMine(ids) {
      const { rows } = await tx.execute<{ subject: string }>(sql`
        select subject from children.published_carried
        where member = ${of} and subject = any (${sql.param(ids)}::uuid[])`);
      return new Set(rows.map(({ subject }) => subject));
    },
    async rowsOf(childIds) {
      const found = await ask(readChildCards, { childIds: [...childIds] });
      const vaccines = await ask(readImmunizationCards, { childIds: [...childIds] });
      const grew = await ask(readGrowthCards, { childIds: [...childIds] });
      const held = await ask(readChildrensCards, { childIds: [...childIds] });
      if (isRefusal(found) || isRefusal(vaccines) || isRefusal(held) || isRefusal(grew)) return [];
      const measures = new Map(grew.cards.map(({ childId, ...card }) => [childId, card] as const));
      const cards = new Map(vaccines.cards.map(({ childId, ...card }) => [childId, card] as const));
      return found.children.flatMap((child) => {
        const immunization = cards.get(child.childId);
        const theirs = held.cards.filter(({ childId }) => childId === child.childId);
        return immunization
          ? [
              {
                ...child,
                immunization,
                growth: measures.get(child.childId) ?? { measures: [], steps: [] },
                cards: theirs.map(({ kind, number, since, written }) => ({ kind, number, since, written })),
              },
            ]
          : [];
      });
    },
  };
}
