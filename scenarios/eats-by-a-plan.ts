import assert from "node:assert/strict";
import { calendarDay } from "../foundation/calendar-day.ts";
import type { InputOf } from "../foundation/operation.ts";
import {
  keepPlan,
  proposePlan,
  readBenefits,
  readCarePlan,
  recordBenefit,
  reviewPlan,
} from "../modules/nutrition/operations.ts";
import { recordHistory, recordMeasures } from "../modules/people/operations.ts";
import { testRegistration } from "../modules/people/test-registration.ts";
import { codeOf } from "../server/test-house.ts";
import type { Claims } from "../server/turn/entering.ts";
import { openSecondLine } from "./on-second-line.ts";

type Ask = Partial<InputOf<typeof proposePlan>>;
type Keep = Partial<InputOf<typeof keepPlan>>;
type Review = Partial<InputOf<typeof reviewPlan>>;
type Benefit = Partial<InputOf<typeof recordBenefit>>;

/** A house in which patients eat by a plan, and their benefit is kept in a ledger. */
export async function openTheKitchen() {
  const way = await openSecondLine();
  const supervisor = await way.ours.member("supervisor", way.ours.district);
  const asked = { eats: "veg" as const, flags: [], ateLittle: false, notLow: false, budget: null, without: [] };

  const today = () => calendarDay(way.house.clock.now, "Asia/Kolkata") as never;

  /** Somebody of 156 cm with this weight. */
  async function weighing(weightKg: number, has: readonly "diabetes"[] = []): Promise<never> {
    const patientId = await way.patient();
    await weighed(patientId, weightKg);
    if (has.length > 0) {
      const { history } = testRegistration({ patientId, placeId: way.phc, on: "2026-11-21" });
      const lives = { ...history, has: [...has], noneOfThem: false };
      await way.house.act(recordHistory, { patientId, historyId: way.id(), history: lives }, way.worker);
    }
    return patientId;
  }

  async function weighed(patientId: never, weightKg: number): Promise<void> {
    way.house.clock.now += 60_000;
    const body = { heightCm: null, weightKg };
    await way.house.act(recordMeasures, { patientId, measureId: way.id(), on: today(), body }, way.worker);
  }

  const proposed = (patientId: never, more: Ask = {}, by: Claims = way.worker) =>
    way.house.act(proposePlan, { patientId, ...asked, ...more }, by);

  /** Keeps what is proposed, unless other servings are named. */
  async function kept(patientId: never, more: Keep = {}, by: Claims = way.worker) {
    way.house.clock.now += 60_000;
    const carePlanId = (more.carePlanId ?? way.id()) as never;
    const { servings: named, carePlanId: _, ...ask } = more;
    const servings = named ?? (await proposed(patientId, ask)).plan?.servings ?? [];
    const input = { patientId, carePlanId, ...asked, ...ask, servings };
    return { carePlanId, code: codeOf(await way.house.send(keepPlan, input, by)) };
  }

  async function reviewed(patientId: never, carePlanId: never, more: Review = {}, by: Claims = way.worker) {
    way.house.clock.now += 60_000;
    const reviewId = (more.reviewId ?? way.id()) as never;
    const usual = { weightKg: null, appetite: "good" as const, ate: "all" as const, flags: [], words: null };
    const input = { patientId, carePlanId, ...usual, ...more, reviewId };
    return { reviewId, code: codeOf(await way.house.send(reviewPlan, input, by)) };
  }

  async function benefit(ids: { patientId: never; episodeId: never }, more: Benefit = {}, by: Claims = way.worker) {
    way.house.clock.now += 1000;
    const paymentId = (more.paymentId ?? way.id()) as never;
    const came = { kind: "money" as const, month: 1, paid: true, rupees: 1000, paidOn: today() };
    const input = { ...ids, ...came, reference: null, because: null, ...more, paymentId };
    return { paymentId, code: codeOf(await way.house.send(recordBenefit, input, by)) };
  }

  async function ledger(patientId: never, by: Claims = way.doctor) {
    const { treatments } = await way.house.act(readBenefits, { patientId }, by);
    const [newest] = treatments;
    assert.ok(newest);
    return newest;
  }

  const read = (patientId: never, by: Claims = way.doctor) => way.house.act(readCarePlan, { patientId }, by);
  const kitchen = {
    supervisor,
    weighing,
    weighed,
    proposed,
    keptPlan: kept,
    reviewed,
    benefit,
    ledger,
    readPlan: read,
  };
  return { ...way, ...kitchen };
}
