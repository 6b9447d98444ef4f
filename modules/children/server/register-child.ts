import { sql } from "drizzle-orm";
import { type Actor, organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { isChild } from "../child.ts";
import { registerChild } from "../operations.ts";
import { worksOver } from "./hold-caseload.sql.ts";
import { lookalikesOf } from "./lookalikes.ts";
import { waitForSiblings } from "./search-tokens.ts";
import { takenAsNew } from "./tables.ts";
import { writeChild } from "./write-child.ts";

export default handle(registerChild, async (turning) => {
  const { input, actor, now, today, tx, vault, refuse, about } = turning;
  const { childId, placeId, identity, consent, on } = input;
  about(childId);
  if (on > today) return refuse("day-not-begun");
  if (identity.born.day > on) return refuse("not-born-yet");
  if (!isChild(identity.born.day, on)) return refuse("not-a-child");
  const place = await turning.ask(findOpenPlace, { placeId });
  if (isRefusal(place) || place.kind !== "facility") return refuse("not-a-facility");
  const isWorker = actor.is === "person" && actor.assignments.some(({ role }) => role === "worker");
  const memberId = input.workerId ?? (isWorker && actor.is === "person" ? actor.id : null);
  // Who carries a child is a worker's own choice only for themself; for others it is the admin's of the place.
  if (memberId !== null && !mayName(actor, memberId, place.ancestry)) return refuse("no-such-worker");
  // A worker brings children of their own area; whoever is named by another must be a worker over the place.
  if (memberId !== null && (await worksOver(tx, memberId, place.ancestry)) !== "here") return refuse("no-such-worker");

  // Asked before which child looks alike: one sent again under another id looks most like itself.
  const { rows: known } = await tx.execute(sql`select from children.child where id = ${childId}`);
  if (known.length > 0) return refuse("already-registered");
  await waitForSiblings(tx, vault, identity);
  const lookalikes = await lookalikesOf(identity, turning);
  if (lookalikes.length > 0 && input.similar === "not-looked-at") {
    about(...lookalikes.map((other) => other.childId));
    return refuse("looks-like-another", { count: lookalikes.length });
  }

  const by = actorName(actor);
  if (!(await writeChild(turning, { childId, placeId, identity, memberId, on, consent, by }))) {
    return refuse("already-registered");
  }
  if (lookalikes.length > 0) {
    await tx.insert(takenAsNew).values(
      lookalikes.map((other) => ({
        organisation: organisationOf(actor),
        child: childId,
        unlike: other.childId,
        at: new Date(now),
        by,
      })),
    );
  }
  return { childId };
});

function mayName(actor: Actor, memberId: string, ancestry: readonly string[]): boolean {
  if (actor.is !== "person" || actor.id === memberId) return true;
  return actor.assignments.some(({ role, place }) => role === "admin" && (place === null || ancestry.includes(place)));
}
