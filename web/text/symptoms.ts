import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { SymptomCode, SymptomGrade } from "../../modules/symptoms/symptom.ts";

/** What troubles somebody, in the words in which they would say it. */
export const symptomWords: Record<SymptomCode, MessageDescriptor> = {
  nausea: msg({ id: "symptom.nausea", message: "Feeling sick" }),
  vomiting: msg({ id: "symptom.vomiting", message: "Vomiting" }),
  diarrhoea: msg({ id: "symptom.diarrhoea", message: "Loose motions" }),
  weakness: msg({ id: "symptom.weakness", message: "Very weak" }),
  headache: msg({ id: "symptom.headache", message: "Headache" }),
  fever: msg({ id: "symptom.fever", message: "Fever" }),
  "joint-pain": msg({ id: "symptom.joint-pain", message: "Pain in the joints" }),
  "tingling-feet": msg({ id: "symptom.tingling-feet", message: "Feet burn or feel numb" }),
  rash: msg({ id: "symptom.rash", message: "Rash or itching" }),
  "swollen-feet": msg({ id: "symptom.swollen-feet", message: "Swollen feet" }),
  "low-mood": msg({ id: "symptom.low-mood", message: "Very sad" }),
  "yellow-eyes": msg({ id: "symptom.yellow-eyes", message: "Yellow eyes" }),
  "seeing-badly": msg({ id: "symptom.seeing-badly", message: "Seeing badly" }),
  "hearing-badly": msg({ id: "symptom.hearing-badly", message: "Hearing badly" }),
  fainting: msg({ id: "symptom.fainting", message: "Fainting, racing heart" }),
  breathless: msg({ id: "symptom.breathless", message: "Hard to breathe" }),
  "coughing-blood": msg({ id: "symptom.coughing-blood", message: "Coughing blood" }),
  "swollen-face": msg({ id: "symptom.swollen-face", message: "Swollen face or lips" }),
  "seeing-things": msg({ id: "symptom.seeing-things", message: "Seeing or hearing what is not there" }),
  "self-harm": msg({ id: "symptom.self-harm", message: "Thoughts of self-harm" }),
  other: msg({ id: "symptom.other", message: "Something else" }),
};

export const symptomGradeWords: Record<SymptomGrade, MessageDescriptor> = {
  mild: msg({ id: "symptom-grade.mild", message: "A little" }),
  moderate: msg({ id: "symptom-grade.moderate", message: "Quite a lot" }),
  severe: msg({ id: "symptom-grade.severe", message: "Very badly" }),
};
