import type { InputOf } from "../../foundation/operation.ts";
import { noticeVersion } from "./consent.ts";
import type { registerPatient } from "./operations.ts";
import { type SymptomAnswers, symptomCodes, symptomScreen } from "./symptom-screen.ts";

type Registration = InputOf<typeof registerPatient>;

/** A registration as tests need one: everything asked, somebody who exists nowhere. */
export function testRegistration(
  ids: { readonly patientId: string; readonly placeId: string; readonly on: string },
  identity: Partial<Registration["identity"]> = {},
): Registration {
  const answers = Object.fromEntries(symptomCodes.map((code) => [code, "no"])) as SymptomAnswers;
  return {
    ...(ids as Pick<Registration, "patientId" | "placeId" | "on">),
    identity: {
      name: "Meena Kumari",
      sex: "female",
      born: { year: 1997, day: null },
      phone: { number: "+919812345678", of: "own" },
      address: { village: "Naya Tola", landmark: "behind the school" },
      identifiers: [],
      supporter: null,
      ...identity,
    },
    symptoms: { version: symptomScreen.version, answers: { ...answers, "cough-two-weeks": "yes" } },
    body: { heightCm: 156, weightKg: 43 },
    history: {
      earlierTb: "never",
      lastTreatedIn: null,
      medicineOverAMonth: "no",
      has: [],
      noneOfThem: true,
      note: null,
    },
    consent: { noticeVersion, language: "hi", givenBy: "self", how: "spoken", care: true, alsoFor: ["messages"] },
    similar: "not-looked-at",
  };
}
