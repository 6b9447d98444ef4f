import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { openOrganisation } from "../operations.ts";
import { openedFrom, organisation } from "./tables.ts";

export default handle(openOrganisation, async ({ input, actor, now, tx, refuse, actWithin }) => {
  const { organisationId, handle: shortName, name, nameHindi = null, timeZone } = input;
  if (!knownTimeZone(timeZone)) return refuse("no-such-time-zone");
  const openedAt = new Date(now);
  let mayBeThere = actor.is === "house";
  if (actor.is === "person") {
    const from = { organisation: actor.organisation, openedAt, openedBy: actorName(actor) };
    const written = await tx
      .insert(openedFrom)
      .values({ ...from, opened: organisationId, handle: shortName, name, nameHindi })
      .onConflictDoNothing()
      .returning({ opened: openedFrom.opened });
    mayBeThere = written.length === 0;
  }
  await actWithin(organisationId);
  const opened = await tx
    .insert(organisation)
    .values({ id: organisationId, handle: shortName, name, nameHindi, timeZone, openedAt })
    .onConflictDoNothing()
    .returning({ id: organisation.id });
  if (opened.length > 0) return { organisationId, opened: true };
  // Opened from here before, under this id: the same request again. Otherwise it is somebody else's.
  const [same] = await tx.select({ handle: organisation.handle }).from(organisation);
  return mayBeThere && same?.handle === shortName ? { organisationId, opened: false } : refuse("handle-taken");
});

function knownTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
