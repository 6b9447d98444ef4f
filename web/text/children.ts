import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ChildLikeness } from "../../modules/children/alike.ts";
import type { childPhoneOwners, kin } from "../../modules/children/child.ts";
import type { EndedBecause } from "../../modules/children/ending.ts";
import type { childPurposes, consentGivers } from "../../modules/children/consent.ts";
import type * as z from "zod/mini";
import type { Sex } from "../../modules/people/patient.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

export const childSexWords: Words<Sex> = {
  female: msg({ id: "child-sex.female", message: "Girl" }),
  male: msg({ id: "child-sex.male", message: "Boy" }),
  other: msg({ id: "child-sex.other", message: "Other" }),
};

/** How a child's care here ended. */
export const endingWords: Words<z.infer<typeof EndedBecause>> = {
  died: msg({ id: "care-ended.died", message: "Died" }),
  "moved-away": msg({ id: "care-ended.moved-away", message: "Moved away" }),
  "grown-up": msg({ id: "care-ended.grown-up", message: "Grown up" }),
  "family-refused": msg({ id: "care-ended.family-refused", message: "The family wants no more of it" }),
  "entered-twice": msg({ id: "care-ended.entered-twice", message: "Entered twice" }),
};

export const kinWords: Words<(typeof kin)[number]> = {
  father: msg({ id: "kin.father", message: "Father" }),
  grandparent: msg({ id: "kin.grandparent", message: "Grandparent" }),
  "aunt-or-uncle": msg({ id: "kin.aunt-or-uncle", message: "Aunt or uncle" }),
  sibling: msg({ id: "kin.sibling", message: "Brother or sister" }),
  other: msg({ id: "kin.other", message: "Somebody else" }),
};

export const childPhoneWords: Words<(typeof childPhoneOwners)[number]> = {
  mother: msg({ id: "child-phone.mother", message: "Mother’s" }),
  father: msg({ id: "child-phone.father", message: "Father’s" }),
  family: msg({ id: "child-phone.family", message: "Family’s" }),
  neighbour: msg({ id: "child-phone.neighbour", message: "Neighbour’s" }),
};

export const childLikenessWords: Words<ChildLikeness> = {
  "same-mother": msg({ id: "child-likeness.same-mother", message: "Mother’s name the same" }),
  "same-phone": msg({ id: "child-likeness.same-phone", message: "Same phone" }),
  "same-name": msg({ id: "child-likeness.same-name", message: "Name the same" }),
  "born-near": msg({ id: "child-likeness.born-near", message: "Born about the same day" }),
};

export const childPurposeWords: Words<(typeof childPurposes)[number]> = {
  messages: msg({ id: "child-purpose.messages", message: "Calls and messages" }),
  outreach: msg({ id: "child-purpose.outreach", message: "A community finder may come by" }),
};

export const childGiverWords: Words<(typeof consentGivers)[number]> = {
  mother: msg({ id: "child-consent-giver.mother", message: "Mother" }),
  father: msg({ id: "child-consent-giver.father", message: "Father" }),
  guardian: msg({ id: "child-consent-giver.guardian", message: "Guardian" }),
};

export const uncarriedWords: Words<"full" | "nobody"> = {
  full: msg({ id: "uncarried.full", message: "Their worker’s list was full" }),
  nobody: msg({ id: "uncarried.nobody", message: "No worker is named" }),
};
