import type { Module } from "../../../server/module.ts";
import { CertificateIssued } from "../events.ts";
import changeCertificateKey from "./change-certificate-key.ts";
import issueCertificate from "./issue-certificate.ts";
import listCertificates from "./list-certificates.ts";
import printCertificate from "./print-certificate.ts";
import readCertificatesOfChild from "./read-certificates-of-child.ts";
import readIssuers from "./read-issuers.ts";
import revokeCertificate from "./revoke-certificate.ts";
import whenCertificateIssued from "./when-certificate-issued.ts";
import whenChildChanged from "./when-child-changed.ts";
import whenChildErased from "./when-child-erased.ts";
import whenImmunizationChanged from "./when-immunization-changed.ts";

export const certificates: Module = {
  name: "certificates",
  handlers: [
    issueCertificate,
    readCertificatesOfChild,
    printCertificate,
    revokeCertificate,
    listCertificates,
    readIssuers,
    changeCertificateKey,
  ],
  faces: [],
  events: [CertificateIssued],
  reactions: [whenCertificateIssued, whenImmunizationChanged, whenChildChanged, whenChildErased],
  jobs: [],
};
