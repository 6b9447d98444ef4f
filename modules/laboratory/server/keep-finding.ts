import { organisationOf } from "../../../foundation/actor.ts";
import type { Turning } from "../../../server/module.ts";
import { keepStanding } from "./keep-standing.ts";
import type { OneSpecimen } from "./request-facts.sql.ts";
import { finding } from "./tables.ts";

/** Says in which specimen a result was found; one that stands in another's place is found by that other. */
export async function keepFinding(
  turning: Pick<Turning, "actor" | "tx" | "emit" | "dayOf">,
  { request, specimen }: OneSpecimen,
  resultId: string,
): Promise<void> {
  const organisation = organisationOf(turning.actor);
  await turning.tx.insert(finding).values({
    organisation,
    result: resultId,
    specimen: specimen.id,
    request: request.id,
    patient: request.patient,
  });
  await keepStanding(turning, organisation, request.id);
}

type Ours<Code> = Exclude<Code, "found-before-taken"> | "found-before-received";

/** A refusal of diagnosis, as the laboratory says it. */
export const inOurWords = <Code extends string>(code: Code): Ours<Code> =>
  code === "found-before-taken" ? "found-before-received" : (code as Ours<Code>);
