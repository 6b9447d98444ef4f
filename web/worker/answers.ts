import { addDays, type CalendarDay, calendarDay } from "../../foundation/calendar-day.ts";
import type { AnswerOf, InputOf } from "../../foundation/operation.ts";
import { type listToday, type readDoses, recordDose } from "../../modules/adherence/operations.ts";
import { doseRules, type DoseState, doseStates } from "../../modules/adherence/dose-day.ts";
import { figuresOf } from "../../modules/adherence/figures.ts";
import { endCare, registerChild } from "../../modules/children/operations.ts";
import { nameWords, soundAlike } from "../../modules/people/name-sound.ts";
import { type findPatients, type findSimilar, registerPatient } from "../../modules/people/operations.ts";
import { ageOn } from "../../modules/people/patient.ts";
import { reportSymptoms } from "../../modules/symptoms/operations.ts";
import { phoneNumber } from "../../modules/people/phone.ts";
import { likeness, looksAlike } from "../../modules/people/similar.ts";
import { dosesOn, dueOn } from "../../modules/treatment/prescription.ts";
import type { CaseloadRow } from "../../modules/worklist/operations.ts";
import type { OnHand, RecordedHere } from "./on-hand.ts";
import { isCardKnown } from "./cards-of-child.ts";
import { isGrowthKnown } from "./growth-here.ts";
import { isLeadKnown } from "./leads-here.ts";
import { isHomeKnown } from "./home-here.ts";
import { isSessionKnown } from "./sessions-here.ts";
import { isTaskKnown } from "./tasks-here.ts";
import { isVaccineKnown } from "./vaccines-here.ts";

/*
 * What a worker's phone answers by itself: from the caseload that it keeps, and from what was
 * recorded here and has not reached the house yet. In the shape of the house's own answers, so that
 * a screen need not know who answered.
 */

/**
 * Does the caseload say it by itself? Of a patient who is not in it there is nothing to wait for.
 *
 * @param others what has arrived at the house beside it, and the caseload may not say yet
 */
export function isKnown(
  { rows, children, sessions, leads, tasks }: Pick<OnHand, "rows" | "children" | "sessions" | "leads" | "tasks">,
  recorded: RecordedHere,
  others: readonly RecordedHere[] = [],
): boolean {
  const { operation, input } = recorded;
  const vaccine = isVaccineKnown({ children }, recorded, others);
  if (vaccine !== null) return vaccine;
  const growth = isGrowthKnown({ children }, recorded, others);
  if (growth !== null) return growth;
  const card = isCardKnown({ children }, recorded);
  if (card !== null) return card;
  if (operation === endCare.name) {
    const { childId } = input as InputOf<typeof endCare>;
    return !children.some((child) => child.childId === childId);
  }
  const session = isSessionKnown({ sessions }, recorded);
  if (session !== null) return session;
  const lead = isLeadKnown({ leads }, recorded);
  if (lead !== null) return lead;
  const home = isHomeKnown({ children }, recorded, others);
  if (home !== null) return home;
  const task = isTaskKnown({ tasks }, recorded);
  if (task !== null) return task;
  if (operation === registerChild.name) {
    const { childId } = input as InputOf<typeof registerChild>;
    return children.some((child) => child.childId === childId);
  }
  const { patientId, day, factId } = input as Partial<InputOf<typeof recordDose>>;
  const row = rows.find((one) => one.patientId === patientId);
  if (operation === registerPatient.name) return row !== undefined;
  // The caseload says nothing of how somebody feels.
  if (operation === reportSymptoms.name) return true;
  const course = row?.course;
  if (!course) return true;
  const said = course.lastWord?.factId === factId;
  if (operation !== recordDose.name || day === undefined) return !said;
  return said || (course.letters[daysFrom(course.startedOn, day)] ?? "-") !== "-";
}

type Course = NonNullable<CaseloadRow["course"]>;

const letters: Readonly<Record<string, DoseState>> = { v: "verified", r: "reported", m: "missed" };

const daysFrom = (from: CalendarDay, to: CalendarDay) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

const isDue = ({ startedOn, prescriptions }: Course, day: CalendarDay) =>
  day >= startedOn && (prescriptions.length === 0 || dosesOn(prescriptions, day) > 0);

/** What a day comes to: the house's last word on it, and whatever was said here since. */
function stateOn(
  { patientId }: CaseloadRow,
  course: Course,
  day: CalendarDay,
  { words, withdrawn }: OnHand,
): DoseState {
  const { lastWord, startedOn } = course;
  const takenBack = lastWord?.day === day && withdrawn.has(lastWord.factId);
  const known = takenBack ? "unknown" : (letters[course.letters[daysFrom(startedOn, day)] ?? "-"] ?? "unknown");
  const said = words.filter((word) => word.patientId === patientId && word.day === day && !withdrawn.has(word.factId));
  return said.reduce((before, word) => afterWord(before, word), known);
}

/** Staff speak for the day before everything else; a patient's word does not undo what was seen. */
function afterWord(before: DoseState, { source, says, observed }: InputOf<typeof recordDose>): DoseState {
  const now = says === "missed" ? "missed" : observed ? "verified" : "reported";
  return source === "staff" || doseStates.indexOf(before) < doseStates.indexOf("verified") ? now : before;
}

