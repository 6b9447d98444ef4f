import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AdverseTerm } from "../../modules/monitoring/adverse-event.ts";
import type { amendReasons } from "../../modules/monitoring/examination.ts";
import type { Reading } from "../../modules/monitoring/limit.ts";
import type { PlanKind, SlotStanding } from "../../modules/monitoring/plan.ts";
import { sayFilled } from "./treatment.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

/** What is looked at, short enough for the head of a row. */
export const planKindWords: Words<PlanKind> = {
  weight: msg({ id: "examination.weight", message: "Weight" }),
  clinical: msg({ id: "examination.clinical", message: "Seen by a clinician" }),
  ecg: msg({ id: "examination.ecg", message: "ECG" }),
  "blood-count": msg({ id: "examination.blood-count", message: "Blood count" }),
  liver: msg({ id: "examination.liver", message: "Liver test" }),
  kidney: msg({ id: "examination.kidney", message: "Kidney and potassium" }),
  vision: msg({ id: "examination.vision", message: "Eyes" }),
  neuropathy: msg({ id: "examination.neuropathy", message: "Nerves of the feet" }),
  hearing: msg({ id: "examination.hearing", message: "Hearing" }),
  thyroid: msg({ id: "examination.thyroid", message: "Thyroid (TSH)" }),
  "pregnancy-test": msg({ id: "examination.pregnancy-test", message: "Pregnancy test" }),
  hiv: msg({ id: "examination.hiv", message: "HIV test" }),
  "hepatitis-b": msg({ id: "examination.hepatitis-b", message: "Hepatitis B" }),
  "hepatitis-c": msg({ id: "examination.hepatitis-c", message: "Hepatitis C" }),
  hba1c: msg({ id: "examination.hba1c", message: "Blood sugar (HbA1c)" }),
  albumin: msg({ id: "examination.albumin", message: "Albumin" }),
  sputum: msg({ id: "examination.sputum", message: "Smear and culture" }),
  "drug-test": msg({ id: "examination.drug-test", message: "Resistance test" }),
  "x-ray": msg({ id: "examination.x-ray", message: "X-ray" }),
};

/** Of a window, where there is room for a word or two. */
export const slotStandingWords: Words<SlotStanding> = {
  done: msg({ id: "slot.done", message: "done" }),
  "not-needed": msg({ id: "slot.not-needed", message: "not needed" }),
  later: msg({ id: "slot.later", message: "later" }),
  due: msg({ id: "slot.due", message: "due now" }),
  overdue: msg({ id: "slot.overdue", message: "overdue" }),
  missed: msg({ id: "slot.missed", message: "not done" }),
};

/** A number that may cross a limit, as it stands before its value. */
export const readingWords: Words<Reading> = {
  qtcf: msg({ id: "reading.qtcf", message: "QTcF" }),
  "qtcf-rise": msg({ id: "reading.qtcf-rise", message: "QTcF longer by" }),
  hemoglobin: msg({ id: "reading.hemoglobin", message: "Haemoglobin" }),
  "hemoglobin-fall": msg({ id: "reading.hemoglobin-fall", message: "Haemoglobin less by" }),
  platelets: msg({ id: "reading.platelets", message: "Platelets" }),
  neutrophils: msg({ id: "reading.neutrophils", message: "Neutrophils" }),
  enzymes: msg({ id: "reading.enzymes", message: "Liver enzymes" }),
  "enzymes-with-signs": msg({ id: "reading.enzymes-with-signs", message: "Liver enzymes, with signs" }),
  "creatinine-rise": msg({ id: "reading.creatinine-rise", message: "Creatinine" }),
  potassium: msg({ id: "reading.potassium", message: "Potassium" }),
  neuropathy: msg({ id: "reading.neuropathy", message: "Nerves, grade" }),
  "lines-lost": msg({ id: "reading.lines-lost", message: "Lines of sight lost" }),
  "plates-lost": msg({ id: "reading.plates-lost", message: "Colour plates lost" }),
  "hearing-loss": msg({ id: "reading.hearing-loss", message: "Hearing loss" }),
  tsh: msg({ id: "reading.tsh", message: "TSH" }),
  pregnancy: msg({ id: "reading.pregnancy", message: "Pregnant" }),
  hiv: msg({ id: "reading.hiv", message: "HIV positive" }),
  hba1c: msg({ id: "reading.hba1c", message: "HbA1c" }),
  albumin: msg({ id: "reading.albumin", message: "Albumin" }),
  "body-mass": msg({ id: "reading.body-mass", message: "BMI" }),
};

