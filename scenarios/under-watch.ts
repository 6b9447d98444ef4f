import assert from "node:assert/strict";
import type { CalendarDay } from "../foundation/calendar-day.ts";
import type { AnswerOf, InputOf } from "../foundation/operation.ts";
import type { Found } from "../modules/monitoring/examination.ts";
import {
  amendExamination,
  listMonitoringDue,
  lookAtAdverseEvent,
  readMonitoring,
  recordAdverseEvent,
  recordExamination,
} from "../modules/monitoring/operations.ts";
import { monitoring } from "../modules/monitoring/server/index.ts";
import { recordMeasures } from "../modules/people/operations.ts";
import { codeOf } from "../server/test-house.ts";
import type { Claims } from "../server/turn/entering.ts";
import { day } from "./on-a-course.ts";
import { openSecondLine } from "./on-second-line.ts";

type Amendment = Partial<InputOf<typeof amendExamination>>;
type Event = Partial<InputOf<typeof recordAdverseEvent>>;
type Look = Partial<InputOf<typeof lookAtAdverseEvent>>;

/** A house in which treatments are watched: what happens reaches also those who work out what is due. */
export async function openTheWatch() {
  const way = await openSecondLine();

  /** Says what happened to those who watch, where others were told already. */
  async function toldUs(event: string, carries: object): Promise<void> {
    for (const reaction of monitoring.reactions.filter(({ to }) => to.name === event))
      await way.house.turn.react(reaction, { event: way.house.newId(), organisation: way.ours.id, carries });
  }

  async function told(event: string, carries: object): Promise<void> {
    await way.told(event, carries);
    await toldUs(event, carries);
  }

  /** Somebody whose treatment began on day 1, and is watched from then on. */
  async function watched(how: Parameters<typeof way.begun>[0] = "bpalm") {
    const ids = await way.begun(how);
    await told("TreatmentStarted", ids);
    return ids;
  }

  async function changed(patientId: never, more: Parameters<typeof way.changed>[1]): Promise<void> {
    assert.equal(await way.changed(patientId, more), "done");
    const { episodeId, prescriptions } = await way.read(patientId);
    const prescriptionId = prescriptions.at(-1)?.prescriptionId;
    await toldUs("PrescriptionChanged", { patientId, episodeId, prescriptionId });
  }

  async function examined(
    patientId: never,
    found: Found,
    on: CalendarDay = day(1),
    by: Claims = way.worker,
    examinationId: never = way.id(),
    note: string | null = null,
  ) {
    way.house.clock.now += 1000;
    const outcome = await way.house.send(recordExamination, { patientId, examinationId, on, found, note }, by);
    return { examinationId, code: codeOf(outcome) };
  }

  async function amended(patientId: never, amends: never, more: Amendment, by: Claims = way.worker) {
    way.house.clock.now += 1000;
    const examinationId = (more.examinationId ?? way.id()) as never;
    const usual = { examinationId, because: "mistyped" as const, on: day(1), found: null, note: null };
    const outcome = await way.house.send(amendExamination, { patientId, amends, ...usual, ...more }, by);
    return { examinationId, code: codeOf(outcome) };
  }

  const unremarkable = { grade: 2, serious: [], outcome: "not-recovered" as const, medicines: [], words: null };

  async function harmed(ids: { patientId: never; episodeId: never }, more: Event = {}, by: Claims = way.worker) {
    const eventId = (more.eventId ?? way.id()) as never;
    const usual = { term: "rash" as const, called: null, beganOn: day(1), lookId: way.id(), on: day(1) };
    const outcome = await way.house.send(
      recordAdverseEvent,
      { ...ids, eventId, ...usual, ...unremarkable, ...more },
      by,
    );
    return { eventId, code: codeOf(outcome) };
  }

  async function lookedAt(patientId: never, eventId: never, more: Look, by: Claims = way.worker): Promise<string> {
    const usual = { lookId: way.id(), on: day(1), ...unremarkable };
    return codeOf(await way.house.send(lookAtAdverseEvent, { patientId, eventId, ...usual, ...more }, by));
  }

  const read = (patientId: never, by: Claims = way.doctor) => way.house.act(readMonitoring, { patientId }, by);
  const due = (input: object = {}, by: Claims = way.doctor): Promise<AnswerOf<typeof listMonitoringDue>> =>
    way.house.act(listMonitoringDue, input, by);

  /** The row that lists are read from. */
  async function standing(patientId: never) {
    const [row] = await way.house.look<{ from: string; until: string; waits: { kind: string }[] }>(
      `select "from"::text, until::text, waits from monitoring.standing where patient = $1`,
      [patientId],
    );
    return row;
  }

  async function measured(patientId: never, heightCm: number | null, weightKg: number | null, on: CalendarDay) {
    way.house.clock.now += 60_000;
    const body = { heightCm, weightKg };
    await way.house.act(recordMeasures, { patientId, measureId: way.id(), on, body }, way.worker);
    await told("MeasuresRecorded", { patientId });
  }

  const acts = { told, watched, changed, examined, amended, harmed, lookedAt, readMonitoring: read, due, standing };
  return { ...way, ...acts, measured };
}
