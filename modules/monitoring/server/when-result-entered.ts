import { when } from "../../../server/module.ts";
import { ResultEntered } from "../../diagnosis/events.ts";
import { labelPatients } from "../../people/operations.ts";
import { keepStanding } from "./keep-standing.ts";

export default when(
  ResultEntered,
  {
    name: "monitoring.whenResultEntered",
    does: "Have a test of sputum count as done, from the day on which the specimen was taken.",
    uses: [labelPatients],
  },
  async (turning, { carries: { patientId } }) => {
    turning.about(patientId);
    await keepStanding(turning, [patientId]);
  },
);
