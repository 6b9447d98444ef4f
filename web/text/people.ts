import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Stands } from "../../modules/diagnosis/standing.ts";
import type { BodyMassClass } from "../../modules/people/body-measures.ts";
import type { ConsentPurpose, consentWays } from "../../modules/people/consent.ts";
import type { Condition, earlierTbAnswers } from "../../modules/people/disease-history.ts";
import type { identifierKinds, phoneOwners, relations, Sex } from "../../modules/people/patient.ts";
import type { Likeness } from "../../modules/people/similar.ts";
import type { SymptomCode } from "../../modules/people/symptom-screen.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

export const sexWords: Words<Sex> = {
  female: msg({ id: "sex.female", message: "Woman" }),
  male: msg({ id: "sex.male", message: "Man" }),
  other: msg({ id: "sex.other", message: "Other" }),
};

/** As a health worker asks it. */
export const symptomQuestions: Words<SymptomCode> = {
  "cough-two-weeks": msg({ id: "symptom-asked.cough-two-weeks", message: "Cough for two weeks or more?" }),
  "fever-two-weeks": msg({ id: "symptom-asked.fever-two-weeks", message: "Fever for two weeks or more?" }),
  "weight-loss": msg({ id: "symptom-asked.weight-loss", message: "Have you become thinner?" }),
  "night-sweats": msg({ id: "symptom-asked.night-sweats", message: "Do you sweat at night?" }),
  "blood-in-sputum": msg({ id: "symptom-asked.blood-in-sputum", message: "Blood when you cough?" }),
  "chest-pain": msg({ id: "symptom-asked.chest-pain", message: "Pain in the chest?" }),
  "swollen-neck": msg({ id: "symptom-asked.swollen-neck", message: "A lump at the neck?" }),
  "lives-with-tb": msg({ id: "symptom-asked.lives-with-tb", message: "Does someone at home have TB?" }),
};

export const symptomWords: Words<SymptomCode> = {
  "cough-two-weeks": msg({ id: "symptom.cough-two-weeks", message: "Cough, 2 weeks or more" }),
  "fever-two-weeks": msg({ id: "symptom.fever-two-weeks", message: "Fever, 2 weeks or more" }),
  "weight-loss": msg({ id: "symptom.weight-loss", message: "Became thinner" }),
  "night-sweats": msg({ id: "symptom.night-sweats", message: "Sweats at night" }),
  "blood-in-sputum": msg({ id: "symptom.blood-in-sputum", message: "Blood in sputum" }),
  "chest-pain": msg({ id: "symptom.chest-pain", message: "Chest pain" }),
  "swollen-neck": msg({ id: "symptom.swollen-neck", message: "Lump at the neck" }),
  "lives-with-tb": msg({ id: "symptom.lives-with-tb", message: "TB at home" }),
};

export const symptomAnswerWords: Words<"yes" | "no" | "not-asked"> = {
  yes: msg({ id: "symptom-answer.yes", message: "Yes" }),
  no: msg({ id: "symptom-answer.no", message: "No" }),
  "not-asked": msg({ id: "symptom-answer.not-asked", message: "Not asked" }),
};

export const conditionWords: Words<Condition> = {
  diabetes: msg({ id: "condition.diabetes", message: "Diabetes (sugar)" }),
  hiv: msg({ id: "condition.hiv", message: "HIV" }),
  kidney: msg({ id: "condition.kidney", message: "Kidney disease" }),
  liver: msg({ id: "condition.liver", message: "Liver disease" }),
  heart: msg({ id: "condition.heart", message: "Heart disease" }),
  lung: msg({ id: "condition.lung", message: "Asthma or lung disease" }),
  cancer: msg({ id: "condition.cancer", message: "Cancer" }),
  "mental-health": msg({ id: "condition.mental-health", message: "Illness of the mind" }),
  seizures: msg({ id: "condition.seizures", message: "Fits" }),
  pregnant: msg({ id: "condition.pregnant", message: "Pregnant" }),
  alcohol: msg({ id: "condition.alcohol", message: "Drinks alcohol" }),
  tobacco: msg({ id: "condition.tobacco", message: "Tobacco or bidi" }),
};

export const earlierTbWords: Words<(typeof earlierTbAnswers)[number]> = {
  never: msg({ id: "earlier-tb.never", message: "Never" }),
  once: msg({ id: "earlier-tb.once", message: "Once" }),
  "more-than-once": msg({ id: "earlier-tb.more-than-once", message: "More than once" }),
  "not-known": msg({ id: "earlier-tb.not-known", message: "Not known" }),
};

export const medicineWords: Words<"yes" | "no" | "not-known"> = {
  yes: msg({ id: "tb-medicine.yes", message: "Yes" }),
  no: msg({ id: "tb-medicine.no", message: "No" }),
  "not-known": msg({ id: "tb-medicine.not-known", message: "Not known" }),
};