const limitWords: Readonly<Record<string, MessageDescriptor>> = {
  "qtcf-500": msg({ id: "limit.qtcf-500", message: "QTcF {value} ms: above {bound} ms" }),
  "qtcf-480": msg({ id: "limit.qtcf-480", message: "QTcF {value} ms: {bound} ms or more" }),
  "qtcf-rise-60": msg({
    id: "limit.qtcf-rise-60",
    message: "QTcF {value} ms longer than at first: above {bound} ms",
  }),
  "hemoglobin-8": msg({ id: "limit.hemoglobin-8", message: "Haemoglobin {value} g/dL: below {bound} g/dL" }),
  "hemoglobin-fall-25": msg({
    id: "limit.hemoglobin-fall-25",
    message: "Haemoglobin {value} % less than at first: {bound} % or more",
  }),
  "platelets-75000": msg({ id: "limit.platelets-75000", message: "Platelets {value} /µL: below {bound} /µL" }),
  "neutrophils-1000": msg({ id: "limit.neutrophils-1000", message: "Neutrophils {value} /µL: below {bound} /µL" }),
  "enzymes-5": msg({
    id: "limit.enzymes-5",
    message: "Liver enzymes {value} times the lab’s limit: above {bound} times",
  }),
  "enzymes-3-with-signs": msg({
    id: "limit.enzymes-3-with-signs",
    message: "Liver enzymes {value} times the lab’s limit, with signs of harm: above {bound} times",
  }),
  "potassium-3.5": msg({ id: "limit.potassium-3.5", message: "Potassium {value} mmol/L: below {bound} mmol/L" }),
  "creatinine-rise-1.5": msg({
    id: "limit.creatinine-rise-1.5",
    message: "Creatinine {value} times the first one: {bound} times or more",
  }),
  "neuropathy-2": msg({ id: "limit.neuropathy-2", message: "Nerves of the feet: grade {value}" }),
  "lines-lost-2": msg({ id: "limit.lines-lost-2", message: "Sight {value} lines worse than at first" }),
  "plates-lost-2": msg({ id: "limit.plates-lost-2", message: "{value} colour plates fewer than at first" }),
  "hearing-loss-26": msg({ id: "limit.hearing-loss-26", message: "Hearing loss of {value} dB" }),
  "tsh-10": msg({ id: "limit.tsh-10", message: "TSH {value} mIU/L: above {bound} mIU/L" }),
  pregnant: msg({ id: "limit.pregnant", message: "She is pregnant" }),
  "hiv-positive": msg({ id: "limit.hiv-positive", message: "HIV positive" }),
  "hba1c-6.5": msg({ id: "limit.hba1c-6.5", message: "HbA1c {value} %: {bound} % or more" }),
  "albumin-3": msg({ id: "limit.albumin-3", message: "Albumin {value} g/dL: below {bound} g/dL" }),
  "body-mass-14": msg({ id: "limit.body-mass-14", message: "BMI {value}: below {bound}, to be cared for in hospital" }),
  "body-mass-16": msg({ id: "limit.body-mass-16", message: "BMI {value}: below {bound}, severely thin" }),
};

interface SaidLimit {
  readonly code: string;
  readonly reading: Reading;
  readonly value: number;
  readonly bound: number;
}

