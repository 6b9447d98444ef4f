import { when } from "../../../server/module.ts";
import { TreatmentStarted } from "../../treatment/events.ts";
import { raise, takeDown } from "../../alerts/operations.ts";
import { labelPatients } from "../../people/operations.ts";
import { alertBodyMass } from "./alert-body-mass.ts";
import { keepStanding } from "./keep-standing.ts";

export default when(
  TreatmentStarted,
  {
    name: "monitoring.whenTreatmentStarted",
    does: "Have a treatment that began be watched, and tell a doctor of who is very thin.",
    uses: [labelPatients, raise, takeDown],
  },
  async (turning, { carries: { patientId } }) => {
    turning.about(patientId);
    await keepStanding(turning, [patientId]);
    await alertBodyMass(turning, patientId);
  },
);
