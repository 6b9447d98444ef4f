import { when } from "../../../server/module.ts";
import { MeasuresRecorded } from "../../people/events.ts";
import { raise, takeDown } from "../../alerts/operations.ts";
import { labelPatients } from "../../people/operations.ts";
import { alertBodyMass } from "./alert-body-mass.ts";
import { keepStanding } from "./keep-standing.ts";

export default when(
  MeasuresRecorded,
  {
    name: "monitoring.whenMeasuresRecorded",
    does: "Have a weight count as done, and tell a doctor of who on treatment is very thin.",
    uses: [labelPatients, raise, takeDown],
  },
  async (turning, { carries: { patientId } }) => {
    turning.about(patientId);
    await keepStanding(turning, [patientId]);
    await alertBodyMass(turning, patientId);
  },
);
