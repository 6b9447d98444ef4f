import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CertificateFault } from "../../modules/certificates/certificate.ts";
import type { certificateStatuses } from "../../modules/certificates/claims.ts";

interface Fault {
  readonly why: MessageDescriptor;
  /** What to do. */
  readonly whatToDo: MessageDescriptor;
}

const askForNew = msg({
  id: "verify.ask-for-new",
  message: "Ask the family to get a new one from their health worker.",
});

export const faultWords: Readonly<Record<CertificateFault | "no-list", Fault>> = {
  unreadable: {
    why: msg({ id: "verify.unreadable", message: "This code cannot be read" }),
    whatToDo: msg({
      id: "verify.unreadable-then",
      message: "It is no certificate of ours, or a part of it is missing. Scan the whole code once more.",
    }),
  },
  tampered: {
    why: msg({ id: "verify.tampered", message: "This certificate was changed" }),
    whatToDo: msg({
      id: "verify.tampered-then",
      message: "What stands in it is not what was signed. Do not believe it, and tell the health centre.",
    }),
  },
  "unknown-key": {
    why: msg({ id: "verify.unknown-key", message: "Nobody known has signed this" }),
    whatToDo: msg({
      id: "verify.unknown-key-then",
      message: "Do not believe it. If the list here is old, open this page once with network and check again.",
    }),
  },
  "key-revoked": {
    why: msg({ id: "verify.key-revoked", message: "The key that signed this was stolen" }),
    whatToDo: askForNew,
  },
  "key-not-valid-then": {
    why: msg({ id: "verify.key-not-valid-then", message: "It was signed on a day on which its key was not good" }),
    whatToDo: askForNew,
  },
  revoked: {
    why: msg({ id: "verify.revoked", message: "This certificate was revoked" }),
    whatToDo: askForNew,
  },
  expired: {
    why: msg({ id: "verify.expired", message: "This certificate is over" }),
    whatToDo: askForNew,
  },
  "not-yet-valid": {
    why: msg({ id: "verify.not-yet-valid", message: "This certificate is of a day that has not come" }),
    whatToDo: msg({ id: "verify.not-yet-valid-then", message: "Look whether the date of this phone is right." }),
  },
  "no-list": {
    why: msg({ id: "verify.no-list", message: "It cannot be checked on this phone yet" }),
    whatToDo: msg({
      id: "verify.no-list-then",
      message: "Open this page once with network. From then on it checks without one too.",
    }),
  },
};

export const statusWords: Readonly<Record<(typeof certificateStatuses)[number], MessageDescriptor>> = {
  "complete-for-age": msg({ id: "verify.complete-for-age", message: "No vaccine was due on that day" }),
  behind: msg({ id: "verify.behind", message: "Vaccines were due on that day" }),
  "schedule-complete": msg({ id: "verify.schedule-complete", message: "All vaccines of the schedule had been given" }),
};
