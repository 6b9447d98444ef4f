import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { DocumentKind, documentWithdrawals } from "../../modules/documents/paper.ts";

type Words<Value extends string> = Readonly<Record<Value, MessageDescriptor>>;

export const documentKindWords: Words<DocumentKind> = {
  referral: msg({ id: "document-kind.referral", message: "Referral letter" }),
  "lab-report": msg({ id: "document-kind.lab-report", message: "Laboratory’s paper" }),
  discharge: msg({ id: "document-kind.discharge", message: "Discharge paper" }),
  prescription: msg({ id: "document-kind.prescription", message: "Prescription from elsewhere" }),
  consent: msg({ id: "document-kind.consent", message: "Consent form" }),
  certificate: msg({ id: "document-kind.certificate", message: "Certificate" }),
  other: msg({ id: "document-kind.other", message: "Another paper" }),
};

export const documentWithdrawalWords: Words<(typeof documentWithdrawals)[number]> = {
  "wrong-patient": msg({ id: "document-withdrawal.wrong-patient", message: "It belongs to somebody else" }),
  unreadable: msg({ id: "document-withdrawal.unreadable", message: "It cannot be read" }),
  "by-mistake": msg({ id: "document-withdrawal.by-mistake", message: "It was added by mistake" }),
};