export const relationWords: Words<(typeof relations)[number]> = {
  mother: msg({ id: "relation.mother", message: "Mother" }),
  father: msg({ id: "relation.father", message: "Father" }),
  spouse: msg({ id: "relation.spouse", message: "Wife or husband" }),
  child: msg({ id: "relation.child", message: "Son or daughter" }),
  sibling: msg({ id: "relation.sibling", message: "Brother or sister" }),
  "other-family": msg({ id: "relation.other-family", message: "Other family" }),
  neighbour: msg({ id: "relation.neighbour", message: "Neighbour" }),
  other: msg({ id: "relation.other", message: "Somebody else" }),
};

export const phoneOwnerWords: Words<(typeof phoneOwners)[number]> = {
  own: msg({ id: "phone-of.own", message: "Their own" }),
  family: msg({ id: "phone-of.family", message: "Of the family" }),
  neighbour: msg({ id: "phone-of.neighbour", message: "Of a neighbour" }),
};

export const identifierWords: Words<(typeof identifierKinds)[number]> = {
  abha: msg({ id: "identifier.abha", message: "ABHA number" }),
  nikshay: msg({ id: "identifier.nikshay", message: "Ni-kshay ID" }),
  "ration-card": msg({ id: "identifier.ration-card", message: "Ration card" }),
  "voter-id": msg({ id: "identifier.voter-id", message: "Voter ID" }),
  other: msg({ id: "identifier.other", message: "Another card" }),
};

export const bodyMassWords: Words<BodyMassClass> = {
  "very-thin": msg({ id: "body-mass.very-thin", message: "Very thin" }),
  thin: msg({ id: "body-mass.thin", message: "Thin" }),
  normal: msg({ id: "body-mass.normal", message: "Normal" }),
  heavy: msg({ id: "body-mass.heavy", message: "Heavy" }),
};

export const consentWayWords: Words<(typeof consentWays)[number]> = {
  spoken: msg({ id: "consent-way.spoken", message: "Said yes" }),
  signed: msg({ id: "consent-way.signed", message: "Signed" }),
  thumbprint: msg({ id: "consent-way.thumbprint", message: "Thumbprint" }),
};

export const consentPurposeWords: Words<ConsentPurpose> = {
  messages: msg({ id: "consent-for.messages", message: "Messages and calls" }),
  video: msg({ id: "consent-for.video", message: "Videos of taking medicine" }),
};

export const consentGiverWords: Words<"self" | "guardian"> = {
  self: msg({ id: "consent-by.self", message: "The patient" }),
  guardian: msg({ id: "consent-by.guardian", message: "The guardian" }),
};

export const correctionWords: Words<"was-wrong" | "has-changed" | "learnt-more"> = {
  "was-wrong": msg({ id: "correction.was-wrong", message: "It was written wrongly" }),
  "has-changed": msg({ id: "correction.has-changed", message: "It has changed" }),
  "learnt-more": msg({ id: "correction.learnt-more", message: "Something was learnt" }),
};

/** The parts of an identity, as a history of corrections names them. */
export const identityPartWords: Words<"name" | "sex" | "born" | "phone" | "address" | "identifiers" | "supporter"> = {
  name: msg({ id: "identity-part.name", message: "Name" }),
  sex: msg({ id: "identity-part.sex", message: "Sex" }),
  born: msg({ id: "identity-part.born", message: "Age" }),
  phone: msg({ id: "identity-part.phone", message: "Phone" }),
  address: msg({ id: "identity-part.address", message: "Village" }),
  identifiers: msg({ id: "identity-part.identifiers", message: "Cards" }),
  supporter: msg({ id: "identity-part.supporter", message: "Supporter" }),
};

export const likenessWords: Words<Likeness> = {
  "same-phone": msg({ id: "likeness.same-phone", message: "Same phone" }),
  "same-name": msg({ id: "likeness.same-name", message: "Same name" }),
  "name-sounds-alike": msg({ id: "likeness.name-sounds-alike", message: "Name sounds alike" }),
  "same-age": msg({ id: "likeness.same-age", message: "About the same age" }),
};

export const standingWords: Words<Stands> = {
  "nothing-yet": msg({ id: "standing.nothing-yet", message: "Nothing examined yet" }),
  "waits-for-doctor": msg({ id: "standing.waits-for-doctor", message: "Waits for the doctor" }),
  "more-asked-for": msg({ id: "standing.more-asked-for", message: "Doctor asks for more" }),
  confirmed: msg({ id: "standing.confirmed", message: "TB confirmed" }),
  "not-tb": msg({ id: "standing.not-tb", message: "Not TB" }),
};
