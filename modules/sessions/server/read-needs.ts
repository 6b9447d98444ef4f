import { handle } from "../../../server/module.ts";
import { needsOf } from "../needs.ts";
import { readNeeds } from "../operations.ts";
import { comersOf, shownComers } from "./comers.ts";
import { sessionOfId } from "./standing.sql.ts";

export default handle(readNeeds, async (turning) => {
  const session = await sessionOfId(turning.tx, turning.input.sessionId);
  if (!session) throw new Error("Who may read a session was asked, and it is not there.");
  const { known, cut } = await comersOf(turning, session);
  const children = shownComers(known, session.day).filter(({ due }) => due.length > 0);
  turning.about(...children.map(({ childId }) => childId));
  return {
    day: session.day,
    children,
    expected: known.length,
    cut,
    needs: [...needsOf(children.map(({ due }) => due.map(({ vaccine }) => vaccine)))],
  };
});
