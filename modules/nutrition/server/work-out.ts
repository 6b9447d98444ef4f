import { sql } from "drizzle-orm";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Turning } from "../../../server/module.ts";
import { readPatient } from "../../people/operations.ts";
import type { PatientId } from "../../people/patient.ts";
import { type Need, needOf } from "../need.ts";
import { refeeding } from "../needs.ts";
import type { proposePlan } from "../operations.ts";

type Asked = Omit<InputOf<typeof proposePlan>, "eats" | "budget" | "without">;

interface Body {
  readonly heightCm: number | null;
  readonly weightKg: number | null;
  readonly weighedOn: CalendarDay | null;
  readonly diabetes: boolean;
  readonly pregnant: boolean;
}

export interface WorkedOut {
  readonly need: Need;
  readonly body: Body;
  /** From which day on all of the need is eaten; null: nothing was ever begun low. */
  readonly wholeFrom: CalendarDay | null;
  /** It is begun high only because somebody says so. */
  readonly highBySaying: boolean;
}

/** What somebody needs today, from what is known of them and was asked just now; null: they were erased. */
export async function workOut(
  { tx, today, ask }: Pick<Turning, "tx" | "today" | "ask">,
  { patientId, flags, ateLittle, notLow }: Asked,
): Promise<WorkedOut | null> {
  const patient = await ask(readPatient, { patientId });
  if (isRefusal(patient)) return null;
  const { age, identity, measures, history } = patient;
  const weighed = measures.find(({ weightKg }) => weightKg !== null);
  const heightCm = measures.find((one) => one.heightCm !== null)?.heightCm ?? null;
  const body: Body = {
    heightCm,
    weightKg: weighed?.weightKg ?? null,
    weighedOn: weighed?.on ?? null,
    diabetes: history.has.includes("diabetes"),
    pregnant: history.has.includes("pregnant"),
  };
  const before = await wholeFromOf(tx, patientId, today);
  // Who ate next to nothing again, after all was eaten, begins anew.
  const since = ateLittle && before !== null && today >= before ? null : before;
  const refeedingDay = since === null ? null : refeeding.wholeFrom - daysFrom(today, since);
  const eater = {
    sex: identity.sex,
    age,
    ...body,
    kidney: history.has.includes("kidney"),
    flags,
    ateLittle,
    refeedingDay,
  };
  const [need, low] = [needOf({ ...eater, notLow }), needOf({ ...eater, notLow: false })];
  const highBySaying = notLow && low.is === "home" && low.refeeding !== null;
  return { need, body, wholeFrom: wholeFrom(need, since, highBySaying, today), highBySaying };
}

function wholeFrom(need: Need, since: CalendarDay | null, highBySaying: boolean, today: CalendarDay) {
  if (highBySaying) return today;
  if (need.is !== "home" || need.refeeding === null) return since;
  return addDays(today, refeeding.wholeFrom - need.refeeding.day);
}

async function wholeFromOf(tx: Tx, patientId: PatientId, today: CalendarDay): Promise<CalendarDay | null> {
  const { rows } = await tx.execute<{ wholeFrom: CalendarDay | null }>(sql`
    select whole_from::text as "wholeFrom" from nutrition.care_plan
    where patient = ${patientId} order by at desc, id desc limit 1`);
  const before = rows[0]?.wholeFrom ?? null;
  return before === null || today > addDays(before, refeeding.rememberedFor) ? null : before;
}

/** How many days until the later one; negative where it has passed. */
const daysFrom = (day: CalendarDay, later: CalendarDay) => (Date.parse(later) - Date.parse(day)) / 86_400_000;