/** The operation's rule is the house's: not complete, begun, and of this worker's own patients. */
export function dueToday(onHand: OnHand, now: number): AnswerOf<typeof listToday> {
  const today = calendarDay(now, onHand.timeZone, onHand.dayBegins);
  const patients = onHand.rows.flatMap((row) => {
    const { course, patientId, name, village } = row;
    if (!course || course.startedOn > today || (course.completeOn !== null && course.completeOn < today)) return [];
    const week = Array.from({ length: 7 }, (_, back) => addDays(today, back - 6)).map((day) => ({
      day,
      soFar: isDue(course, day) ? stateOn(row, course, day, onHand) : ("not-due" as const),
    }));
    const { episodeId, phase, prescriptions, doses, startedOn } = course;
    const dayNumber = daysFrom(startedOn, today) + 1;
    return [
      {
        patientId,
        episodeId,
        name,
        village,
        phase,
        takes: [...dueOn(prescriptions, today)],
        doses,
        dayNumber,
        week,
        todayFactId: lastFact(row, course, today, onHand),
      },
    ];
  });
  const isOpen = ({ week }: (typeof patients)[number]) => week.at(-1)?.soFar === "unknown";
  const inOrder = patients.toSorted(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || (a.patientId < b.patientId ? -1 : 1),
  );
  return { today, patients: inOrder, next: null, open: patients.filter(isOpen).length, total: patients.length };
}

function lastFact({ patientId }: CaseloadRow, { lastWord }: Course, today: CalendarDay, { words, withdrawn }: OnHand) {
  const here = words.findLast(
    (word) => word.patientId === patientId && word.day === today && !withdrawn.has(word.factId),
  );
  if (here) return here.factId;
  return lastWord?.day === today && !withdrawn.has(lastWord.factId) ? lastWord.factId : null;
}

/** One treatment day by day, as far as the phone knows it: who said what stands only at the house. */
export function dosesHere(
  onHand: OnHand,
  { patientId, episodeId }: InputOf<typeof readDoses>,
  now: number,
): AnswerOf<typeof readDoses> | null {
  const row = onHand.rows.find((one) => one.patientId === patientId);
  const course = row?.course;
  if (!row || course?.episodeId !== episodeId) return null;
  const today = calendarDay(now, onHand.timeZone, onHand.dayBegins);
  const count = Math.max(0, daysFrom(course.startedOn, today)) + 1;
  const days = Array.from({ length: count }, (_, at) => addDays(course.startedOn, at)).map((day) => {
    const [open, soFar] = [day === today, stateOn(row, course, day, onHand)];
    const evidence = onHand.words
      .filter((word) => word.patientId === patientId && word.day === day && !onHand.withdrawn.has(word.factId))
      .toReversed()
      .map(({ factId, source, says, observed, because, known, at }) => ({
        ...{ factId, day, source, says, observed, because, known, at },
        by: { memberId: null, name: null },
        withdrawn: null,
      }));
    const shown = { day, open, evidence, clips: [], openings: [] };
    if (!isDue(course, day)) return { ...shown, state: "not-due" as const, soFar: null };
    return { ...shown, state: open ? ("unknown" as const) : soFar, soFar };
  });
  const ended = days.filter(({ open, state }) => !open && state !== "not-due");
  const share = (state: DoseState) => ({ num: ended.filter((day) => day.state === state).length, den: ended.length });
  const { startedOn } = course;
  // One dose a day: what a second one of a day became, only the house knows.
  const counted = days.map(({ day, state, open, soFar }) => ({
    ...{ day, state, open, due: soFar === null ? 0 : 1 },
    soFar: soFar && { state: soFar, verified: Number(soFar === "verified"), reported: Number(soFar === "reported") },
  }));
  return {
    ...{ today, startedOn, closedOn: null, days, rules: doseRules },
    ...{ verified: share("verified"), reported: share("reported"), figures: [...figuresOf(counted)] },
  };
}

/** The newest first, those among them who were registered here and are not at the house yet. */
export function findHere(onHand: OnHand, search: string, now: number): AnswerOf<typeof findPatients> {
  const today = calendarDay(now, onHand.timeZone);
  const known = new Set(onHand.rows.map(({ patientId }) => patientId));
  const all = [
    ...onHand.registrations
      .filter(({ patientId }) => !known.has(patientId))
      .map(({ patientId, identity: { name, sex, born, phone, address }, on }) => ({
        ...{ patientId, name, sex, born, phone, village: address.village, facility: null, registeredOn: on },
      })),
    ...onHand.rows,
  ];
  const patients = all
    .filter(({ name, phone }) => isMeant(search, name, phone?.number ?? null))
    .toSorted((a, b) =>
      a.registeredOn < b.registeredOn ? 1 : a.registeredOn > b.registeredOn ? -1 : a.patientId < b.patientId ? 1 : -1,
    )
    .map(({ patientId, name, sex, born, village, facility, registeredOn }) => ({
      ...{ patientId, name, sex, age: ageOn(born, today), village, facility, registeredOn },
    }));
  return { patients, next: null };
}

export function isMeant(search: string, name: string, phone: string | null): boolean {
  if (search.trim() === "") return true;
  const number = phoneNumber(search);
  if (number !== null) return number === phone;
  const words = nameWords(name);
  return nameWords(search).every((sought) => words.some((word) => soundAlike(sought, word)));
}

/** Whom this phone knows of who looks like this person; the house looks again when the registration gets there. */
export function similarHere(
  onHand: OnHand,
  { name, sex, born, phone }: InputOf<typeof findSimilar>["identity"],
  now: number,
): AnswerOf<typeof findSimilar> {
  const today = calendarDay(now, onHand.timeZone);
  const sought = { name, sex, born, phone: phone?.number ?? null };
  const seen = onHand.rows.flatMap((row) => {
    const because = likeness(sought, { ...row, phone: row.phone?.number ?? null }, today);
    if (!looksAlike(because)) return [];
    const { patientId, village, facility } = row;
    return [
      {
        patientId,
        name: row.name,
        sex: row.sex,
        age: ageOn(row.born, today),
        village,
        facility,
        because: [...because],
      },
    ];
  });
  return { seen, elsewhere: 0 };
}
