import { when } from "../../../server/module.ts";
import { readChildRows } from "../../children/operations.ts";
import { readImmunizationFacts } from "../../immunization/operations.ts";
import { CertificateIssued } from "../events.ts";
import { compareWithRegister } from "./compare-with-register.ts";

export default when(
  CertificateIssued,
  {
    name: "certificates.whenCertificateIssued",
    does: "Look once more whether what was certified still stands where a dose was taken back in the same moment.",
    uses: [readChildRows, readImmunizationFacts],
  },
  (turning, { carries }) => compareWithRegister(turning, carries.childId),
);
