import { sql } from "drizzle-orm";
import type { z } from "zod/mini";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { TestKind } from "../../diagnosis/test-result.ts";
import { type Days, type RequestState, stateOf } from "../request.ts";
import type { Purpose, Rejection } from "../specimen.ts";
import { holdRequest } from "./hold-request.sql.ts";

export interface SpecimenHeld {
  readonly id: string;
  readonly collectedOn: CalendarDay;
  readonly receivedOn: CalendarDay | null;
  readonly rejectedOn: CalendarDay | null;
  readonly rejectedWhy: z.infer<typeof Rejection> | null;
}

/** All that was written down of one request. */
export interface RequestHeld {
  readonly id: string;
  readonly patient: string;
  readonly lab: string;
  readonly purpose: z.infer<typeof Purpose>;
  readonly tests: readonly TestKind[];
  readonly askedOn: CalendarDay;
  readonly cancelledAt: string | null;
  /** In the order in which they were taken. */
  readonly specimens: readonly SpecimenHeld[];
  /** Of the results that stand, of any of its specimens. */
  readonly found: readonly { readonly test: TestKind; readonly on: CalendarDay }[];
}

/** Holds a request until the turn ends, and reads it; null: there is none. */
export async function heldRequest(tx: Tx, requestId: string): Promise<RequestHeld | null> {
  await holdRequest(tx, requestId);
  const { rows } = await tx.execute<RequestHeld & Record<string, unknown>>(sql`
    select r.id, r.patient, r.lab, r.purpose, r.tests, r.asked_on::text as "askedOn",
      (select c.at from laboratory.cancellation c where c.organisation = r.organisation and c.request = r.id)::text as "cancelledAt",
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', s.id, 'collectedOn', s.collected_on, 'receivedOn', received.on, 'rejectedOn', rejected.on,
          'rejectedWhy', rejected.why) order by s.number), '[]')
       from laboratory.specimen s
         left join laboratory.step received
           on received.organisation = s.organisation and received.specimen = s.id and received.step = 'received'
         left join laboratory.step rejected
           on rejected.organisation = s.organisation and rejected.specimen = s.id and rejected.step = 'rejected'
       where s.organisation = r.organisation and s.request = r.id) as specimens,
      (select coalesce(jsonb_agg(jsonb_build_object('test', p.test, 'on', p.found_on)), '[]')
       from laboratory.finding f join diagnosis.published_result p on p.patient = f.patient and p.first = f.result
       where f.organisation = r.organisation and f.request = r.id) as found
    from laboratory.request r where r.id = ${requestId}`);
  return rows[0] ?? null;
}

export interface OneSpecimen {
  readonly request: RequestHeld;
  readonly specimen: SpecimenHeld;
}

/** Holds the request of a specimen until the turn ends, and reads it; null: there is no such specimen. */
export async function heldSpecimen(tx: Tx, specimenId: string): Promise<OneSpecimen | null> {
  const { rows } = await tx.execute<{ request: string }>(
    sql`select request from laboratory.specimen where id = ${specimenId}`,
  );
  const request = rows[0] ? await heldRequest(tx, rows[0].request) : null;
  const specimen = request?.specimens.find(({ id }) => id === specimenId);
  return request && specimen ? { request, specimen } : null;
}

/** Where a request stands that is held. */
export function stateHeld({ tests, cancelledAt, specimens, found }: RequestHeld): RequestState {
  return stateOf({
    tests,
    cancelled: cancelledAt !== null,
    specimens: specimens.map(({ receivedOn, rejectedOn }) => ({
      received: receivedOn !== null,
      rejected: rejectedOn !== null,
    })),
    found: found.map(({ test }) => test),
  });
}

/** The days of a specimen that is held, none of a result. */
export function daysOf({ request, specimen }: OneSpecimen): Days {
  const { collectedOn, receivedOn, rejectedOn } = specimen;
  return { asked: request.askedOn, collected: collectedOn, received: receivedOn, rejected: rejectedOn, found: null };
}
