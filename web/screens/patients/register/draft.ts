import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Id } from "../../../../foundation/id.ts";
import type { InputOf } from "../../../../foundation/operation.ts";
import { type ConsentPurpose, type consentWays, noticeVersion } from "../../../../modules/people/consent.ts";
import type { registerPatient } from "../../../../modules/people/operations.ts";
import {
  type SymptomAnswers,
  type SymptomCode,
  symptomCodes,
  symptomScreen,
} from "../../../../modules/people/symptom-screen.ts";
import type { Language } from "../../../text/language.ts";
import { type BodyDraft, bodyOf, emptyBody } from "../body/body-draft.ts";
import { emptyHistory, type HistoryDraft, historyOf } from "../history/history-draft.ts";
import { emptyIdentity, type IdentityDraft, identityOf, isMinorDraft } from "../identity/identity-draft.ts";
import type { Sent } from "./use-save.ts";

export const steps = ["who", "contact", "symptoms", "body", "history", "supporter", "consent"] as const;
/** Between the last step and the review stands whoever looks like this person. */
export type Step = (typeof steps)[number] | "similar" | "review";

export type YesNo = "yes" | "no" | "";

/** A registration as it is being written. Its id is made once, so that sending it twice cannot make two. */
export interface Draft extends IdentityDraft, BodyDraft, Sent {
  readonly patientId: Id;
  readonly at: Step;
  readonly placeId: string;
  readonly symptoms: SymptomAnswers;
  readonly history: HistoryDraft;
  readonly care: YesNo;
  readonly alsoFor: Readonly<Record<ConsentPurpose, YesNo>>;
  readonly how: (typeof consentWays)[number] | "";
  readonly givenBy: "self" | "guardian" | "";
  /** Of whom it was said that they are somebody else (similarTo below). */
  readonly isNot: string;
}

export function emptyDraft(patientId: Id): Draft {
  return {
    ...emptyIdentity,
    ...emptyBody,
    patientId,
    at: "who",
    placeId: "",
    symptoms: Object.fromEntries(symptomCodes.map((code) => [code, "not-asked"])) as Record<SymptomCode, "not-asked">,
    history: emptyHistory,
    care: "",
    alsoFor: { messages: "", video: "" },
    how: "",
    givenBy: "",
    isNot: "",
    sent: null,
  };
}

export function isEmpty(draft: Draft): boolean {
  return draft.name.trim() === "" && draft.sex === "" && draft.age === "" && draft.phone === "";
}

/** A minor is answered for. */
export function giverOf(draft: Draft, today: CalendarDay): "self" | "guardian" | "" {
  return isMinorDraft(draft, today) ? "guardian" : draft.givenBy;
}

/** The input that the contract takes; null while a step is not complete. */
export function inputOf(
  draft: Draft,
  today: CalendarDay,
  language: Language,
  looked: boolean,
): InputOf<typeof registerPatient> | null {
  const identity = identityOf(draft, today, null);
  const givenBy = giverOf(draft, today);
  if (identity === null || draft.care !== "yes" || draft.how === "" || givenBy === "") return null;
  const purposes = Object.entries(draft.alsoFor) as [ConsentPurpose, YesNo][];
  return {
    patientId: draft.patientId as InputOf<typeof registerPatient>["patientId"],
    placeId: draft.placeId as InputOf<typeof registerPatient>["placeId"],
    identity,
    symptoms: { version: symptomScreen.version, answers: draft.symptoms },
    body: bodyOf(draft),
    history: historyOf(draft.history, draft.sex),
    consent: {
      noticeVersion,
      language,
      givenBy,
      how: draft.how,
      care: true,
      alsoFor: purposes.filter(([, answer]) => answer === "yes").map(([purpose]) => purpose),
    },
    similar: looked ? "looked-at-and-new" : "not-looked-at",
    on: today,
  };
}
