import { when } from "../../../server/module.ts";
import { readChildRows } from "../../children/operations.ts";
import { readImmunizationFacts } from "../../immunization/operations.ts";
import { ChildChanged } from "../../children/events.ts";
import { compareWithRegister } from "./compare-with-register.ts";

export default when(
  ChildChanged,
  {
    name: "certificates.whenChildChanged",
    does: "Mark certificates of a child who was corrected since.",
    uses: [readChildRows, readImmunizationFacts],
  },
  (turning, { carries }) => compareWithRegister(turning, carries.childId),
);
