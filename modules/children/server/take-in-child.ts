import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { isChild } from "../child.ts";
import { takeInChild } from "../operations.ts";
import { worksOver } from "./hold-caseload.sql.ts";
import { lookalikesOf } from "./lookalikes.ts";
import { waitForSiblings } from "./search-tokens.ts";
import { writeChild } from "./write-child.ts";

/**
 * Who looks a little alike was shown to whoever imports before it began. Here only those are looked for who are
 * surely the same: they came in meanwhile.
 */
export default handle(takeInChild, async (turning) => {
  const { input, tx, vault, refuse, about } = turning;
  const { childId, placeId, identity, workerId, lookedAt, on, by } = input;
  about(childId);
  if (identity.born.day > on) return refuse("not-born-yet");
  if (!isChild(identity.born.day, on)) return refuse("not-a-child");
  const place = await turning.ask(findOpenPlace, { placeId });
  if (isRefusal(place) || place.kind !== "facility") return refuse("not-a-facility");
  if (workerId !== null && (await worksOver(tx, workerId, place.ancestry)) !== "here") return refuse("no-such-worker");
  const { rows: known } = await tx.execute(sql`select from children.child where id = ${childId}`);
  if (known.length > 0) return refuse("already-registered");
  await waitForSiblings(tx, vault, identity);
  if (!lookedAt && (await lookalikesOf(identity, turning)).length > 0) return refuse("looks-like-another");
  const written = await writeChild(turning, {
    ...{ childId, placeId, identity, on, by },
    memberId: workerId,
    consent: null,
  });
  return written ? { childId } : refuse("already-registered");
});
