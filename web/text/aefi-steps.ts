import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AefiStep } from "../../modules/immunization/aefi-steps.ts";
import type { stopDecisions } from "../../modules/immunization/shown.ts";

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

export const aefiStepWords: Words<AefiStep | "closed"> = {
  "medical-officer": msg({ id: "aefi-step.medical-officer", message: "Seen by the doctor" }),
  district: msg({ id: "aefi-step.district", message: "Sent to the district" }),
  preliminary: msg({ id: "aefi-step.preliminary", message: "Preliminary report sent" }),
  final: msg({ id: "aefi-step.final", message: "Final report sent" }),
  closed: msg({ id: "aefi-step.closed", message: "Close it" }),
};

/** The same, where it is still to be done. */
export const aefiNextWords: Words<AefiStep> = {
  "medical-officer": msg({ id: "aefi-next.medical-officer", message: "the doctor looks at it" }),
  district: msg({ id: "aefi-next.district", message: "send it to the district" }),
  preliminary: msg({ id: "aefi-next.preliminary", message: "send the preliminary report" }),
  final: msg({ id: "aefi-next.final", message: "send the final report" }),
};

export const stopDecisionWords: Words<(typeof stopDecisions)[number]> = {
  "may-be-given": msg({ id: "stop-decision.may-be-given", message: "It may be given" }),
  "not-again": msg({ id: "stop-decision.not-again", message: "Not again" }),
};
