import type { CalendarDay } from "../../../foundation/calendar-day.ts";

/** What a test says of somebody's line; the rest is that of whoever was just registered. */
interface Told {
  readonly registeredOn?: CalendarDay;
  readonly testedOn?: CalendarDay | null;
  readonly stands?: string;
  readonly confirmedSince?: CalendarDay;
  readonly startedOn?: CalendarDay;
  readonly closedOn?: CalendarDay;
  readonly outcome?: string;
  readonly positiveAtStart?: boolean;
  readonly convertedOn?: CalendarDay;
  readonly regimen?: string;
  readonly resistance?: string;
}

interface House {
  look(text: string, values: readonly unknown[]): Promise<unknown>;
}

/** Writes the line of a patient, and that their facility and its district see it, past the subjects it is worked out from. */
export async function keptLine(house: House, patient: string, told: Told = {}): Promise<void> {
  const { registeredOn = "2026-11-21", stands = "nothing-yet" } = told;
  await house.look(
    `insert into reports.line (organisation, patient, place, sex, born_year, registered_on, tested_on, stands, started_on,
        closed_on, outcome, positive_at_start, converted_on, regimen, resistance, counted_on, due, verified, reported, missed)
      select organisation, subject, place, 'female', 1990, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $2, 0, 0, 0, 0
      from people.published_reach where subject = $1 and place is not null`,
    [
      patient,
      registeredOn,
      told.testedOn ?? null,
      stands,
      told.startedOn ?? null,
      told.closedOn ?? null,
      told.outcome ?? null,
      told.positiveAtStart ?? null,
      told.convertedOn ?? null,
      told.regimen ?? null,
      told.resistance ?? null,
    ],
  );
  await house.look(
    `insert into reports.listed (organisation, reach, patient, within, sex, registered_on, confirmed_since)
      select organisation, area, subject, true, 'female', $2, $3
      from people.published_reach, unnest(areas || organisation) area where subject = $1 and place is not null`,
    [patient, registeredOn, told.confirmedSince ?? null],
  );
}
