import { type Attempt, ofChild } from "./attempt.ts";

/* The certificates of children. */

export const attemptsOnCertificates: Readonly<Record<string, Attempt>> = {
  "certificates.issueCertificate": ofChild((childId, { id }) => ({ childId, certificateId: id() })),
  "certificates.readCertificatesOfChild": ofChild((childId) => ({ childId })),
  "certificates.printCertificate": ofChild((childId, { id }) => ({ childId, certificateId: id() })),
  "certificates.revokeCertificate": ofChild((childId, { id }) => ({ childId, certificateId: id(), why: "misused" })),
  "certificates.listCertificates": () => ({}),
  "certificates.readIssuers": () => ({}),
  "certificates.changeCertificateKey": () => ({ oldOneIs: "good" }),
};
