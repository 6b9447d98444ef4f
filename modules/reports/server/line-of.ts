import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { resistanceOn } from "../../diagnosis/resistance.ts";
import { drugsSaidBy } from "../../diagnosis/test-result.ts";
import { responseIn, toldByDay } from "../../treatment/conversion.ts";
import { outcomeRules } from "../../treatment/outcome.ts";
import { tells } from "../../treatment/phase-end.ts";
import { silentDays } from "../numbers.ts";
import type { Known, LineFacts, TreatmentFacts } from "./line-facts.sql.ts";

/*
 * One line of the line list, by the rules of the subjects whose facts they are: what the bacteria
 * withstand, when they went, who is silent. Pure; the names are those of the columns.
 */

export interface Today {
  readonly today: CalendarDay;
  /** The dose day that has not ended yet. */
  readonly doseDay: CalendarDay;
}

/** What a line keeps of a patient beside who they are. */
export function lineOf(known: Known, { today, doseDay }: Today) {
  const { treatment } = known;
  const open = treatment !== null && treatment.closedOn === null;
  const counted = open ? treatment.counted : { due: 0, verified: 0, reported: 0, missed: 0 };
  return {
    place: known.place,
    sex: known.sex,
    born_year: known.bornYear,
    registered_on: known.registeredOn,
    tested_on: known.results.map(({ takenOn }) => takenOn).toSorted()[0] ?? null,
    confirmed_on: known.confirmedOn,
    ruled_out_on: known.ruledOutOn,
    stands: known.stands,
    resistance: resistanceNow(known, today),
    episode: treatment?.episode ?? null,
    registration_number: treatment?.registrationNumber ?? null,
    regimen: treatment?.regimen ?? null,
    regimen_version: treatment?.version ?? null,
    phase: treatment?.phase ?? null,
    started_on: treatment?.startsOn ?? null,
    complete_on: treatment?.completeOn ?? null,
    closed_on: treatment?.closedOn ?? null,
    outcome: treatment?.outcome ?? null,
    ...cultures(known),
    heard_on: treatment?.heardOn ?? null,
    counted_on: doseDay,
    ...counted,
  };
}
export type Line = ReturnType<typeof lineOf>;

/** Of whoever was erased nothing is kept that says more than that somebody was registered. */
export const lineOfNobody = (doseDay: CalendarDay) =>
  ({
    ...{ place: null, tested_on: null, confirmed_on: null, ruled_out_on: null, stands: "nothing-yet" },
    ...{ resistance: null, episode: null, registration_number: null, regimen: null, regimen_version: null },
    ...{ phase: null, started_on: null, complete_on: null, closed_on: null, outcome: null },
    ...{ positive_at_start: null, converted_on: null, heard_on: null, counted_on: doseDay },
    ...{ due: 0, verified: 0, reported: 0, missed: 0 },
  }) satisfies Record<Exclude<keyof Line, keyof LineFacts["who"]>, unknown>;

/** In which lists they are, and by what these are narrowed; the days are those of `reports.listed`. */
export function listsOf(known: Known, line: Line, doseDay: CalendarDay) {
  const { treatment, stands, registeredOn } = known;
  const treated = treatment !== null && treatment.closedOn === null;
  const waits = stands === "waits-for-doctor";
  // Confirmed, and for whoever was treated before: since that treatment ended.
  const confirmedSince = stands === "confirmed" && !treated ? known.confirmedAnew : null;
  // Whoever was closed and comes again is active once a doctor waits for them or has asked for more.
  const active =
    treated ||
    waits ||
    stands === "more-asked-for" ||
    confirmedSince !== null ||
    (treatment === null && stands === "nothing-yet");
  const { due, verified, reported } = line;
  return {
    place: known.place,
    registered_on: registeredOn,
    active_since: active ? registeredOn : null,
    waits_since: waits ? (known.standsSince ?? registeredOn) : null,
    tests_since: known.testsSince,
    confirmed_since: confirmedSince,
    treated_since: treated ? treatment.startsOn : null,
    silent_since: treated ? silentFrom(treatment, doseDay) : null,
    overdue_since: treated && treatment.watchedUntil !== null ? addDays(treatment.watchedUntil, 1) : null,
    closed_on: line.closed_on,
    sex: line.sex,
    phase: line.phase,
    regimen: line.regimen,
    resistance: line.resistance,
    outcome: line.outcome,
    taken: treated ? (due === 0 ? 1001 : Math.round((1000 * (verified + reported)) / due)) : null,
  };
}

/**
 * The first day on which they are called silent, should nobody say anything any more; it may lie ahead.
 * Null: never. Whoever has nothing to take says nothing: a treatment that is held is not silent, until
 * the day after the first on which something is due again.
 */
export function silentFrom(
  { startsOn, completeOn, heardOn, due }: Pick<TreatmentFacts, "startsOn" | "completeOn" | "heardOn" | "due">,
  doseDay: CalendarDay,
): CalendarDay | null {
  if (completeOn !== null) return null;
  const first = addDays(heardOn ?? addDays(startsOn, -1), silentDays + 1);
  // Held yesterday, they are not silent today; looked at each night, the first day with a dose says it anew.
  const from = first < doseDay ? doseDay : first;
  const held = dueOn(due, startsOn, addDays(from, -1)) === "0";
  if (!held) return first;
  const again = due === null ? -1 : due.slice(daysFrom(startsOn, from)).search(/[^0]/);
  return again < 0 ? null : addDays(from, again + 1);
}

/** The last word of `due` holds for all later days. */
function dueOn(due: string | null, startsOn: CalendarDay, day: CalendarDay): string {
  if (due === null || due === "") return "1";
  return due.at(Math.min(Math.max(0, daysFrom(startsOn, day)), due.length - 1)) ?? "1";
}

const daysFrom = (from: CalendarDay, to: CalendarDay) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function resistanceNow({ results, settled }: Known, today: CalendarDay) {
  const words = results.flatMap(({ id, takenOn, ...finding }) =>
    drugsSaidBy(finding).map(({ drug, says, method }) => ({
      ...{ resultId: id, date: takenOn, drug, method, result: says },
    })),
  );
  return resistanceOn(today, words, settled).class;
}

/** Was the newest culture from before the treatment positive, and since when were they negative? */
function cultures({ results, treatment }: Known) {
  const told = results.flatMap((result) => {
    const says = result.test === "culture" ? tells(result) : null;
    return says === null ? [] : [{ day: result.takenOn, positive: says === "positive" }];
  });
  const startsOn = treatment?.startsOn;
  if (startsOn === undefined) return { positive_at_start: null, converted_on: null };
  const since = told.filter(({ day }) => day > startsOn && day <= (treatment?.closedOn ?? day));
  return {
    positive_at_start: toldByDay(told.filter(({ day }) => day <= startsOn)).at(-1)?.positive ?? null,
    converted_on: responseIn(since, outcomeRules.version).convertedOn,
  };
}
