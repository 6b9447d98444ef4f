import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { aefiDone, aefiStands, graveReasons } from "../../modules/immunization/aefi.ts";
import type { AefiClass, AefiSign } from "../../modules/immunization/aefi-signs.ts";
import type { Stop } from "../../modules/immunization/stops.ts";
import { type Telling, vaccineName } from "../../modules/schedules/sentence.ts";

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

/* What may follow a vaccine, as a health worker and a mother say it. */

export const aefiSignWords: Words<AefiSign> = {
  fever: msg({ id: "aefi-sign.fever", message: "Fever" }),
  "pain-or-swelling": msg({
    id: "aefi-sign.pain-or-swelling",
    message: "Pain, redness or swelling where it was given",
  }),
  irritable: msg({ id: "aefi-sign.irritable", message: "Cranky, cries more than usual" }),
  "upset-stomach": msg({ id: "aefi-sign.upset-stomach", message: "Loose motions or vomiting" }),
  "mild-rash": msg({ id: "aefi-sign.mild-rash", message: "A few spots or rash" }),
  fainted: msg({ id: "aefi-sign.fainted", message: "Fainted, and was soon well" }),
  "high-fever": msg({ id: "aefi-sign.high-fever", message: "Very high fever (over 102 °F)" }),
  "crying-over-three-hours": msg({
    id: "aefi-sign.crying-over-three-hours",
    message: "Crying without stop for over 3 hours",
  }),
  "large-swelling": msg({ id: "aefi-sign.large-swelling", message: "Large swelling, or longer than 3 days" }),
  abscess: msg({ id: "aefi-sign.abscess", message: "Pus where it was given" }),
  "swollen-gland": msg({ id: "aefi-sign.swollen-gland", message: "Swollen gland in the armpit or neck" }),
  "bleeding-spots": msg({ id: "aefi-sign.bleeding-spots", message: "Red or blue spots under the skin, bleeding" }),
  seizure: msg({ id: "aefi-sign.seizure", message: "Fits (convulsions)" }),
  collapse: msg({ id: "aefi-sign.collapse", message: "Suddenly limp and pale, does not respond" }),
  anaphylaxis: msg({
    id: "aefi-sign.anaphylaxis",
    message: "Allergic shock: trouble breathing, swollen face, cold and weak",
  }),
  unconscious: msg({ id: "aefi-sign.unconscious", message: "Cannot be woken, unconscious" }),
  "weak-limb": msg({ id: "aefi-sign.weak-limb", message: "An arm or leg has gone weak" }),
  "blood-in-stool": msg({ id: "aefi-sign.blood-in-stool", message: "Blood in the stool, screaming with belly pain" }),
  "high-fever-with-vomiting": msg({
    id: "aefi-sign.high-fever-with-vomiting",
    message: "Within hours: high fever, vomiting and watery stool",
  }),
  other: msg({ id: "aefi-sign.other", message: "Something else" }),
};

export const graveWords: Words<(typeof graveReasons)[number]> = {
  hospital: msg({ id: "aefi-grave.hospital", message: "Admitted to hospital" }),
  disability: msg({ id: "aefi-grave.disability", message: "A lasting disability" }),
  cluster: msg({ id: "aefi-grave.cluster", message: "Several children have it" }),
  concern: msg({ id: "aefi-grave.concern", message: "The family or the village is very worried" }),
};

export const aefiStandsWords: Words<(typeof aefiStands)[number]> = {
  recovered: msg({ id: "aefi-stands.recovered", message: "Well again" }),
  recovering: msg({ id: "aefi-stands.recovering", message: "Getting better" }),
  "not-recovered": msg({ id: "aefi-stands.not-recovered", message: "Not well yet" }),
  died: msg({ id: "aefi-stands.died", message: "The child died" }),
  unknown: msg({ id: "aefi-stands.unknown", message: "Not known" }),
};

export const aefiDoneWords: Words<(typeof aefiDone)[number]> = {
  watched: msg({ id: "aefi-done.watched", message: "Told the family what to watch for" }),
  "medicine-given": msg({ id: "aefi-done.medicine-given", message: "Gave medicine for fever" }),
  "sent-to-facility": msg({ id: "aefi-done.sent-to-facility", message: "Sent to a health centre" }),
  "ambulance-called": msg({ id: "aefi-done.ambulance-called", message: "Called the ambulance (108)" }),
};

export const aefiClassWords: Words<AefiClass> = {
  minor: msg({ id: "aefi-class.minor", message: "Minor" }),
  severe: msg({ id: "aefi-class.severe", message: "Severe" }),
  serious: msg({ id: "aefi-class.serious", message: "Serious" }),
};

const stopWords = {
  never: msg({
    id: "aefi-stop.never",
    message: "Do not give again: {what} after {vaccine} on {day}. Ask the doctor.",
  }),
  ask: msg({ id: "aefi-stop.ask", message: "Ask the doctor first: {what} after {vaccine} on {day}." }),
  decided: msg({ id: "aefi-stop.decided", message: "Not again: the doctor decided so on {day}." }),
  grave: msg({ id: "aefi-stop.grave", message: "something serious" }),
};

/** Why a vaccine is stopped, in one sentence. */
export function sayStop(telling: Telling, { level, because }: Stop): string {
  const day = telling.day(because.on);
  if (because.is === "decided") return telling.say(stopWords.decided.id, { day });
  const what = telling.say(because.sign === null ? stopWords.grave.id : aefiSignWords[because.sign].id, {});
  return telling.say(stopWords[level].id, { what, vaccine: vaccineName(telling, because.after), day });
}
