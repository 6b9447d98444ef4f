import { when } from "../../../server/module.ts";
import { PrescriptionChanged } from "../../treatment/events.ts";
import { labelPatients } from "../../people/operations.ts";
import { keepStanding } from "./keep-standing.ts";

export default when(
  PrescriptionChanged,
  {
    name: "monitoring.whenPrescriptionChanged",
    does: "Have somebody be watched for what they are prescribed from now on.",
    uses: [labelPatients],
  },
  async (turning, { carries: { patientId } }) => {
    turning.about(patientId);
    await keepStanding(turning, [patientId]);
  },
);
