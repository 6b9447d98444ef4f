import type * as z from "zod/mini";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import type { AnswerOf, Operation } from "../foundation/operation.ts";
import { findChildren } from "../modules/children/operations.ts";
import { recordDoses, recordNotGiven } from "../modules/immunization/operations.ts";
import { endSession, openSession, planSessions } from "../modules/sessions/operations.ts";
import type { VaccineCode } from "../modules/schedules/vaccines.ts";
import { houseDoor } from "../server/turn.ts";
import { type Build, signInEverybody } from "./build-patients.ts";
import { sentOnPatients } from "./sent-on-patients.ts";

/** How many more events of the house follow from what is told here. */
export const sessionEvents = 3;

const rampur = { name: "Anganwadi Rampur-2", village: "Rampur", landmark: "behind the school" };
const sonpura = { name: "Anganwadi Sonpura-1", village: "Sonpura", landmark: null };

/** Three sessions of one worker: last week's was held and closed, one is today, one next week. */
export async function buildSessions(
  build: Build,
  placeIdOf: (name: string) => string,
  members: ReadonlyMap<string, { readonly memberId: string }>,
): Promise<void> {
  const { turnAt, idsOf, now, patients: told } = build;
  // A house that tells only some of the stories has no children, and so no sessions.
  if (!sentOnPatients.every((one) => told.includes(one))) return;
  const newId = idsOf("sessions");
  const id = () => newId() as never;
  const claims = await signInEverybody(build);
  const today = calendarDay(now, "Asia/Kolkata");
  const lastWeek = addDays(today, -7);

  async function does<O extends Operation>(
    who: string,
    operation: O,
    input: z.input<O["takes"]>,
    daysAgo: number,
  ): Promise<AnswerOf<O>> {
    const turn = turnAt(() => now - daysAgo * 86_400_000);
    const outcome = await turn.run({
      ...{ operation, input, by: claims.get(who) ?? null, commandId: newId(), door: houseDoor },
    });
    if (outcome.is === "done") return outcome.answer as AnswerOf<O>;
    throw new Error(`The demo's sessions: ${operation.name} was answered ${outcome.refusal.refused}.`);
  }

  const plan = {
    ...{ placeId: placeIdOf("PHC Naya Tola") as never, from: "09:00", to: "14:00" },
    workerIds: [members.get("worker")?.memberId as never],
  };
  const held = id();
  const toSonpura = { ...plan, site: sonpura, villages: ["Sonpura", "Amba Tola"] };
  await does("admin", planSessions, { ...toSonpura, days: [{ sessionId: held, day: lastWeek }] }, 14);
  const toRampur = { ...plan, site: rampur, villages: ["Rampur"] };
  const days = [today, addDays(today, 14)].map((day) => ({ sessionId: id(), day }));
  await does("admin", planSessions, { ...toRampur, days }, 14);
  const atTheCentre = { ...plan, site: null, villages: [] };
  await does("admin", planSessions, { ...atTheCentre, days: [{ sessionId: id(), day: addDays(today, 7) }] }, 14);

  const { children } = await does("worker", findChildren, { limit: 100 }, 0);
  const childOf = (name: string) => {
    const child = children.find(({ called }) => called.name === name);
    if (!child) throw new Error(`The demo knows no child ${name}.`);
    return child.childId;
  };
  const dose = (vaccine: VaccineCode) => ({
    ...{ doseId: id(), vaccine, on: lastWeek, evidence: "own-record" as const },
    ...{ batch: `DEMO-${vaccine}`, expiresOn: addDays(today, 200), site: null },
  });
  const given = ["MR", "FIPV", "PCV", "VITA"] as const;
  await does("worker", recordDoses, { childId: childOf("Irfan Ansari"), doses: given.map(dose) }, 0);
  await does("worker", recordDoses, { childId: childOf("Budhni"), doses: [dose("MR"), dose("OPV")] }, 0);
  const away = { notGivenId: id(), vaccines: ["TD" as const], on: lastWeek, why: "family-away" as const };
  await does("worker", recordNotGiven, { childId: childOf("Anjali Oraon"), ...away }, 0);
  await does("worker", openSession, { sessionId: held, wordId: id(), on: lastWeek }, 7);
  const vials = [
    { vaccine: "MR" as const, opened: 1 },
    { vaccine: "FIPV" as const, opened: 1 },
    { vaccine: "PCV" as const, opened: 1 },
    { vaccine: "VITA" as const, opened: 1 },
    { vaccine: "OPV" as const, opened: 1 },
  ];
  const ended = { as: "held" as const, vials, note: "The cold box came at half past nine." };
  await does("worker", endSession, { sessionId: held, wordId: id(), insteadOf: null, on: lastWeek, ended }, 7);
}
