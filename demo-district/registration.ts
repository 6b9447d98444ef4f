import type * as z from "zod/mini";
import type { CalendarDay } from "../foundation/calendar-day.ts";
import { noticeVersion } from "../modules/people/consent.ts";
import type { registerPatient } from "../modules/people/operations.ts";
import { type SymptomAnswers, symptomCodes, symptomScreen } from "../modules/people/symptom-screen.ts";
import type { DemoPatient } from "./patient.ts";

/** What the worker asked and wrote down at the first meeting. */
export function registrationOf(
  patient: DemoPatient,
  patientId: never,
  placeId: string,
  on: CalendarDay,
): z.input<typeof registerPatient.takes> {
  const { name, sex, age, phone, village, landmark, supporter, symptoms, heightCm, weightKg, has, earlierTb } = patient;
  const answers = Object.fromEntries(symptomCodes.map((code) => [code, symptoms.includes(code) ? "yes" : "no"]));
  return {
    patientId,
    placeId,
    on,
    identity: {
      name,
      sex,
      born: { year: Number(on.slice(0, 4)) - age, day: null },
      phone: phone === null ? null : { number: phone, of: "own" },
      address: { village, landmark },
      identifiers: [],
      supporter,
    },
    symptoms: { version: symptomScreen.version, answers: answers as SymptomAnswers },
    body: { heightCm, weightKg },
    history: {
      earlierTb,
      lastTreatedIn: earlierTb === "once" ? 2019 : null,
      medicineOverAMonth: earlierTb === "once" ? "yes" : "no",
      has: [...has],
      noneOfThem: has.length === 0,
      note: null,
    },
    consent: {
      noticeVersion,
      language: "hi",
      givenBy: supporter?.isGuardian ? "guardian" : "self",
      how: "spoken",
      care: true,
      alsoFor: patient.agreesToVideo ? ["messages", "video"] : ["messages"],
    },
    similar: "looked-at-and-new",
  };
}
