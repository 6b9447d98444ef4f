import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { ChildId } from "../../children/child.ts";
import { readGivenOn } from "../../immunization/operations.ts";
import { MemberId } from "../../staff/member.ts";
import { readTally } from "../operations.ts";
import { sessionOf, tallyOf } from "../tally.ts";
import { comersOf, shownComers } from "./comers.ts";
import { sessionOfId, sessionsWhere } from "./standing.sql.ts";

/** As many as one worker may hold on one day, and more. */
const sessionsOfDay = 100;

export default handle(readTally, async (turning) => {
  const { input, today, tx, ask, refuse, about } = turning;
  const session = await sessionOfId(tx, input.sessionId);
  if (!session) throw new Error("Who may read a session was asked, and it is not there.");
  if (session.day > today) return refuse("day-not-begun");
  const { day, workerIds } = session;
  const wrote = await ask(readGivenOn, { on: day, memberIds: workerIds.map((id) => MemberId.parse(id)) });
  const { given, notGiven } = isRefusal(wrote) ? { given: [], notGiven: [] } : wrote;
  const beside = [...new Set([...given, ...notGiven].map(({ childId }) => childId))];
  const { known, expected, cut } = await comersOf(turning, session, beside);
  // Other sessions that these workers held on the day.
  const ofDay = (
    await sessionsWhere(
      tx,
      sql`s.day = ${day} and exists (
        select from sessions.holder h
        where h.session = s.id and h.ended_at is null and h.member = any (${sql.param(workerIds)}::uuid[]))`,
      sessionsOfDay,
    )
  ).filter(({ state, sessionId }) => sessionId === input.sessionId || (state !== "cancelled" && state !== "not-held"));
  const villageOf = new Map(known.map(({ childId, village }) => [childId, village]));
  const isHere = ({ by, childId }: { readonly by: string; readonly childId: string }) =>
    sessionOf(by, villageOf.get(childId) ?? "", ofDay) === input.sessionId;
  const tally = tallyOf({
    ...{ day, children: known, expected, given: given.filter(isHere), notGiven: notGiven.filter(isHere) },
    vials: session.ended?.vials ?? null,
  });
  const named = new Set([...tally.due, ...tally.beside]);
  about(...named);
  const ids = (those: readonly string[]) => those.map((id) => ChildId.parse(id));
  return {
    day,
    due: ids(tally.due),
    came: ids(tally.came),
    vaccinated: ids(tally.vaccinated),
    beside: ids(tally.beside),
    children: shownComers(
      known.filter(({ childId }) => named.has(childId)),
      day,
    ),
    cut,
    lines: tally.lines.map((line) => ({ ...line, cells: [...line.cells] })),
    notGiven: [...tally.notGiven],
    vials: [...tally.vials],
  };
});