/** What was crossed, in a sentence. */
export function sayLimit(i18n: I18n, { code, reading, value, bound }: SaidLimit): string {
  const words = limitWords[code];
  const values = { value: i18n.number(value), bound: i18n.number(bound) };
  // A limit that is newer than this page still has its number.
  return words ? sayFilled(i18n, words, values) : `${i18n._(readingWords[reading])} ${values.value}`;
}

export const amendExaminationWords: Words<(typeof amendReasons)[number]> = {
  mistyped: msg({ id: "examination-amended.mistyped", message: "It was written wrong" }),
  "another-patient": msg({ id: "examination-amended.another-patient", message: "It was another patient’s" }),
  "another-day": msg({ id: "examination-amended.another-day", message: "It was another day" }),
  "measured-wrong": msg({ id: "examination-amended.measured-wrong", message: "It was measured wrong" }),
};

export const adverseEventWords: Words<AdverseTerm> = {
  "peripheral-neuropathy": msg({ id: "adverse.peripheral-neuropathy", message: "Numb or burning feet (neuropathy)" }),
  "optic-neuritis": msg({ id: "adverse.optic-neuritis", message: "Sight is worse (optic neuritis)" }),
  "qt-prolongation": msg({ id: "adverse.qt-prolongation", message: "Long QT in the ECG" }),
  anaemia: msg({ id: "adverse.anaemia", message: "Too little blood (anaemia)" }),
  "low-platelets": msg({ id: "adverse.low-platelets", message: "Low platelets" }),
  "low-white-cells": msg({ id: "adverse.low-white-cells", message: "Low white cells" }),
  hepatitis: msg({ id: "adverse.hepatitis", message: "Liver harm (hepatitis)" }),
  "nausea-or-vomiting": msg({ id: "adverse.nausea-or-vomiting", message: "Nausea or vomiting" }),
  diarrhoea: msg({ id: "adverse.diarrhoea", message: "Diarrhoea" }),
  "stomach-pain": msg({ id: "adverse.stomach-pain", message: "Stomach pain" }),
  pancreatitis: msg({ id: "adverse.pancreatitis", message: "Pancreatitis" }),
  "lactic-acidosis": msg({ id: "adverse.lactic-acidosis", message: "Lactic acidosis" }),
  "hearing-loss": msg({ id: "adverse.hearing-loss", message: "Hearing is worse, or ringing" }),
  dizziness: msg({ id: "adverse.dizziness", message: "Dizziness" }),
  "low-thyroid": msg({ id: "adverse.low-thyroid", message: "Low thyroid" }),
  "low-potassium": msg({ id: "adverse.low-potassium", message: "Low potassium" }),
  "kidney-injury": msg({ id: "adverse.kidney-injury", message: "Kidney harm" }),
  psychosis: msg({ id: "adverse.psychosis", message: "Psychosis" }),
  depression: msg({ id: "adverse.depression", message: "Depression" }),
  "suicidal-thoughts": msg({ id: "adverse.suicidal-thoughts", message: "Thoughts of suicide" }),
  seizures: msg({ id: "adverse.seizures", message: "Seizures" }),
  headache: msg({ id: "adverse.headache", message: "Headache" }),
  sleeplessness: msg({ id: "adverse.sleeplessness", message: "Cannot sleep" }),
  "joint-pain": msg({ id: "adverse.joint-pain", message: "Joint pain" }),
  "tendon-pain": msg({ id: "adverse.tendon-pain", message: "Tendon pain" }),
  rash: msg({ id: "adverse.rash", message: "Rash or itching" }),
  "darker-skin": msg({ id: "adverse.darker-skin", message: "Darker skin" }),
  "high-blood-sugar": msg({ id: "adverse.high-blood-sugar", message: "High blood sugar" }),
  other: msg({ id: "adverse.other", message: "Something else" }),
};
