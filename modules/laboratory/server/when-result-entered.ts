import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { when } from "../../../server/module.ts";
import { ResultEntered } from "../../diagnosis/events.ts";
import { keepStanding } from "./keep-standing.ts";

export default when(
  ResultEntered,
  {
    name: "laboratory.whenResultEntered",
    does: "Have a request stand as its results say, also where one was put in another's place outside the laboratory.",
  },
  async (turning, { carries }) => {
    const { actor, tx, about } = turning;
    about(carries.patientId);
    // A result in whose place another one stands by now is left to that one's own event.
    const { rows } = await tx.execute<{ request: string }>(sql`
      select f.request from diagnosis.published_result p
        join laboratory.finding f on f.organisation = p.organisation and f.result = p.first
      where p.id = ${carries.resultId}`);
    for (const { request } of rows) await keepStanding(turning, organisationOf(actor), request);
  },
);
