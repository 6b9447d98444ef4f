import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { confirmationBases, wanted } from "../../modules/diagnosis/decision.ts";
import type { ClosedBecause, Decided } from "../../modules/diagnosis/gate.ts";
import type { DoctorNeed } from "../../modules/diagnosis/standing.ts";
import type { findings, TestKind } from "../../modules/diagnosis/test-result.ts";
import type { xrayViews } from "../../modules/diagnosis/x-ray.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

export const testWords: Words<TestKind> = {
  smear: msg({ id: "test.smear", message: "Smear microscopy" }),
  xpert: msg({ id: "test.xpert", message: "CBNAAT (Xpert)" }),
  truenat: msg({ id: "test.truenat", message: "Truenat" }),
  culture: msg({ id: "test.culture", message: "Culture" }),
  "lpa-first": msg({ id: "test.lpa-first", message: "LPA, first line" }),
  "lpa-second": msg({ id: "test.lpa-second", message: "LPA, second line" }),
  "xpert-xdr": msg({ id: "test.xpert-xdr", message: "Xpert MTB/XDR" }),
  sequencing: msg({ id: "test.sequencing", message: "Sequencing" }),
  dst: msg({ id: "test.dst", message: "Culture with drugs (DST)" }),
  other: msg({ id: "test.other", message: "Another test" }),
};

type Finding = (typeof findings)[TestKind][number];
export const findingWords: Words<Finding> = {
  negative: msg({ id: "finding.negative", message: "Negative" }),
  scanty: msg({ id: "finding.scanty", message: "Positive, scanty" }),
  "1+": msg({ id: "finding.1+", message: "Positive, 1+" }),
  "2+": msg({ id: "finding.2+", message: "Positive, 2+" }),
  "3+": msg({ id: "finding.3+", message: "Positive, 3+" }),
  "not-found": msg({ id: "finding.not-found", message: "TB not found" }),
  "found-rif-sensitive": msg({ id: "finding.found-rif-sensitive", message: "TB found, rifampicin works" }),
  "found-rif-resistant": msg({ id: "finding.found-rif-resistant", message: "TB found, rifampicin resistance" }),
  "found-rif-unclear": msg({ id: "finding.found-rif-unclear", message: "TB found, rifampicin not clear" }),
  invalid: msg({ id: "finding.invalid", message: "No result: test failed" }),
  positive: msg({ id: "finding.positive", message: "TB has grown" }),
  "other-mycobacteria": msg({ id: "finding.other-mycobacteria", message: "Other mycobacteria, not TB" }),
  contaminated: msg({ id: "finding.contaminated", message: "Spoilt by other germs" }),
  found: msg({ id: "finding.found", message: "TB found" }),
  grown: msg({ id: "finding.grown", message: "TB has grown, drugs were tested" }),
  "no-growth": msg({ id: "finding.no-growth", message: "Nothing has grown" }),
  "speaks-for": msg({ id: "finding.speaks-for", message: "Speaks for TB" }),
  "speaks-against": msg({ id: "finding.speaks-against", message: "Speaks against TB" }),
  "says-nothing": msg({ id: "finding.says-nothing", message: "Does not settle it" }),
};

export const viewWords: Words<(typeof xrayViews)[number]> = {
  pa: msg({ id: "x-ray-view.pa", message: "From behind (PA)" }),
  ap: msg({ id: "x-ray-view.ap", message: "From the front (AP)" }),
  lateral: msg({ id: "x-ray-view.lateral", message: "From the side" }),
};

/** Over the picture there is room for no more. */
export const viewSigns: Words<(typeof xrayViews)[number]> = {
  pa: msg({ id: "x-ray-sign.pa", message: "PA" }),
  ap: msg({ id: "x-ray-sign.ap", message: "AP" }),
  lateral: msg({ id: "x-ray-sign.lateral", message: "Side" }),
};

export const closedWords: Words<ClosedBecause> = {
  "no-x-ray": msg({ id: "gate.no-x-ray", message: "Treatment cannot start: there is no X-ray yet." }),
  "not-decided": msg({ id: "gate.not-decided", message: "Treatment cannot start: no doctor has decided yet." }),
  "x-ray-changed": msg({
    id: "gate.x-ray-changed",
    message: "Treatment cannot start: a newer X-ray came after the doctor's decision.",
  }),
  "results-changed": msg({
    id: "gate.results-changed",
    message: "Treatment cannot start: the results changed after the doctor's decision.",
  }),
  "decided-not-tb": msg({
    id: "gate.decided-not-tb",
    message: "Treatment cannot start: the doctor decided that it is not TB.",
  }),
  "more-asked-for": msg({
    id: "gate.more-asked-for",
    message: "Treatment cannot start: the doctor asked for more before deciding.",
  }),
};

export const decidedWords: Words<Decided> = {
  confirmed: msg({ id: "decided.confirmed", message: "TB confirmed" }),
  "not-tb": msg({ id: "decided.not-tb", message: "Not TB" }),
  "more-needed": msg({ id: "decided.more-needed", message: "Asked for more" }),
};

export const basisWords: Words<(typeof confirmationBases)[number]> = {
  bacteriological: msg({ id: "basis.bacteriological", message: "By a lab result" }),
  clinical: msg({ id: "basis.clinical", message: "By X-ray and the person's condition" }),
};

export const wantedWords: Words<(typeof wanted)[number]> = {
  "another-x-ray": msg({ id: "wanted.another-x-ray", message: "Another X-ray" }),
  smear: msg({ id: "wanted.smear", message: "Smear test" }),
  xpert: msg({ id: "wanted.xpert", message: "CBNAAT (Xpert)" }),
  truenat: msg({ id: "wanted.truenat", message: "Truenat" }),
  culture: msg({ id: "wanted.culture", message: "Culture" }),
  "lpa-first": msg({ id: "wanted.lpa-first", message: "LPA, first line" }),
  "lpa-second": msg({ id: "wanted.lpa-second", message: "LPA, second line" }),
  dst: msg({ id: "wanted.dst", message: "Culture with drugs (DST)" }),
  "see-the-patient": msg({ id: "wanted.see-the-patient", message: "I want to see the patient" }),
};

export const amendReasons = ["written-wrong", "other-patient", "tested-again"] as const;
export type AmendReason = (typeof amendReasons)[number];
export const amendWords: Words<AmendReason> = {
  "written-wrong": msg({ id: "amend.written-wrong", message: "It was written down wrong" }),
  "other-patient": msg({ id: "amend.other-patient", message: "It was another person's result" }),
  "tested-again": msg({ id: "amend.tested-again", message: "The lab tested again" }),
};

/** Beneath the name in the doctor's queue. */
export const needWords: Words<DoctorNeed> = {
  reopened: msg({ id: "need.reopened", message: "Look again: something changed after the decision" }),
  conflict: msg({ id: "need.conflict", message: "Results contradict each other: which one holds?" }),
  "found-tb": msg({ id: "need.found-tb", message: "A result speaks for TB" }),
  ready: msg({ id: "need.ready", message: "X-ray and results are ready" }),
  "results-only": msg({ id: "need.results-only", message: "Results are here, no X-ray yet" }),
  "x-ray-only": msg({ id: "need.x-ray-only", message: "X-ray is here, no result yet" }),
};
