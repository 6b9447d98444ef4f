import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Actor } from "../../../foundation/actor.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { handle } from "../../../server/module.ts";
import { signOut } from "../operations.ts";
import { session } from "./tables.ts";

export default handle(signOut, async ({ tx, actor, now, door }) => {
  const ended = actor.is === "person" ? await endSessions(tx, actor, now, eq(session.id, actor.session)) : 0;
  door.credential.forget();
  return { ended };
});

/** @returns how many of this person's sessions that were open are ended now */
export async function endSessions(tx: Tx, actor: Actor & { is: "person" }, now: number, which?: SQL): Promise<number> {
  const ended = await tx
    .update(session)
    .set({ endedAt: new Date(now), endReason: "signed-out" })
    .where(and(eq(session.member, actor.id), isNull(session.endedAt), which))
    .returning({ id: session.id });
  return ended.length;
}
