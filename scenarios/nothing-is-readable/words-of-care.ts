import { keepPlan, proposePlan, recordBenefit, reviewPlan } from "../../modules/nutrition/operations.ts";
import { listFacilities } from "../../modules/places/operations.ts";
import { reportSymptoms } from "../../modules/symptoms/operations.ts";
import { answerReferral, askReferral, confirmArrival, sendOut } from "../../modules/transfers/operations.ts";
import type { OnTreatment } from "./words-of-treatment.ts";

/** Every word around a treatment: how they feel, what they eat, what the state pays, where they are sent. */
export async function writeAroundTreatment(of: Omit<OnTreatment, "prescriptionId">): Promise<void> {
  const { doctor, worker, patientId, episodeId, on, id, canary } = of;
  const symptoms = [{ code: "nausea" as const, how: "mild" as const }];
  const said = { reportId: id(), day: on, at: new Date().toISOString(), symptoms, note: canary(), voice: null };
  await worker.act(reportSymptoms, { patientId, ...said });

  const asked = { eats: "veg" as const, flags: [], ateLittle: false, notLow: false, budget: null, without: [] };
  const { plan } = await worker.act(proposePlan, { patientId, ...asked });
  if (plan === null) throw new Error("Whoever is thin and well is proposed a plan.");
  const carePlanId = id();
  await worker.act(keepPlan, { patientId, carePlanId, ...asked, servings: plan.servings });
  const ate = { weightKg: null, appetite: "good" as const, ate: "all" as const, flags: [] };
  await worker.act(reviewPlan, { patientId, carePlanId, reviewId: id(), ...ate, words: canary() });
  const came = { kind: "money" as const, month: 1, paid: true, rupees: 1000, paidOn: on, because: null };
  await worker.act(recordBenefit, { patientId, episodeId, paymentId: id(), ...came, reference: canary() });

  const { facilities } = await doctor.act(listFacilities, { search: "CHC Belapur" });
  const toId = facilities[0]?.placeId as never;
  const referral = { sendingId: id(), toId, why: "x-ray" as const, note: canary() };
  await doctor.act(askReferral, { patientId, ...referral });
  await doctor.act(answerReferral, { toId, sendingId: referral.sendingId, answer: canary() });
  const out = { sendingId: id(), destination: canary(), why: "moved-home" as const, note: canary() };
  await doctor.act(sendOut, { patientId, ...out });
  await doctor.act(confirmArrival, { patientId, sendingId: out.sendingId, answer: canary() });
}
