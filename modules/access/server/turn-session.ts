import { and, eq, isNull, sql } from "drizzle-orm";
import { handle, type Handler } from "../../../server/module.ts";
import { RefreshReused, SessionId } from "../events.ts";
import { MemberId } from "../../staff/member.ts";
import { turnSession } from "../operations.ts";
import { accessTokenSeconds } from "./access-token.ts";
import type { AccessKeys } from "./keys.ts";
import { graceMs, idleMs, longestMs, sha256, successorOf } from "./refresh-token.ts";
import { refreshToken, session } from "./tables.ts";

export const turnSessionHandler = (keys: AccessKeys): Handler =>
  handle(turnSession, async ({ now, tx, refuse, refuseAndKeep, emit, actWithin, about, door }) => {
    const { credential } = door;
    const { refresh: presented, device } = credential;
    if (presented === null || device === null) return refuse("session-ended");
    const { rows } = await tx.execute<{ organisation: string; session: string; member: string }>(
      sql`select * from access.find_refresh(${sha256(presented)})`,
    );
    const [found] = rows;
    if (!found) {
      credential.forget();
      return refuse("session-ended");
    }
    const { organisation, session: sessionId, member } = found;
    await actWithin(organisation);
    about(member);

    // The session's row is the lock: of a hundred requests with one token, one turns it.
    const [held] = await tx.select().from(session).where(eq(session.id, sessionId)).for("update");
    const [token] = await tx
      .select()
      .from(refreshToken)
      .where(eq(refreshToken.hash, sha256(presented)));
    if (!held || !token) return refuse("session-ended");
    const end = (endReason: string) =>
      tx
        .update(session)
        .set({ endedAt: new Date(now), endReason })
        .where(and(eq(session.id, sessionId), isNull(session.endedAt)));

    if (held.endedAt !== null) {
      credential.forget();
      return refuse("session-ended");
    }
    if (now > held.turnedAt.getTime() + idleMs || now > held.startedAt.getTime() + longestMs) {
      credential.forget();
      await end("too-old");
      return refuseAndKeep("session-ended");
    }
    const sameDevice = held.device.equals(sha256(device));
    const withinGrace = token.turnedAt === null || now <= token.turnedAt.getTime() + graceMs;
    if (!sameDevice || !withinGrace) {
      credential.forget();
      await end("refresh-reused");
      emit(RefreshReused, { memberId: MemberId.parse(member), sessionId: SessionId.parse(sessionId) });
      return refuseAndKeep("session-ended");
    }
    const successor = successorOf(presented, keys.successorKey);
    if (token.turnedAt === null) {
      const at = new Date(now);
      await tx.update(refreshToken).set({ turnedAt: at }).where(eq(refreshToken.hash, token.hash));
      await tx.insert(refreshToken).values({ organisation, hash: sha256(successor), session: sessionId, issuedAt: at });
      await tx.update(session).set({ turnedAt: at }).where(eq(session.id, sessionId));
    }
    credential.keep(successor, device, now + idleMs);
    return {
      accessToken: await keys.tokens.issue({ member, session: sessionId }, now),
      expiresInSeconds: accessTokenSeconds,
    };
  });
