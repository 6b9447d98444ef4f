import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ProposedDose } from "../../modules/treatment/dose-table.ts";
import type { ChangeReason } from "../../modules/treatment/prescription.ts";
import type { Departure } from "../../modules/treatment/propose.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

/** Why what is taken is another than before. */
export const changeReasonWords: Words<ChangeReason> = {
  weight: msg({ id: "change-reason.weight", message: "Another weight" }),
  "side-effect": msg({ id: "change-reason.side-effect", message: "Side effect" }),
  resistance: msg({ id: "change-reason.resistance", message: "Resistance was found" }),
  results: msg({ id: "change-reason.results", message: "Another test result" }),
  pregnancy: msg({ id: "change-reason.pregnancy", message: "Pregnancy" }),
  "other-illness": msg({ id: "change-reason.other-illness", message: "Another illness" }),
  interaction: msg({ id: "change-reason.interaction", message: "Does not go with another medicine" }),
  "not-to-be-had": msg({ id: "change-reason.not-to-be-had", message: "Not to be had" }),
  interrupted: msg({ id: "change-reason.interrupted", message: "Treatment was interrupted" }),
  recovered: msg({ id: "change-reason.recovered", message: "The trouble is over" }),
  mistake: msg({ id: "change-reason.mistake", message: "It was written down wrong" }),
  other: msg({ id: "change-reason.other", message: "Something else" }),
};

/** Short, as a list names what differs from the regimen. */
export const departureWords: Words<Departure["is"]> = {
  "left-out": msg({ id: "departure.left-out", message: "{medicine} left out" }),
  added: msg({ id: "departure.added", message: "{medicine} added" }),
  otherwise: msg({ id: "departure.otherwise", message: "{medicine}: another dose" }),
  outside: msg({ id: "departure.outside", message: "{medicine}: the table says nothing" }),
};

/** What became of a medicine, or of all of them, with a prescription. */
export const turnWords: Words<"stopped" | "added" | "dose" | "held" | "taken-up"> = {
  stopped: msg({ id: "prescription-turn.stopped", message: "{medicine} stopped" }),
  added: msg({ id: "prescription-turn.added", message: "{medicine} added" }),
  dose: msg({ id: "prescription-turn.dose", message: "{medicine}: {dose}" }),
  held: msg({ id: "prescription-turn.held", message: "Everything held" }),
  "taken-up": msg({ id: "prescription-turn.taken-up", message: "Taken up again" }),
};

/** The dose table is silent about somebody: whoever prescribes writes the dose. */
export const outsideWords: Words<Extract<ProposedDose, { is: "outside" }>["because"] | "open"> = {
  "too-young": msg({
    id: "dose-outside.too-young",
    message:
      "The dose table is for adults from {age} years on. It says nothing of this patient: write the dose yourself.",
  }),
  "too-light": msg({
    id: "dose-outside.too-light",
    message: "The dose table begins at {kilograms} kg. It says nothing of this patient: write the dose yourself.",
  }),
  "not-in-the-table": msg({
    id: "dose-outside.not-in-the-table",
    message: "The dose table does not name this medicine: write the dose yourself.",
  }),
  open: msg({ id: "dose-outside.open", message: "No table gives its dose here: write it yourself." }),
};

export const tabletsADay = msg({
  id: "dose.tablets-a-day",
  message: "{tablets, plural, one {# tablet a day} other {# tablets a day}}",
});
/** How often in a day; once says nothing. */
export const timesWords: Words<"1" | "2" | "3" | "4"> = {
  1: msg({ id: "dose-times.1", message: "once a day" }),
  2: msg({ id: "dose-times.2", message: "twice a day" }),
  3: msg({ id: "dose-times.3", message: "3 times a day" }),
  4: msg({ id: "dose-times.4", message: "4 times a day" }),
};
export const dailyWords = msg({ id: "dose.daily", message: "daily" });

export const forDaysWords = msg({
  id: "dose.for-days",
  message: "for {days, plural, one {# day} other {# days}}",
});
export const forWeeksWords = msg({
  id: "dose.for-weeks",
  message: "for {weeks, plural, one {# week} other {# weeks}}",
});
export const untilWords = msg({ id: "dose.until", message: "until {day}" });
export const thenWords = msg({ id: "dose.then", message: "{first}, then {next}" });
