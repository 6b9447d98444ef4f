import { msg } from "@lingui/core/macro";

/** What may be refused of a certificate: said on the worker's phone too. */
export const refusalsOfCertificates = {
  "not-named-yet": msg({
    id: "refusal.not-named-yet",
    message: "The child has no name yet. Give the name first: a certificate is in the child’s name.",
  }),
  "nothing-to-certify": msg({
    id: "refusal.nothing-to-certify",
    message: "No dose can be certified: none is known from a card, a register or our own record.",
  }),
  "no-such-certificate": msg({
    id: "refusal.no-such-certificate",
    message: "There is no such certificate of this child. Open the child anew.",
  }),
  "certificate-not-good": msg({
    id: "refusal.certificate-not-good",
    message: "This certificate is revoked or over. Issue a new one.",
  }),
  "revoked-already": msg({ id: "refusal.revoked-already", message: "This certificate was revoked already." }),
};
