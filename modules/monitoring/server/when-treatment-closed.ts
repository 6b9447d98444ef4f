import { when } from "../../../server/module.ts";
import { TreatmentClosed } from "../../treatment/events.ts";
import { raise, takeDown } from "../../alerts/operations.ts";
import { labelPatients } from "../../people/operations.ts";
import { alertBodyMass } from "./alert-body-mass.ts";
import { keepStanding } from "./keep-standing.ts";

export default when(
  TreatmentClosed,
  {
    name: "monitoring.whenTreatmentClosed",
    does: "Have nothing more be asked for of a treatment that ended.",
    uses: [labelPatients, raise, takeDown],
  },
  async (turning, { carries: { patientId } }) => {
    turning.about(patientId);
    await keepStanding(turning, [patientId]);
    await alertBodyMass(turning, patientId);
  },
);
