import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ManualReason, missedReasons, withdrawalReasons } from "../../modules/adherence/dose.ts";
import type { DoseState } from "../../modules/adherence/dose-day.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

/** Today, of whom nothing is known yet, is due: it is settled when the day has ended. */
export type DoseLook = DoseState | "due";

export const doseWords: Words<DoseLook> = {
  verified: msg({ id: "dose.verified", message: "Verified" }),
  reported: msg({ id: "dose.reported", message: "Told" }),
  missed: msg({ id: "dose.missed", message: "Missed" }),
  unknown: msg({ id: "dose.unknown", message: "Unknown" }),
  due: msg({ id: "dose.due", message: "Due today" }),
};

/** In a cell of the calendar there is room for no more. */
export const doseLetters: Words<DoseState> = {
  verified: msg({ id: "dose-letter.verified", message: "V" }),
  reported: msg({ id: "dose-letter.reported", message: "T" }),
  missed: msg({ id: "dose-letter.missed", message: "M" }),
  unknown: msg({ id: "dose-letter.unknown", message: "U" }),
};

/** Beneath the calendar, and on the card that is printed. */
export const doseLegend: Words<DoseState> = {
  verified: msg({ id: "dose-legend.verified", message: "verified: staff saw it" }),
  reported: msg({ id: "dose-legend.reported", message: "told: nobody saw it" }),
  missed: msg({ id: "dose-legend.missed", message: "missed: not taken" }),
  unknown: msg({ id: "dose-legend.unknown", message: "unknown: nobody said" }),
};

/** On whose word a day rests. */
export const wordOfs = ["seen", "judged", "patient"] as const;
export type WordOf = (typeof wordOfs)[number];
export const wordOfLegend: Words<WordOf> = {
  seen: msg({ id: "dose-source.seen", message: "seen by staff" }),
  judged: msg({ id: "dose-source.judged", message: "staff know it another way" }),
  patient: msg({ id: "dose-source.patient", message: "the patient’s word" }),
};

export const missedWords: Words<(typeof missedReasons)[number]> = {
  "side-effects": msg({ id: "missed.side-effects", message: "Side effects" }),
  "no-medicine": msg({ id: "missed.no-medicine", message: "No medicine left" }),
  away: msg({ id: "missed.away", message: "Away from home" }),
  "did-not-want": msg({ id: "missed.did-not-want", message: "Did not want to" }),
  forgot: msg({ id: "missed.forgot", message: "Forgot" }),
  other: msg({ id: "missed.other", message: "Another reason" }),
};

/** By what a dose is known that nobody of us saw, or why one that was seen is written down only now. */
export const manualWords: Words<ManualReason> = {
  "counted-tablets": msg({ id: "known.counted-tablets", message: "I counted the tablets" }),
  "empty-pack": msg({ id: "known.empty-pack", message: "I saw the empty pack" }),
  "family-says": msg({ id: "known.family-says", message: "The family told me" }),
  "colleague-saw": msg({ id: "known.colleague-saw", message: "A colleague saw it" }),
  "paper-card": msg({ id: "known.paper-card", message: "It was on the paper card" }),
  "written-later": msg({ id: "known.written-later", message: "I could not write it down earlier" }),
  other: msg({ id: "known.other", message: "Another way" }),
};

export const withdrawalWords: Words<(typeof withdrawalReasons)[number]> = {
  "by-mistake": msg({ id: "withdrawal.by-mistake", message: "It was pressed by mistake" }),
  "wrong-day": msg({ id: "withdrawal.wrong-day", message: "It was another day" }),
  "wrong-patient": msg({ id: "withdrawal.wrong-patient", message: "It was another patient" }),
};
