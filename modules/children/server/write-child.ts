import { organisationOf } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Turning } from "../../../server/module.ts";
import type { ChildId, ChildIdentity } from "../child.ts";
import type { ChildConsent } from "../consent.ts";
import { ChildRegistered } from "../events.ts";
import { carry, letWait } from "./hold-caseload.sql.ts";
import { sealIdentity } from "./identity-of.ts";
import { putIntoSearch } from "./search-tokens.ts";
import * as tables from "./tables.ts";

interface NewChild {
  readonly childId: ChildId;
  readonly placeId: string;
  readonly identity: ChildIdentity;
  /** Who carries the child; null: nobody yet. */
  readonly memberId: string | null;
  readonly on: CalendarDay;
  /** Null: nobody was asked yet. */
  readonly consent: ChildConsent | null;
  readonly by: string;
}

/** Writes a child whom nobody was found to be. @returns false: that id is taken */
export async function writeChild(turning: Turning, child: NewChild): Promise<boolean> {
  const { actor, now, tx, vault, newId, emit } = turning;
  const { childId, placeId, identity, memberId, on, consent, by } = child;
  const organisation = organisationOf(actor);
  const at = new Date(now);
  const { sex, born } = identity;
  const registered = await tx
    .insert(tables.child)
    .values({
      ...{ organisation, id: childId, sex, bornOn: born.day, bornExact: born.exact },
      ...{ registeredOn: on, registeredAt: at, registeredBy: by },
    })
    .onConflictDoNothing()
    .returning({ id: tables.child.id });
  const key = await vault.keyFor(childId);
  if (registered.length === 0 || !key) return false;

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
  if (consent) {
    const { care: _, ...agreed } = consent;
    await tx.insert(tables.consent).values({ ...row(), ...agreed, alsoFor: [...agreed.alsoFor], on });
  }
  emit(ChildRegistered, { childId });
  return true;
}
