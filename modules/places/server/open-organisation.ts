import { handle } from "../../../server/module.ts";
import { openOrganisation } from "../operations.ts";
import { organisation } from "./tables.ts";

export default handle(openOrganisation, async ({ input, now, tx, refuse, actWithin }) => {
  if (!knownTimeZone(input.timeZone)) return refuse("no-such-time-zone");
  await actWithin(input.organisationId);
  const opened = await tx
    .insert(organisation)
    .values({
      id: input.organisationId,
      handle: input.handle,
      name: input.name,
      nameHindi: input.nameHindi ?? null,
      timeZone: input.timeZone,
      openedAt: new Date(now),
    })
    .onConflictDoNothing()
    .returning({ id: organisation.id });
  if (opened.length > 0) return { organisationId: input.organisationId };
  // Ours already, under this id: the same request again. Otherwise someone has the handle.
  const [same] = await tx.select({ handle: organisation.handle }).from(organisation);
  return same?.handle === input.handle ? { organisationId: input.organisationId } : refuse("handle-taken");
});

function knownTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
