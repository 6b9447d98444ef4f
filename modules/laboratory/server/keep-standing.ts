import { sql } from "drizzle-orm";
import type { Turning } from "../../../server/module.ts";
import { PatientId } from "../../people/patient.ts";
import { RequestMoved } from "../events.ts";
import { missingOf, type RequestState } from "../request.ts";
import { RequestId } from "../specimen.ts";
import { heldRequest, type RequestHeld, stateHeld } from "./request-facts.sql.ts";

type Hands = Pick<Turning, "tx" | "dayOf" | "emit">;

/** Works out anew where a request stands, once a fact was added. The request is held. */
export async function keepStanding({ tx, dayOf, emit }: Hands, organisation: string, requestId: string): Promise<void> {
  const request = await heldRequest(tx, requestId);
  if (!request) throw new Error("The standing of a request that is not there.");
  const { patient, lab, purpose, tests, specimens } = request;
  const found = request.found.map(({ test }) => test);
  const state = stateHeld(request);
  const newest = specimens.at(-1);
  await tx.execute(sql`
    insert into laboratory.standing
      (organisation, request, patient, lab, purpose, state, since, specimen, missing, rejected)
    values (${organisation}, ${requestId}, ${patient}, ${lab}, ${purpose}, ${state},
      ${sinceOf(state, request, dayOf)}, ${newest?.id ?? null}, ${sql.param(missingOf(tests, found))},
      ${newest?.rejectedWhy ?? null})
    on conflict (organisation, request) do update set state = excluded.state, since = excluded.since,
      specimen = excluded.specimen, missing = excluded.missing, rejected = excluded.rejected`);
  emit(RequestMoved, { patientId: PatientId.parse(patient), requestId: RequestId.parse(requestId) });
}

/** The day of the fact that put it there. */
function sinceOf(
  state: RequestState,
  { askedOn, cancelledAt, specimens, found }: RequestHeld,
  dayOf: Hands["dayOf"],
): string {
  const newest = specimens.at(-1);
  const days = {
    "to-collect": askedOn,
    "on-the-way": newest?.collectedOn,
    "in-the-lab": newest?.receivedOn,
    "collect-again": newest?.rejectedOn,
    done: found
      .map(({ on }) => on)
      .toSorted()
      .at(-1),
    cancelled: cancelledAt === null ? null : dayOf(new Date(cancelledAt)),
  };
  const day = days[state];
  if (day === null || day === undefined) throw new Error(`A request that is ${state} without the fact that says so.`);
  return day;
}
