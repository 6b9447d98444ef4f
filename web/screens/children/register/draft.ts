import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { Id } from "../../../../foundation/id.ts";
import type { InputOf } from "../../../../foundation/operation.ts";
import { childNoticeVersion, type consentGivers } from "../../../../modules/children/consent.ts";
import type { registerChild } from "../../../../modules/children/operations.ts";
import type { consentWays } from "../../../../modules/people/consent.ts";
import type { Language } from "../../../text/language.ts";
import {
  type ChildDraft,
  childFaults,
  childFields,
  emptyChild,
  familyFields,
  identityOf,
} from "../identity/child-draft.ts";
import type { Sent } from "../../patients/register/use-save.ts";

export const steps = ["child", "family", "consent"] as const;
/** Before it is saved stands a child who looks like this one, if there is any. */
export type Step = (typeof steps)[number] | "similar";

type YesNo = "yes" | "no" | "";
type Input = InputOf<typeof registerChild>;

/** A registration as it is being written. Its id is made once, so that sending it twice cannot make two. */
export interface Draft extends ChildDraft, Sent {
  readonly childId: Id;
  readonly at: Step;
  readonly placeId: string;
  /** Chosen by an admin; "" while nobody is. */
  readonly workerId: string;
  readonly care: YesNo;
  readonly messages: YesNo;
  readonly outreach: YesNo;
  readonly givenBy: (typeof consentGivers)[number] | "";
  readonly how: (typeof consentWays)[number] | "";
  /** Of which children it was said that they are others. */
  readonly isNot: string;
}

export function emptyDraft(childId: Id): Draft {
  return {
    ...emptyChild,
    childId,
    at: "child",
    placeId: "",
    workerId: "",
    care: "",
    messages: "",
    outreach: "",
    givenBy: "",
    how: "",
    isNot: "",
    sent: null,
  };
}

/** The next of one birth: what is the same is kept, who it is is asked anew. */
export function twinOf(draft: Draft, childId: Id): Draft {
  const order = String(Number(draft.order) + 1) as Draft["order"];
  return { ...draft, childId, order, name: "", sex: "", at: "child", isNot: "", sent: null };
}

export const hasTwinToCome = ({ of, order }: Draft) => of !== "1" && Number(order) < Number(of);

export const isEmpty = (draft: Draft) => draft.name.trim() === "" && draft.mother.trim() === "" && draft.day === "";

/** What still stands against each step, in the order of its screen. */
export function faultsAt(step: Step, draft: Draft, today: CalendarDay): readonly string[] {
  const faults: readonly string[] = childFaults(draft, today);
  switch (step) {
    case "child":
      return childFields.filter((field) => faults.includes(field));
    case "family":
      return [...familyFields.filter((field) => faults.includes(field)), ...(draft.placeId === "" ? ["placeId"] : [])];
    case "consent":
      return (["care", "messages", "outreach", "givenBy", "how"] as const).filter(
        (field) => draft[field] === "" || (field === "care" && draft.care === "no"),
      );
    case "similar":
      return [];
  }
}

export function firstFault(draft: Draft, today: CalendarDay): Step | null {
  return steps.find((step) => faultsAt(step, draft, today).length > 0) ?? null;
}

/** The input that the contract takes; null while a step is not complete. */
export function inputOf(draft: Draft, today: CalendarDay, language: Language, looked: boolean): Input | null {
  const identity = identityOf(draft, today);
  if (identity === null || draft.care !== "yes" || draft.how === "" || draft.givenBy === "") return null;
  return {
    childId: draft.childId as Input["childId"],
    placeId: draft.placeId as Input["placeId"],
    identity,
    consent: {
      noticeVersion: childNoticeVersion,
      language,
      givenBy: draft.givenBy,
      how: draft.how,
      care: true,
      alsoFor: (["messages", "outreach"] as const).filter((purpose) => draft[purpose] === "yes"),
    },
    workerId: draft.workerId === "" ? null : (draft.workerId as Input["workerId"]),
    similar: looked ? "looked-at-and-new" : "not-looked-at",
    on: today,
  };
}
