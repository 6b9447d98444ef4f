import { organisationOf } from "../../../foundation/actor.ts";
import { when } from "../../../server/module.ts";
import { RefreshReused } from "../events.ts";
import { notice } from "./tables.ts";

export default when(
  RefreshReused,
  {
    name: "access.whenRefreshReused",
    does: "Tell the member, the next time they sign in, that a copy of their session was used.",
  },
  async ({ tx, actor, now, about }, { id, carries }) => {
    about(carries.memberId);
    await tx.insert(notice).values({
      organisation: organisationOf(actor),
      event: id,
      member: carries.memberId,
      kind: "session-copied",
      at: new Date(now),
    });
  },
);
