import { when } from "../../../server/module.ts";
import { readChildRows } from "../../children/operations.ts";
import { readImmunizationFacts } from "../../immunization/operations.ts";
import { ImmunizationChanged } from "../../immunization/events.ts";
import { compareWithRegister } from "./compare-with-register.ts";

export default when(
  ImmunizationChanged,
  {
    name: "certificates.whenImmunizationChanged",
    does: "Revoke certificates with a dose that was taken back.",
    uses: [readChildRows, readImmunizationFacts],
  },
  (turning, { carries }) => compareWithRegister(turning, carries.childId),
);
