import { sql } from "drizzle-orm";
import { type Actor, organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { isChild } from "../child.ts";
import { ChildRegistered } from "../events.ts";
import { registerChild } from "../operations.ts";
import { carry, letWait, worksOver } from "./hold-caseload.sql.ts";
import { sealIdentity } from "./identity-of.ts";
import { lookalikesOf } from "./lookalikes.ts";
import { putIntoSearch, waitForSiblings } from "./search-tokens.ts";
import * as tables from "./tables.ts";

export default handle(registerChild, async (turning) => {
  const { input, actor, now, today, tx, vault, newId, refuse, emit, about } = turning;
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

  const organisation = organisationOf(actor);
  const at = new Date(now);
  const by = actorName(actor);
  const registered = await tx
    .insert(tables.child)
    .values({
      organisation,
      id: childId,
      sex: identity.sex,
      bornOn: identity.born.day,
      bornExact: identity.born.exact,
      registeredOn: on,
      registeredAt: at,
      registeredBy: by,
    })
    .onConflictDoNothing()
    .returning({ id: tables.child.id });
  const key = await vault.keyFor(childId);
  if (registered.length === 0 || !key) return refuse("already-registered");

  const row = (id = newId()) => ({ organisation, id, child: childId, at, by });
  const who = row();
  await tx.insert(tables.identity).values({ ...who, sealed: sealIdentity(key, who.id, identity), why: "registered" });
  await putIntoSearch(tx, vault, organisation, childId, identity);
  await tx
    .insert(tables.home)
    .values({ organisation, id: newId(), child: childId, place: placeId, since: at, givenBy: by });
  if (memberId !== null) {
    const carrying = { id: newId(), childId, memberId, now, actor };
    // Nobody who was brought is sent away: without room the child waits in a list that somebody goes through.
    if (!(await carry(tx, carrying))) await letWait(tx, carrying);
  }
  const { care: _, ...agreed } = consent;
  await tx.insert(tables.consent).values({ ...row(), ...agreed, alsoFor: [...agreed.alsoFor], on });
  if (lookalikes.length > 0) {
    await tx
      .insert(tables.takenAsNew)
      .values(lookalikes.map((other) => ({ organisation, child: childId, unlike: other.childId, at, by })));
  }
  emit(ChildRegistered, { childId });
  return { childId };
});

function mayName(actor: Actor, memberId: string, ancestry: readonly string[]): boolean {
  if (actor.is !== "person" || actor.id === memberId) return true;
  return actor.assignments.some(({ role, place }) => role === "admin" && (place === null || ancestry.includes(place)));
}
