import { handle } from "../../../server/module.ts";
import { signOutEverywhere } from "../operations.ts";
import { endSessions } from "./sign-out.ts";

export default handle(signOutEverywhere, async ({ tx, actor, now, door }) => {
  const ended = actor.is === "person" ? await endSessions(tx, actor, now) : 0;
  door.credential.forget();
  return { ended };
});
