import { organisationOf } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import type { collectSpecimen } from "../operations.ts";
import { disorderIn } from "../request.ts";
import { specimen } from "./tables.ts";

type Taken = InputOf<typeof collectSpecimen> & {
  readonly askedOn: CalendarDay;
  /** 1, 2 … of its request. */
  readonly number: number;
};

type Hands = Pick<Turning, "actor" | "now" | "today" | "tx">;

/** Adds one specimen to a request that is held. */
export async function keepSpecimen(
  { actor, now, today, tx }: Hands,
  { patientId, requestId, specimenId, kind, collectedOn, askedOn, number }: Taken,
): Promise<"kept" | "day-not-begun" | "collected-before-asked" | "already-added"> {
  const days = { asked: askedOn, collected: collectedOn, received: null, rejected: null, found: null };
  const disorder = disorderIn(days, today);
  if (disorder === "day-not-begun" || disorder === "collected-before-asked") return disorder;
  const kept = await tx
    .insert(specimen)
    .values({
      organisation: organisationOf(actor),
      id: specimenId,
      request: requestId,
      patient: patientId,
      number,
      kind,
      collectedOn,
      at: new Date(now),
      by: actorName(actor),
    })
    .onConflictDoNothing()
    .returning({ id: specimen.id });
  return kept.length === 0 ? "already-added" : "kept";
}
