import { when } from "../../../server/module.ts";
import { XrayAdded } from "../../diagnosis/events.ts";
import { labelPatients } from "../../people/operations.ts";
import { keepStanding } from "./keep-standing.ts";

export default when(
  XrayAdded,
  {
    name: "monitoring.whenXrayAdded",
    does: "Have an X-ray count as done.",
    uses: [labelPatients],
  },
  async (turning, { carries: { patientId } }) => {
    turning.about(patientId);
    await keepStanding(turning, [patientId]);
  },
);
