import assert from "node:assert/strict";
import { addDays, type CalendarDay } from "../foundation/calendar-day.ts";
import type { InputOf } from "../foundation/operation.ts";
import { readDoses, recordDose } from "../modules/adherence/operations.ts";
import { closeTreatment, readTreatments, switchPhase } from "../modules/treatment/operations.ts";
import { codeOf } from "../server/test-house.ts";
import { openTheWay } from "./on-the-way.ts";
import { tablets } from "./prescribed.ts";

export type Said = Partial<InputOf<typeof recordDose>>;
export const told: Said = { source: "patient", observed: false };
export const missed: Said = { says: "missed", observed: false, because: "side-effects" };

type Switch = InputOf<typeof switchPhase>;
type Close = InputOf<typeof closeTreatment>;

const first = "2026-11-21" as CalendarDay;
/** The day of the treatment, beginning with 1. */
export const day = (n: number): CalendarDay => addDays(first, n - 1);

/** A house in which people are on treatment, with a clock that is moved from day to day. */
export async function openACourse() {
  const way = await openTheWay();

  /** Moves the house's clock to a time of a day of the treatment. */
  function dawn(n: number, time = "10:00"): void {
    way.house.clock.now = Date.parse(`${day(n)}T${time}:00+05:30`);
  }

  async function read(patientId: never) {
    const { treatments } = await way.house.act(readTreatments, { patientId }, way.doctor);
    const [treatment] = treatments;
    assert.ok(treatment);
    return treatment;
  }

  async function said(patientId: never, n: number, more: Said = {}, by = way.worker): Promise<string> {
    const usual = { source: "staff", says: "taken", observed: true, because: null } as const;
    const at = new Date(way.house.clock.now).toISOString();
    // What is written down later than the day after, as most tests do, is said to come from a card.
    const known = more.source === "patient" || more.says === "missed" ? null : ("paper-card" as const);
    const input = { patientId, factId: way.id(), day: day(n), ...usual, known, at, ...more };
    return codeOf(await way.house.send(recordDose, input, by));
  }

  async function switched(patientId: never, more: Partial<Switch> = {}): Promise<string> {
    const { episodeId, phases, followUps } = await read(patientId);
    const present = phases.at(-1);
    const seen = {
      verified: present?.verified ?? 0,
      reported: present?.reported ?? 0,
      resultIds: followUps.map(({ resultId }) => resultId),
    };
    const beginsOn = (more.beginsOn ?? addDays(first, 56)) as never;
    const items = tablets(beginsOn, 3, "HRE");
    const usual = { to: "continuation" as const, seen, prescriptionId: way.id(), weightKg: 43, items, why: null };
    return codeOf(
      await way.house.send(
        switchPhase,
        { patientId, episodeId, phaseId: way.id(), ...usual, ...more, beginsOn },
        way.doctor,
      ),
    );
  }

  async function closed(patientId: never, more: Partial<Close>): Promise<string> {
    const { episodeId, verified, reported, followUps } = await read(patientId);
    const seen = { verified, reported, resultIds: followUps.map(({ resultId }) => resultId) };
    const usual = { outcomeId: way.id(), outcome: "cured" as const, on: day(169), seen, why: null };
    return codeOf(await way.house.send(closeTreatment, { patientId, episodeId, ...usual, ...more }, way.doctor));
  }

  /** A smear taken on that day of the treatment. */
  async function smear(patientId: never, n: number, found: "negative" | "1+" = "negative"): Promise<never> {
    return way.result(patientId, { test: "smear", found }, day(n));
  }

  async function calendar(patientId: never, episodeId: never) {
    const read = await way.house.act(readDoses, { patientId, episodeId }, way.doctor);
    return { ...read, states: read.days.map(({ state }) => state) };
  }

  /** The row that lists are read from. */
  async function row(episodeId: never) {
    const [found] = await way.house.look<{ letters: string; heard: string | null }>(
      "select letters, heard_on::text as heard from adherence.course where episode = $1",
      [episodeId],
    );
    return found;
  }

  return { ...way, dawn, read, said, switched, closed, smear, calendar, row };
}
